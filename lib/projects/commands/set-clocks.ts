import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { changeSetting } from '../../settings/kept-setting.ts';
import { CLOCKS_KEY, clockShape, getClocks } from '../clock-settings.ts';
import { refuseProblems, type Typed } from '../form.ts';
import { type Clocks, describeClocks } from '../lights.ts';

/** The numbers of the form: field → what it is called and its unit. */
export const CLOCK_FIELDS = {
  'talks.amber': { label: '在谈多久没有进展亮黄灯', unit: '天' },
  'talks.red': { label: '在谈多久没有进展亮红灯', unit: '天' },
  'talks.drop': { label: '在谈多久没有进展建议清退', unit: '天' },
  'start.amber': { label: '签约多久未开工亮黄灯', unit: '天' },
  'start.red': { label: '签约多久未开工亮红灯', unit: '天' },
  'build.amber': { label: '建设用时到计划的多少亮黄灯', unit: '%' },
  'build.red': { label: '建设用时到计划的多少亮红灯', unit: '%' },
  'receipts.amber': { label: '到位资金落后建设进度多少亮黄灯', unit: '个百分点' },
  'receipts.red': { label: '到位资金落后建设进度多少亮红灯', unit: '个百分点' },
} as const;
export type ClockField = keyof typeof CLOCK_FIELDS;
export const CLOCK_NAMES = Object.keys(CLOCK_FIELDS) as ClockField[]; // the keys of the table above

export const clockNumber = (clocks: Clocks, field: ClockField): number => {
  const flat: Record<string, number> = {};
  for (const [clock, limits] of Object.entries(clocks))
    for (const [light, value] of Object.entries(limits)) flat[`${clock}.${light}`] = value;
  return flat[field] ?? 0;
};

/** Sets the clocks for the whole office; lights follow at once. Throws `invalid` with a sentence a field. */
export async function setClocks(actor: Actor, typed: Typed): Promise<void> {
  permit(actor, 'settings.manage');
  const problems: Record<string, string> = {};
  const read = (field: ClockField) => {
    const text = (typed[field] ?? '').normalize('NFKC').trim();
    if (!/^\d{1,4}$/.test(text) || Number(text) < 1) problems[field] = '请填 1 以上的整数。';
    return Number(text);
  };
  const clocks: Clocks = {
    talks: { amber: read('talks.amber'), red: read('talks.red'), drop: read('talks.drop') },
    start: { amber: read('start.amber'), red: read('start.red') },
    build: { amber: read('build.amber'), red: read('build.red') },
    receipts: { amber: read('receipts.amber'), red: read('receipts.red') },
  };
  if (Object.keys(problems).length === 0)
    for (const issue of clockShape.safeParse(clocks).error?.issues ?? []) {
      const [clock = '', light = 'red'] = issue.path.map(String);
      problems[`${clock}.${light}`] = '黄灯要早于红灯，红灯要早于清退，百分点不超过 100。';
    }
  refuseProblems(problems);
  const before = await getClocks();
  await db().$transaction(async (tx) => {
    await attribute(tx, actor);
    await changeSetting(tx, { key: CLOCKS_KEY, personId: actor.personId }, () => clocks);
    const data = { what: '节点', from: describeClocks(before), to: describeClocks(clocks) };
    await recordEvent(tx, actor, { kind: 'settings.changed', subject: CLOCKS_KEY, data });
  });
}
