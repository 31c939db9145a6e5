import Decimal from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomEvidence } from '../testing/random-ledger.ts';
import { AMOUNT_CLASSES } from './amount-classes.ts';
import { findBehind } from './behind.ts';
import { evaluate, figureOf } from './evaluate.ts';
import type { Evidence } from './evidence.ts';
import { type FigureSpec, MEASURES, type RowChoice } from './figure.ts';
import { computeFigures } from './figures.ts';
import { COUNTING_RULES, type CountingRules } from './rules.ts';
import { traceOf } from './trace.ts';

const choice: fc.Arbitrary<RowChoice> = fc.record(
  {
    side: fc.constantFrom('previous' as const, 'year' as const),
    standing: fc.constantFrom('apart' as const, 'ended' as const, 'cohort' as const, 'any' as const),
    sector: fc.constantFrom('industrial' as const, 'services' as const),
    ecosystem: fc.constantFrom('new-materials', 'none'),
    reached: fc.constantFrom('performed' as const, 'started' as const, 'producing' as const),
    fromYuan: fc.constant('1000000000'),
  },
  { requiredKeys: [] },
);
const ask = (spec: FigureSpec, evidence: Evidence) => evaluate(spec, evidence);
const number = (spec: FigureSpec, evidence: Evidence) => new Decimal(ask(spec, evidence) ?? 0);
const near = (a: Decimal, b: Decimal) => a.minus(b).abs().lte('0.000000001');
const check = (property: (evidence: Evidence, rows: RowChoice) => void) =>
  fc.assert(fc.property(randomEvidence(), choice, property), { numRuns: 150 });

describe('every figure', () => {
  it('is what the rows that it opens come to', () => {
    check((evidence, rows) => {
      const { rows: counted } = findBehind({ measure: 'count', rows }, evidence);
      expect(ask({ measure: 'count', rows }, evidence)).toBe(String(counted.rows.length));
      const { rows: money } = findBehind({ measure: 'amount', rows }, evidence);
      const sum =
        money.kind === 'projects'
          ? money.rows.reduce((all, one) => all.plus(one.yuan), new Decimal(0))
          : null;
      expect(ask({ measure: 'amount', rows }, evidence)).toBe(sum?.toFixed(2));
      const { rows: paid } = findBehind({ measure: 'arrived', rows }, evidence);
      const arrived =
        paid.kind === 'receipts' ? paid.rows.reduce((all, one) => all.plus(one.yuan), new Decimal(0)) : null;
      expect(ask({ measure: 'arrived', rows }, evidence)).toBe(arrived?.toFixed(2));
    });
  });

  it('opens as a table whose lines add up to its last line', () => {
    check((evidence, rows) => {
      const [part] = traceOf({ measure: 'amount', rows }, evidence).parts;
      const column = part?.table.columns.findIndex(({ label }) => label.includes('（元）')) ?? -1;
      const plain = (text: string | undefined) => new Decimal((text ?? '0').replaceAll(',', ''));
      const sum = (part?.table.lines ?? []).reduce(
        (all, { cells }) => all.plus(plain(cells[column])),
        new Decimal(0),
      );
      expect(sum.eq(plain(part?.table.total[column]))).toBe(true);
      expect(sum.eq(number({ measure: 'amount', rows }, evidence))).toBe(true);
    });
  });

  it('has a print, a label and a question in words, whatever is asked', () => {
    check((evidence, rows) => {
      for (const measure of MEASURES) {
        const { figure, query } = traceOf({ measure, rows, of: {} }, evidence);
        expect(figure.text).not.toMatch(/NaN|Infinity|undefined|null/);
        expect(figure.label).not.toBe('');
        expect(query).toMatch(/。$/);
      }
    });
  });
});

