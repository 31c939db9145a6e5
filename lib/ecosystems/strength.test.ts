import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacementRole } from '../firms/labels.ts';
import { AGREEMENT_KINDS, PROJECT_KINDS, STAGES, STATUSES } from '../projects/schema.ts';
import {
  isYetToProduce,
  type JudgedProject,
  judgeSegment,
  presenceElsewhere,
  type StandingFirm,
} from './strength.ts';
import type { Presence } from './strength-rule.ts';

const at = (role: PlacementRole, more: Partial<StandingFirm> = {}): StandingFirm => ({
  firm: role,
  role,
  basis: 'stated',
  elsewhere: 'present',
  ...more,
});
const project = (more: Partial<JudgedProject> = {}): JudgedProject => ({
  firm: 'lead',
  stage: 'signed',
  status: 'normal',
  kind: 'new',
  agreementKind: 'formal',
  amountYuan: null,
  hasCapacity: false,
  ...more,
});
const tenBillion = '10000000000.00';

describe('judgeSegment, case by case', () => {
  it.each<[string, StandingFirm[], JudgedProject[], string, number]>([
    ['nobody', [], [], 'missing', 0],
    ['a lead firm that a source places here', [at('lead')], [], 'strong', 6],
    ['a lead firm of our own placing', [at('lead', { basis: 'classified' })], [], 'thin', 3],
    ['a lead firm that builds its first plant elsewhere', [at('lead', { elsewhere: 'building' })], [], 'thin', 3],
    ['one member', [at('member')], [], 'thin', 3],
    ['two members', [at('member', { firm: 'a' }), at('member', { firm: 'b' })], [], 'strong', 6],
    ['one supporting firm', [at('supporting')], [], 'thin', 2],
    ['a lead firm that has only signed', [at('lead')], [project()], 'thin', 1],
    ['the same, 10 billion', [at('lead')], [project({ amountYuan: tenBillion, hasCapacity: true })], 'thin', 3],
    ['a lead firm building for 10 billion', [at('lead')], [project({ stage: 'building', amountYuan: tenBillion })], 'thin', 5],
    ['a lead firm producing', [at('lead')], [project({ stage: 'producing' })], 'strong', 8],
    ['a lead firm that expands', [at('lead')], [project({ kind: 'expansion' })], 'strong', 6],
    ['a signed project of a firm not placed', [], [project({ firm: 'x' })], 'thin', 1],
    ['a framework agreement', [], [project({ agreementKind: 'framework', amountYuan: tenBillion })], 'missing', 0],
    ['talks', [], [project({ stage: 'negotiating', amountYuan: tenBillion })], 'missing', 0],
    ['an ended project', [], [project({ stage: 'full', status: 'terminated' })], 'missing', 0],
    ['a suspended building site', [at('lead')], [project({ stage: 'building', status: 'suspended' })], 'thin', 1],
    ['two lead firms building', [at('lead'), at('lead', { firm: 'b' })], [project({ stage: 'building' }), project({ firm: 'b', stage: 'started' })], 'strong', 6],
  ])('%s', (_, firms, projects, strength, points) => {
    expect(judgeSegment(firms, projects)).toMatchObject({ strength, points });
  }); // biome-ignore format: a table

  it('counts size once, by the best line, and what produces for more', () => {
    const half = '5000000000.00';
    const signed = [project({ amountYuan: half }), project({ firm: 'b', amountYuan: half })];
    expect(judgeSegment([], signed).scale).toMatchObject({ kind: 'amount', running: false, points: 2 });
    const running = [project({ amountYuan: tenBillion, stage: 'full' })];
    expect(judgeSegment([], running).scale).toMatchObject({ running: true, points: 4 });
    expect(judgeSegment([], [project({ hasCapacity: true })]).scale).toMatchObject({
      kind: 'capacity',
      points: 1,
    });
  });

  it('takes a firm that stands twice in its strongest role, once', () => {
    const verdict = judgeSegment([at('supporting', { firm: 'a' }), at('lead', { firm: 'a' })], []);
    expect(verdict.firms).toHaveLength(1);
    expect(verdict.points).toBe(6);
  });

  it.each<[string, StandingFirm[], JudgedProject[], boolean]>([
    ['nobody', [], [], false],
    ['a firm that a source places here', [at('lead')], [], false],
    ['a signed and a building plant', [at('lead')], [project(), project({ firm: 'b', stage: 'building' })], true],
    ['one of two producing', [], [project({ firm: 'a' }), project({ firm: 'b', stage: 'producing' })], false],
    ['a plant that is being enlarged', [at('member')], [project({ firm: 'member', kind: 'expansion' })], false],
    ['only talks', [], [project({ stage: 'negotiating' })], false],
  ])('yet to produce: %s', (_, firms, projects, yet) => {
    expect(isYetToProduce(judgeSegment(firms, projects))).toBe(yet);
  }); // biome-ignore format: a table

  it.each<[string, JudgedProject[], boolean, Presence]>([
    ['nothing known', [], false, 'present'],
    ['only new plants', [project({ stage: 'building' }), project()], false, 'building'],
    ['new plants, but published output', [project({ stage: 'building' })], true, 'present'],
    ['an expansion', [project({ kind: 'expansion' }), project()], false, 'present'],
    ['one plant producing', [project({ stage: 'full' })], false, 'present'],
    ['only talks and frameworks', [project({ stage: 'negotiating' }), project({ agreementKind: 'framework' })], false, 'present'],
  ])('elsewhere: %s', (_, projects, output, presence) => {
    expect(presenceElsewhere(projects, output)).toBe(presence);
  }); // biome-ignore format: a table
});

