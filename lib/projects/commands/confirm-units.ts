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
  beforeMu: unknown;
  capacity: unknown;
  beforeCapacity: unknown;
};

const text = (value: unknown) => (value === null || value === undefined ? null : String(value));

/** Each doubt at the field that it speaks of. */
function fieldsOf(doubts: readonly string[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const doubt of doubts) {
    const name = doubt.startsWith('产能') ? 'capacityZh' : doubt.startsWith('用地') ? 'landMu' : 'amount';
    fields[name] = `${fields[name] ?? ''}${doubt}`;
  }
  return fields;
}

/**
 * Holds an amount, a capacity and an area against the project's other facts and the firm's other projects. Throws `unitDoubt` with the
 * sentences unless `unitConfirmed` is `yes`; then resolves with what was confirmed, for the history.
 */
export async function confirmUnits(typed: Typed, facts: Facts): Promise<string[]> {
  const others = await db().project.findMany({
    where: {
      firmKey: facts.firmKey,
      ...(facts.except ? { id: { not: facts.except } } : {}),
    },
    take: SHOWN,
    orderBy: { createdAt: 'desc' },
    select: { amountYuan: true, capacityZh: true },
  });
  const doubts = unitDoubts({
    amountYuan: facts.amountYuan,
    beforeYuan: facts.beforeYuan,
    usualYuan: others.flatMap((one) => yuanText(one.amountYuan) ?? []),
    expectedOutputYuan: text(facts.expectedOutputYuan),
    landMu: text(facts.landMu),
    beforeMu: text(facts.beforeMu),
    capacity: text(facts.capacity),
    beforeCapacity: text(facts.beforeCapacity),
    usualCapacities: others.flatMap((one) => one.capacityZh ?? []),
  });
  if (doubts.length > 0 && typed.unitConfirmed !== 'yes')
    throw new Refusal('unitDoubt', '金额、产能或面积看起来单位有误，请核对；确认无误就勾选后再保存。', {
      fields: fieldsOf(doubts),
      detail: doubts,
    });
  return doubts;
}
