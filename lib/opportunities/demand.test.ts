import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Neighbour } from '../ecosystems/neighbourhood.ts';
import { byDemand, type Demand, demandOf, firmsOn, hasDemand, placesOf } from './demand.ts';

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
  started: null,
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
      firms: 4, // a, b, and the firms of P1 and P2
    });
    expect(demandOf([])).toMatchObject({
      projects: 0,
      amountYuan: '0.00',
      bound: 'exact',
      undisclosed: 0,
      firms: 0,
    });
    const open = { ...project('P3', '5.00'), bound: 'atLeast' as const };
    const meant = { ...project('P4', '1.00'), bound: 'planned' as const };
    expect(demandOf([buyer('cells', { projects: [shared, open, meant] })])).toMatchObject({
      amountYuan: '10000000006.00',
      bound: 'atLeast',
      planned: 1,
    });
  });

  it('says that the sum is a plan when all of it is, and not when only some is', () => {
    const planned = (code: string) => ({ ...project(code, '5.00'), bound: 'planned' as const });
    const of = (...projects: Neighbour['projects']) => demandOf([buyer('cells', { projects })]);
    expect(of(planned('P1'), planned('P2'))).toMatchObject({ bound: 'planned', planned: 2 });
    expect(of(planned('P1'), project('P2', null))).toMatchObject({
      bound: 'planned',
      planned: 1,
      undisclosed: 1,
    });
    expect(of(planned('P1'), project('P2', '1.00'))).toMatchObject({ bound: 'exact', planned: 1 });
    expect(of(project('P1', null))).toMatchObject({ bound: 'exact', planned: 0, undisclosed: 1 });
  });

  it('counts the firm of a project too, once, by its page or by its name', () => {
    const by = (code: string, firm: Neighbour['projects'][number]['firm']) => ({
      ...project(code, null),
      firm,
    });
    const named = (shortZh: string) => ({ slug: null, shortZh, nameEn: null });
    const linked = { slug: 'a', shortZh: 'a', nameEn: 'A' };
    const only = buyer('cells', { projects: [by('P1', named('华峰'))] });
    expect(demandOf([only])).toMatchObject({ projects: 1, firms: 1 });
    const shared = [
      buyer('cells', { firms: [firm('a')], projects: [by('P1', linked), by('P2', named('a'))] }),
      buyer('pack', { projects: [by('P3', named('x')), by('P4', named('x')), by('P5', linked)] }),
    ];
    expect(firmsOn(shared).map(({ slug, shortZh }) => slug ?? shortZh)).toEqual(['a', 'x']);
    expect(demandOf(shared)).toMatchObject({ projects: 5, firms: 2 });
  });

  it('is there as soon as a firm or a project is', () => {
    expect([demandOf([]), demandOf([buyer('cells', {})])].some(hasDemand)).toBe(false);
    expect(hasDemand(demandOf([buyer('cells', { firms: [firm('a')] })]))).toBe(true);
    expect(hasDemand(demandOf([buyer('cells', { projects: [project('P1', null)] })]))).toBe(true);
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
