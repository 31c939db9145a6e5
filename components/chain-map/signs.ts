import type { Strength } from '@/lib/ecosystems/labels';
import type { EcosystemChain } from '@/lib/ecosystems/queries';
import { namesNobody } from '@/lib/ecosystems/unnamed';
import { VALUE_CLASSES, type ValueClass, valueClassOf } from '@/lib/ecosystems/value-class';
import { type EdgeKind, kindOf } from './chain-geometry';
import { placedOn } from './segment-cell';

/** The signs that a drawing uses: its key explains no others. */
export type Signs = {
  strengths: (Strength | 'nobody')[];
  flower: boolean;
  lead: boolean;
  guest: boolean;
  ours: boolean;
  values: ValueClass[];
  edges: EdgeKind[];
  buyers: boolean;
};

/** What of its signs the drawing of a chain uses, in the order of the key. */
export function signsOf(chain: EcosystemChain): Signs {
  const { segments, unplaced, unplacedSignings } = chain;
  const placed = [...segments.flatMap((one) => one.firms), ...unplaced];
  const bySlug = new Map(segments.map((one) => [one.slug, one]));
  const signings = [...segments.flatMap((one) => one.signings), ...unplacedSignings];
  const values = new Set(signings.map((one) => valueClassOf(one.amountYuan)));
  const strengths = new Set(segments.map((one) => one.strength));
  const edges = segments.flatMap((from) =>
    from.customers.flatMap((slug) => {
      const to = bySlug.get(slug);
      return to ? [{ from, to, kind: kindOf(from, to) }] : [];
    }),
  );
  const kinds = new Set(edges.map((one) => one.kind));
  const known = placedOn(chain);
  return {
    strengths: namesNobody(chain)
      ? ['nobody']
      : (['strong', 'thin', 'missing'] as const).filter((one) => strengths.has(one)),
    flower: [...placed, ...signings.map((one) => one.firm)].some((one) => one.goldenFlower === true),
    lead: placed.some((one) => one.role === 'lead'),
    guest: signings.some(({ firm }) => firm.slug === null || !known.has(firm.slug)),
    ours: placed.some((one) => one.basis === 'classified'),
    values: (Object.keys(VALUE_CLASSES) as ValueClass[]).filter((one) => values.has(one)),
    edges: (['live', 'wanted', 'quiet'] as const).filter((one) => kinds.has(one)),
    buyers: edges.some(({ from, to }) => from.strength !== 'strong' && to.firms.length > 0),
  };
}
