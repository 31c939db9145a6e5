import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { parseAmount } from '../../money/parse-amount.ts';
import { inYi } from '../../money/print-amount.ts';
import { refuseProblems, type Typed } from '../../projects/form.ts';
import { changeSetting } from '../../settings/kept-setting.ts';
import { readYearTargets, TARGETS, TARGETS_KEY, type YearTargets } from '../year-targets.ts';

type OneYear = YearTargets[string];

const printed = (set: OneYear): string =>
  TARGETS.flatMap(({ name, labelZh, unit }) => {
    const value = set[name];
    return value === undefined ? [] : [`${labelZh} ${unit === '亿元' ? inYi(value) : value}${unit}`];
  }).join('，') || '未设定';

/** A bare number is in the field's unit, 亿元; a unit may be written. */
function readTarget(unit: string, text: string): string {
  if (unit === '亿元') return parseAmount(/^[\d.,，]+$/.test(text) ? `${text}亿` : text).yuan;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Refusal('invalid', '请填写 1—999999 的整数。');
  return text;
}

/** Sets the office's targets of one year; an empty field sets none. Throws `invalid` with a sentence a field. */
export async function setYearTargets(actor: Actor, typed: Typed): Promise<void> {
  permit(actor, 'settings.manage');
  const problems: Record<string, string> = {};
  const year = (typed.year ?? '').normalize('NFKC').trim();
  if (!/^(19|20)\d{2}$/.test(year)) problems.year = '请填写年份，例如 2026。';
  const set: OneYear = {};
  for (const { name, unit } of TARGETS) {
    const text = (typed[name] ?? '').normalize('NFKC').trim();
    if (text === '') continue;
    try {
      set[name] = readTarget(unit, text);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems[name] = error.message;
    }
  }
  refuseProblems(problems);
  await db().$transaction(async (tx) => {
    await attribute(tx, actor);
    const before = await changeSetting(tx, { key: TARGETS_KEY, personId: actor.personId }, (kept) => {
      const { [year]: _, ...others } = readYearTargets(kept);
      return { years: Object.keys(set).length > 0 ? { ...others, [year]: set } : others };
    });
    const old = readYearTargets(before)[year] ?? {};
    const data = { what: `${year}年度目标`, from: printed(old), to: printed(set) };
    await recordEvent(tx, actor, { kind: 'settings.changed', subject: TARGETS_KEY, data });
  });
}