const anyProject = fc.record({
  firm: fc.constantFrom('a', 'b', 'c', 'd'),
  stage: fc.constantFrom(...STAGES),
  status: fc.constantFrom(...STATUSES),
  kind: fc.option(fc.constantFrom(...PROJECT_KINDS)),
  agreementKind: fc.option(fc.constantFrom(...AGREEMENT_KINDS)),
  amountYuan: fc.option(fc.bigInt({ min: 0n, max: 30_000_000_000n }).map((yuan) => `${yuan}.00`)),
  hasCapacity: fc.boolean(),
});
const anyFirm = fc.record({
  firm: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  role: fc.constantFrom<PlacementRole>('lead', 'member', 'supporting'),
  basis: fc.constantFrom<StandingFirm['basis']>('stated', 'classified'),
  elsewhere: fc.constantFrom<Presence>('signed', 'building', 'present'),
});
const segment = fc.tuple(fc.array(anyFirm, { maxLength: 5 }), fc.array(anyProject, { maxLength: 5 }));

describe('judgeSegment, whatever stands there', () => {
  it('adds up: the points are those of its lines', () => {
    fc.assert(
      fc.property(segment, ([firms, projects]) => {
        const verdict = judgeSegment(firms, projects);
        const sum = verdict.firms.reduce((total, one) => total + one.points, verdict.scale?.points ?? 0);
        expect(verdict.points).toBe(sum);
      }),
    );
  });

  it('is never weakened by another firm, a further stage or a larger amount', () => {
    fc.assert(
      fc.property(segment, anyFirm, ([firms, projects], extra) => {
        const { points } = judgeSegment(firms, projects);
        expect(judgeSegment([...firms, { ...extra, firm: 'new' }], projects).points).toBeGreaterThan(points);
        const [first, ...others] = projects;
        if (!first) return;
        const next = STAGES[STAGES.indexOf(first.stage) + 1] ?? first.stage;
        const further = [{ ...first, stage: next }, ...others];
        const isFirst = first.stage === 'negotiating'; // a first signing may say that the firm was not there before
        if (!isFirst) expect(judgeSegment(firms, further).points).toBeGreaterThanOrEqual(points);
        const larger = [{ ...first, amountYuan: '40000000000.00' }, ...others];
        expect(judgeSegment(firms, larger).points).toBeGreaterThanOrEqual(points);
      }),
    );
  });

  it('does not see what does not count, nor the order', () => {
    fc.assert(
      fc.property(segment, anyProject, ([firms, projects], extra) => {
        const verdict = judgeSegment(firms, projects);
        for (const void_ of [
          { ...extra, stage: 'negotiating' as const },
          { ...extra, status: 'terminated' as const },
          { ...extra, agreementKind: 'framework' as const },
        ])
          expect(judgeSegment(firms, [...projects, void_])).toEqual(verdict);
        expect(judgeSegment([...firms].reverse(), [...projects].reverse()).points).toBe(verdict.points);
      }),
    );
  });

  it('is missing exactly when nobody stands there and nothing counts', () => {
    fc.assert(
      fc.property(segment, ([firms, projects]) => {
        const verdict = judgeSegment(firms, projects);
        expect(verdict.strength === 'missing').toBe(verdict.firms.length === 0);
      }),
    );
  });
});
