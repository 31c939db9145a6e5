import { z } from 'zod';
import { readSetting } from '../settings/kept-setting.ts';
import type { FigureSpec } from './figure.ts';

export const TARGETS_KEY = 'year-targets';

export const TARGET_NAMES = ['count', 'amount', 'industrialCount', 'industrialAmount', 'arrived'] as const;
export type TargetName = (typeof TARGET_NAMES)[number];

/** What the office can set itself for a year, and the cumulative figure that is held against it. Amounts are yuan. */
export const TARGETS: readonly { name: TargetName; labelZh: string; unit: '个' | '亿元'; spec: FigureSpec }[] = [
  { name: 'count', labelZh: '新签约项目', unit: '个', spec: { measure: 'count', rows: { side: 'year' } } },
  { name: 'amount', labelZh: '协议资金', unit: '亿元', spec: { measure: 'amount', rows: { side: 'year' } } },
  { name: 'industrialCount', labelZh: '新签约工业项目', unit: '个', spec: { measure: 'count', rows: { side: 'year', sector: 'industrial' } } },
  { name: 'industrialAmount', labelZh: '工业项目协议资金', unit: '亿元', spec: { measure: 'amount', rows: { side: 'year', sector: 'industrial' } } },
  { name: 'arrived', labelZh: '到位资金', unit: '亿元', spec: { measure: 'arrived', rows: {} } },
]; // biome-ignore format: one target a line

const value = z.string().regex(/^\d{1,16}(\.\d{2})?$/);
export const targetShape = z.object({
  years: z.record(z.string().regex(/^\d{4}$/), z.partialRecord(z.enum(TARGET_NAMES), value)),
});
export type YearTargets = z.infer<typeof targetShape>['years'];

/** A kept setting as targets by year; what cannot be read is none. */
export const readYearTargets = (kept: unknown): YearTargets => targetShape.safeParse(kept).data?.years ?? {};

/** The office's targets by year, as they stand or stood at an instant; a year that is absent has none. */
export async function getYearTargets(at?: Date): Promise<YearTargets> {
  return readYearTargets(await readSetting(TARGETS_KEY, at));
}
