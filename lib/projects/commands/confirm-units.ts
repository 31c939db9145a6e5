import { db } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { yuanText } from '../../money/arithmetic.ts';
import type { Typed } from '../form.ts';
import { unitDoubts } from '../unit-guard.ts';

const SHOWN = 20;

type Facts = {
  amountYuan: string | null;
  beforeYuan: string | null;
  firmKey: string;
  except: string | null; // the project itself
  expectedOutputYuan: unknown;
  landMu: unknown;
};

const text = (value: unknown) => (value === null || value === undefined ? null : String(value));

/**
 * Holds an amount against the project's other facts and the firm's other projects. Throws `unitDoubt` with the
 * sentences unless `unitConfirmed` is `yes`; then resolves with what was confirmed, for the history.
 */
export async function confirmUnits(typed: Typed, facts: Facts): Promise<string[]> {
  if (facts.amountYuan === null) return [];
  const others = await db().project.findMany({
    where: {
      firmKey: facts.firmKey,
      amountYuan: { not: null },
      ...(facts.except ? { id: { not: facts.except } } : {}),
    },
    take: SHOWN,
    orderBy: { createdAt: 'desc' },
    select: { amountYuan: true },
  });
  const doubts = unitDoubts({
    amountYuan: facts.amountYuan,
    beforeYuan: facts.beforeYuan,
    usualYuan: others.flatMap((one) => yuanText(one.amountYuan) ?? []),
    expectedOutputYuan: text(facts.expectedOutputYuan),
    landMu: text(facts.landMu),
  });
  if (doubts.length > 0 && typed.unitConfirmed !== 'yes')
    throw new Refusal('unitDoubt', '金额看起来单位有误，请核对；确认无误就勾选后再保存。', {
      fields: { amount: doubts.join('') },
      detail: doubts,
    });
  return doubts;
}
