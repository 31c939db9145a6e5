import { type Actor, permit } from '../auth/actor.ts';
import { db } from '../db.ts';
import { Refusal } from '../errors.ts';
import type { FigureQuery } from './address.ts';
import type { Evidence } from './evidence.ts';
import { type FigureSpec, figureKey, type Side } from './figure.ts';
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

/** Throws `notFound` for a figure of a park, an ecosystem or a segment that there is not: it would print an unknown name with zero. */
async function refuseUnknownPlaces(spec: FigureSpec): Promise<void> {
  const asked = [spec.rows, spec.of ?? {}];
  const named = (name: 'park' | 'ecosystem' | 'segment') =>
    new Set(asked.flatMap((choice) => choice[name] ?? []).filter((key) => key !== 'none'));
  const [parks, ecosystems, segments] = [named('park'), named('ecosystem'), named('segment')];
  const inChain = [...segments].map((key) => {
    const [ecosystem = '', ...slug] = key.split('.');
    return { slug: slug.join('.'), ecosystem: { slug: ecosystem } };
  });
  const found = await Promise.all([
    parks.size ? db().park.count({ where: { slug: { in: [...parks] } } }) : 0,
    ecosystems.size ? db().ecosystem.count({ where: { slug: { in: [...ecosystems] } } }) : 0,
    inChain.length ? db().segment.count({ where: { OR: inChain } }) : 0,
  ]);
  if (found[0] < parks.size || found[1] < ecosystems.size || found[2] < inChain.length)
    throw new Refusal('notFound', `没有“${figureKey(spec)}”这项数：没有这样的园区、生态圈或环节。`);
}

/** Opens one figure of the ledger: its value and exactly the rows that make it, as they stood at the asked instant. Throws as `refuseUnknownPlaces`. */
export async function traceFigure(actor: Actor, { period, scope, asOf, spec }: FigureQuery): Promise<Trace> {
  permit(actor, 'ledger.read');
  await refuseUnknownPlaces(spec);
  const reads = { sides: sidesOf(spec), outside: outsideOf(spec) };
  return traceOf(spec, await gatherEvidence(period, { asOf, scope, ...reads }));
}
