import { z } from 'zod';
import { type BriefingKind, KINDS } from './kinds.ts';

/** One series of numbers for all kinds, or one for each; both begin at 1 every year. */
export const NUMBERINGS = ['together', 'byKind'] as const;
export type Numbering = (typeof NUMBERINGS)[number];
export const NUMBERING_LABELS: Record<Numbering, string> = {
  together: '各种简报合在一起编号',
  byKind: '每种简报各自编号',
};

export const letterheadShape = z.object({
  isShown: z.boolean(), // the red head is printed
  name: z.string().max(40), // 发文机关标志; {种类} stands for what a kind is called; empty = that alone
  signature: z.string().max(60), // 发文机关署名; empty = the district's office
  form: z.string().max(40), // of a number: {年}年第{期}期
  numbering: z.enum(NUMBERINGS),
});
export type Letterhead = z.infer<typeof letterheadShape>;

export const USUAL_LETTERHEAD: Letterhead = {
  isShown: true,
  name: '',
  signature: '',
  form: '{年}年第{期}期',
  numbering: 'together',
};

/** A kept setting as a letterhead; what cannot be read is the usual one. */
export const readLetterhead = (kept: unknown): Letterhead =>
  letterheadShape.safeParse(kept).data ?? USUAL_LETTERHEAD;

/** The name in red over a briefing of this kind; empty = none is printed. */
export function redHeadFor({ isShown, name }: Letterhead, kind: BriefingKind): string {
  if (!isShown) return '';
  return name ? name.replaceAll('{种类}', KINDS[kind].masthead) : KINDS[kind].masthead;
}

/** 2026年第3期, or what else the form makes of a year and a number. */
export const printNumber = (form: string, year: number, number: number | string): string =>
  form.replaceAll('{年}', String(year)).replaceAll('{期}', String(number));

/** The place of a draft's number, which is given when it is issued. */
export const draftNumber = (form: string, year: number): string => `${printNumber(form, year, '×')}（草稿）`;
