import type { ChainPosition } from '@/lib/ecosystems/labels';
import { layoutChain } from '@/lib/ecosystems/layout';
import type { ChainSegment } from '@/lib/ecosystems/queries';
import type { ChainInput } from './chain-geometry';

const POSITIONS: ChainPosition[] = ['upstream', 'midstream', 'downstream'];

/** A chain of invented segments for tests and measurements: `edges` are pairs of indexes, supplier first. */
export function madeChain(size: number, edges: readonly (readonly [number, number])[]): ChainInput {
  const slug = (index: number) => `s${index}`;
  const keys = Array.from({ length: size }, (_, index) => ({
    key: slug(index),
    position: POSITIONS[Math.floor((index * POSITIONS.length) / size)] ?? 'midstream',
  }));
  const kept = [...new Map(edges.map((one) => [one.join(), one])).values()].filter(([from, to]) => from < to);
  const places = layoutChain(
    keys,
    kept.map(([from, to]) => [slug(from), slug(to)] as const),
  );
  const segments = keys.map(({ key, position }, index): ChainSegment => {
    const { column, row } = places.get(key) ?? { column: 0, row: 0 };
    const strength = index % 3 === 0 ? 'missing' : 'thin';
    return {
      slug: key,
      nameZh: `示例环节${index}`,
      nameEn: `Sample segment ${index}`,
      position,
      describesZh: '',
      describesEn: '',
      words: key,
      basis: 'classified',
      column,
      row,
      firms: [],
      projects: 0,
      signings: [],
      parks: [],
      strength,
      verdict: { strength, points: 0, firms: [], scale: null },
      suppliers: kept.filter(([, to]) => to === index).map(([from]) => slug(from)),
      customers: kept.filter(([from]) => from === index).map(([, to]) => slug(to)),
    };
  });
  return { segments, unplaced: [], unplacedSignings: [] };
}
