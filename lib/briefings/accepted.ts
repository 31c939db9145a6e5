import { Refusal } from '../errors.ts';
import { lintText } from '../lint/lint.ts';
import type { Briefing } from './document.ts';
import { briefingText } from './text.ts';

/** How many statements of a briefing cannot be, by the linter; what is only doubtful is not counted. */
export const errorsIn = (document: Pick<Briefing, 'title' | 'blocks' | 'footnotes'>): number =>
  lintText(briefingText(document)).findings.filter(({ severity }) => severity === 'error').length;

/**
 * Lets a briefing go on only when its figures agree, or when somebody has said of exactly so many errors that they were
 * looked at: `accepted` is that number as typed. Throws `incomplete` with `{ errors }`.
 */
export function acceptErrors(errors: number, accepted: string): void {
  if (errors === 0 || accepted === String(errors)) return;
  const why = `数字核对发现 ${errors} 处错误。请先修改文字；确认无误的，请勾选“已逐处核对”后再办理。`;
  throw new Refusal('incomplete', why, { detail: { errors } });
}
