import { type Actor, permit } from '../auth/actor.ts';
import type { FigureQuery } from './address.ts';
import type { Evidence } from './evidence.ts';
import type { FigureSpec, Side } from './figure.ts';
import { computeFigures, type Figures } from './figures.ts';
import { type FiguresOptions, gatherEvidence, type Outside } from './gather-evidence.ts';
import { type Trace, traceOf } from './trace.ts';

export type FiguresReport = { figures: Figures; evidence: Evidence };

/**
 * The figures of a period (a code such as 2023Q1) with the rows that make them, internal amounts included.
 * `asOf` (an ISO day or instant) asks the ledger as it stood then; a bare day means its end in the district.
 * Throws `notPermitted`, and `invalid` for an unknown period, instant or scope.
 */
export async function getFigures(
  actor: Actor,
  code: string,
  options: FiguresOptions = {},
): Promise<FiguresReport> {
  permit(actor, 'ledger.read');
  return countPeriod(code, options);
}

/** `getFigures` on behalf of a command that shows nobody what it counts. */
export async function countPeriod(code: string, options: FiguresOptions = {}): Promise<FiguresReport> {
  const evidence = await gatherEvidence(code, options);
  return { figures: computeFigures(evidence), evidence };
}

const COMPARED = ['growth', 'countGrowth', 'points', 'countPoints', 'arrivedGrowth'];
const FROM_BEFORE = ['sequential', 'countSequential'];

/** The periods that a figure looks at. */
function sidesOf({ measure, rows }: FigureSpec): Side[] {
  const side = rows.side ?? 'current';
  if (FROM_BEFORE.includes(measure)) return [side, 'preceding'];
  if (COMPARED.includes(measure)) return [side, side === 'year' ? 'yearBefore' : 'previous'];
  return [side];
}

function outsideOf({ measure, rows, against }: FigureSpec): Outside[] {
  if (measure === 'watch') return ['watch'];
  if (measure === 'segments' || rows.segment) return ['segments'];
  return measure === 'given' || against ? ['given'] : [];
}

/** Opens one figure of the ledger: its value and exactly the rows that make it, as they stood at the asked instant. */
export async function traceFigure(actor: Actor, { period, scope, asOf, spec }: FigureQuery): Promise<Trace> {
  permit(actor, 'ledger.read');
  const reads = { sides: sidesOf(spec), outside: outsideOf(spec) };
  return traceOf(spec, await gatherEvidence(period, { asOf, scope, ...reads }));
}
