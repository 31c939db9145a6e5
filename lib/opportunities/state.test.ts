import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Neighbour } from '../ecosystems/neighbourhood.ts';
import type { ChainProject } from '../ecosystems/signings.ts';
import { STAGES } from '../projects/schema.ts';
import { suitableParks } from './parks.ts';
import { mayRelease, OPPORTUNITY_STATES, stateOf } from './state.ts';

describe('how far an opportunity has come', () => {
  it.each([
    [[], 'wanted'],
    [[['negotiating', 'normal']], 'inTalks'],
    [[['negotiating', 'suspended']], 'inTalks'],
    [
      [
        ['negotiating', 'normal'],
        ['signed', 'normal'],
      ],
      'signed',
    ],
    [[['full', 'delayed']], 'signed'],
    [[['signed', 'terminated']], 'wanted'],
    [
      [
        ['signed', 'terminated'],
        ['negotiating', 'normal'],
      ],
      'inTalks',
    ],
  ] as const)('%j is %s', (projects, state) => {
    expect(stateOf(projects.map(([stage, status]) => ({ stage, status })))).toBe(state);
  });

  it('never goes back when a project is linked or moves on', () => {
    const rank = (stages: readonly (typeof STAGES)[number][]) =>
      OPPORTUNITY_STATES.indexOf(stateOf(stages.map((stage) => ({ stage, status: 'normal' as const }))));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STAGES)), fc.constantFrom(...STAGES), (stages, more) => {
        expect(rank([...stages, more])).toBeGreaterThanOrEqual(rank(stages));
      }),
    );
  });

  it('lets the public be told less than is the case, never more', () => {
    const allowed = OPPORTUNITY_STATES.map((computed) =>
      OPPORTUNITY_STATES.filter((one) => mayRelease(computed, one)),
    );
    expect(allowed).toEqual([['wanted'], ['wanted', 'inTalks'], ['wanted', 'inTalks', 'signed']]);
  });
});

describe('parks that suit', () => {
  const park = (slug: string) => ({ slug, nameZh: slug, nameEn: slug });
  const project = (code: string, at: string | null): ChainProject => ({
    code,
    nameZh: code,
    nameEn: null,
    capacityZh: null,
    capacityEn: null,
    stage: 'signed',
    status: 'normal',
    kind: 'new',
    agreementKind: 'formal',
    signed: null,
    started: null,
    amountYuan: null,
    bound: 'undisclosed',
    firm: { slug: null, shortZh: code, nameEn: null },
    introducedBy: null,
    park: at === null ? null : park(at),
  });

  it('come first where customers and suppliers stand, then where the ecosystem stands; each project once', () => {
    const [a, b, c, d, e] = [
      project('A', 'one'),
      project('B', 'two'),
      project('C', 'two'),
      project('D', 'two'),
      project('E', null),
    ];
    const neighbour = (projects: ChainProject[]): Neighbour => ({ ...park('n'), firms: [], projects });
    const found = suitableParks([neighbour([a, e]), neighbour([a])], [a, b, c, d, e]);
    expect(found.map(({ slug, near, ecosystem }) => [slug, near.length, ecosystem])).toEqual([
      ['one', 1, 1],
      ['two', 0, 3],
    ]);
    expect(suitableParks([], [])).toEqual([]);
  });
});
