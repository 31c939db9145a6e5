import { type Actor, permit } from '../auth/actor.ts';
import { Refusal } from '../errors.ts';
import { parseFigureKey } from '../figures/figure.ts';
import { type Trace, traceOf } from '../figures/trace.ts';
import { getBriefing } from './queries.ts';

export type BriefingTrace = { trace: Trace; title: string; period: string; frozen: boolean };

/**
 * Opens the figure that stands at a place (1 = the first) in a stored briefing, from the evidence that it keeps: for an issued
 * one exactly the rows of its day, whatever the ledger says now. Throws `notFound`.
 */
export async function traceBriefingFigure(actor: Actor, id: string, number: number): Promise<BriefingTrace> {
  permit(actor, 'briefing.draft');
  const { card, document } = await getBriefing(actor, id);
  const spec = parseFigureKey(document.figures[number - 1]?.key ?? '');
  if (!spec) throw new Refusal('notFound', '这份简报里没有这个编号的数。');
  return {
    trace: traceOf(spec, document.evidence),
    title: document.title,
    period: document.period.code,
    frozen: card.status === 'issued',
  };
}
