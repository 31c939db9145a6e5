import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { claimKey } from '../../idempotency.ts';
import { parseAmount } from '../../money/parse-amount.ts';
import { today } from '../../periods/calendar.ts';
import { parseFuzzyDate } from '../../periods/fuzzy-date.ts';
import { refuseProblems, type Typed } from '../form.ts';

const attempt = <T>(read: () => T, field: string, problems: Record<string, string>): T | null => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    problems[field] = error.message;
    return null;
  }
};

/**
 * Records money that arrived (到位资金): day, amount and evidence are all needed. `key` makes a repeated send
 * count once. Throws `invalid`, `notFound`, `notPermitted`.
 */
export async function recordReceipt(
  actor: Actor,
  projectId: string,
  typed: Typed,
  key: string,
): Promise<void> {
  permit(actor, 'receipt.record');
  const problems: Record<string, string> = {};
  const amount = attempt(() => parseAmount(typed.receiptAmount ?? ''), 'receiptAmount', problems);
  const day = attempt(
    () => parseFuzzyDate(typed.receivedOn ?? '', { latest: today() }),
    'receivedOn',
    problems,
  );
  const evidence = typed.evidence?.trim() ?? '';
  if (!problems.receivedOn && day?.precision !== 'day')
    problems.receivedOn = '请写明到账日期，例如 2023-03-15。';
  if (!evidence) problems.evidence = '请写明佐证，例如银行回单编号。';
  if (amount && Number(amount.yuan) <= 0) problems.receiptAmount = '到位金额必须大于零。';
  refuseProblems(problems);
  if (!amount || !day) return;
  await db().$transaction(async (tx) => {
    await attribute(tx, actor, evidence);
    if (!(await claimKey(tx, actor, key, 'receipt.record'))) return;
    const project = await tx.project.findUnique({ where: { id: projectId }, select: { code: true } });
    if (!project) throw new Refusal('notFound', '没有找到这个项目。');
    const receivedOn = new Date(`${day.value}T00:00:00Z`);
    await tx.fundReceipt.create({ data: { projectId, receivedOn, amountYuan: amount.yuan, evidence } });
    const data = { code: project.code, amountYuan: amount.yuan, receivedOn: day.value };
    await recordEvent(tx, actor, { kind: 'receipt.recorded', subject: projectId, data });
  });
}
