import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Neighbour } from '../ecosystems/neighbourhood.ts';
import { byDemand, type Demand, demandOf, placesOf } from './demand.ts';

const project = (code: string, amountYuan: string | null): Neighbour['projects'][number] => ({
  code,
  nameZh: code,
  nameEn: null,
  capacityZh: null,
  capacityEn: null,
  stage: 'signed',
  status: 'normal',
  kind: 'new',
  agreementKind: null,
  signed: null,
  firm: { slug: null, shortZh: code, nameEn: null },
  introducedBy: null,
  park: null,
  amountYuan,
  bound: amountYuan === null ? 'undisclosed' : 'exact',
});
const firm = (slug: string): Neighbour['firms'][number] => ({
  slug,
  shortZh: slug,
  nameEn: slug,
  role: 'member',
  basis: 'stated',
  goldenFlower: false,
});
const buyer = (slug: string, more: Partial<Neighbour>): Neighbour => ({
  slug,
  nameZh: slug,
  nameEn: slug,
  firms: [],
  projects: [],
  ...more,
});

describe('demand behind a segment', () => {
  it('sums what is published, says how many publish nothing, and counts nothing twice', () => {
    const shared = project('P1', '10000000000.00');
    const buyers = [
      buyer('cells', { projects: [shared, project('P2', null)], firms: [firm('a'), firm('b')] }),
      buyer('pack', { projects: [shared], firms: [firm('b')] }),
    ];
    expect(demandOf(buyers)).toEqual({
      projects: 2,
      amountYuan: '10000000000.00',
      bound: 'exact',
      planned: 0,
      undisclosed: 1,
      firms: 2,
    });
    expect(demandOf([])).toMatchObject({ projects: 0, amountYuan: '0.00', undisclosed: 0, firms: 0 });
    const open = { ...project('P3', '5.00'), bound: 'atLeast' as const };
    const meant = { ...project('P4', '1.00'), bound: 'planned' as const };
    expect(demandOf([buyer('cells', { projects: [shared, open, meant] })])).toMatchObject({
      amountYuan: '10000000006.00',
      bound: 'atLeast',
      planned: 1,
    });
  });

  it('orders by amount, then projects, then firms, and is a total order', () => {
    const of = (amount: number, projects: number, firms: number): Demand => ({
      projects,
      amountYuan: amount.toFixed(2),
      bound: 'exact',
      planned: 0,
      undisclosed: 0,
      firms,
    });
    const sorted = [of(0, 0, 3), of(5, 1, 0), of(0, 2, 0), of(5, 2, 0), of(0, 0, 1)].sort(byDemand);
    expect(sorted).toEqual([of(5, 2, 0), of(5, 1, 0), of(0, 2, 0), of(0, 0, 3), of(0, 0, 1)]);
    expect(placesOf([of(5, 1, 0), of(5, 1, 0), of(1, 1, 0)])).toEqual([1, 1, 3]);
    const any = fc.tuple(fc.nat(9), fc.nat(3), fc.nat(3)).map(([a, b, c]) => of(a, b, c));
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(Math.sign(byDemand(a, b)) + Math.sign(byDemand(b, a))).toBe(0);
      }),
    );
  });
});