describe('identities', () => {
  it('says once that ended projects are in it', () => {
    check((evidence, rows) => {
      const { label } = figureOf({ measure: 'promised', rows: { ...rows, standing: 'cohort' } }, evidence);
      expect(label.split('含已终止的')).toHaveLength(2);
    });
  });

  it('parts of a breakdown sum to their whole, in projects and in fen', () => {
    check((evidence) => {
      const cuts: RowChoice[][] = [
        ['new-materials', 'equipment', 'none'].map((ecosystem) => ({ ecosystem })),
        AMOUNT_CLASSES.map(({ key }) => ({ amountClass: key })),
        (['primary', 'industrial', 'services'] as const).map((sector) => ({ sector })),
        (['city', 'domestic', 'overseas', 'none'] as const).map((origin) => ({ origin })),
        (['new', 'expansion', 'upgrade', 'acquisition', 'none'] as const).map((kind) => ({ kind })),
      ];
      for (const measure of ['count', 'amount'] as const)
        for (const parts of cuts) {
          const sum = parts.reduce(
            (all, rows) => all.plus(number({ measure, rows }, evidence)),
            new Decimal(0),
          );
          expect(sum.eq(number({ measure, rows: {} }, evidence))).toBe(true);
        }
    });
  });

  it('growth times the base is the change; a share of the whole is the part', () => {
    check((evidence, { side: _, ...rows }) => {
      const [now, before] = [
        number({ measure: 'amount', rows }, evidence),
        number({ measure: 'amount', rows: { ...rows, side: 'previous' } }, evidence),
      ];
      const growth = ask({ measure: 'growth', rows }, evidence);
      if (before.isZero()) expect(growth).toBeNull();
      else expect(near(before.times(growth ?? 0).div(100), now.minus(before))).toBe(true);
      const whole = number({ measure: 'amount', rows: {} }, evidence);
      const share = ask({ measure: 'share', rows: { ...rows, standing: undefined }, of: {} }, evidence);
      if (whole.isZero()) expect(share).toBeNull();
      else expect(new Decimal(share ?? 0).lte(100)).toBe(true);
    });
  });

  it('rates of a cohort lie between 0 and 100 and in the order of the stages', () => {
    check((evidence) => {
      const of: RowChoice = { standing: 'cohort' };
      const rate = (reached: 'performed' | 'started' | 'producing') =>
        ask({ measure: 'rate', rows: { ...of, reached }, of }, evidence);
      const [performed, started] = [rate('performed'), rate('started')].map((one) => new Decimal(one ?? 0));
      expect(performed?.lte(100) && started?.gte(0) && performed.gte(started)).toBe(true);
      const counted = number({ measure: 'count', rows: {} }, evidence);
      const ended = number({ measure: 'count', rows: { standing: 'ended' } }, evidence);
      expect(number({ measure: 'count', rows: of }, evidence).eq(counted.plus(ended))).toBe(true);
    });
  });

  it('points are the share now minus the share before', () => {
    check((evidence) => {
      const rows: RowChoice = { sector: 'industrial' };
      const now = ask({ measure: 'share', rows, of: {} }, evidence);
      const before = ask(
        { measure: 'share', rows: { ...rows, side: 'previous' }, of: { side: 'previous' } },
        evidence,
      );
      const points = ask({ measure: 'points', rows, of: {} }, evidence);
      if (now === null || before === null) expect(points).toBeNull();
      else expect(near(new Decimal(points ?? 0), new Decimal(now).minus(before))).toBe(true);
    });
  });
});

describe('versions of the rules', () => {
  const v2: CountingRules = { ...COUNTING_RULES.v1, version: 'v2', kindsWithoutMoney: [], agreementsApart: [] };

  it('live side by side, and each figure names its own', () => {
    fc.assert(
      fc.property(randomEvidence(), randomEvidence(v2), (first, second) => {
        expect(figureOf({ measure: 'count', rows: {} }, first).rules).toBe('v1');
        expect(figureOf({ measure: 'count', rows: {} }, second).rules).toBe('v2');
        expect(number({ measure: 'count', rows: { standing: 'apart' } }, second).isZero()).toBe(true);
        expect(computeFigures(second).rules).toBe('v2');
      }),
      { numRuns: 50 },
    );
  });
}); // biome-ignore format: properties read as one line
