import Decimal from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedRow, judgeAll } from '../figures/counting.ts';
import { figureOf } from '../figures/evaluate.ts';
import type { Evidence } from '../figures/evidence.ts';
import { parseFigureKey } from '../figures/figure.ts';
import { COUNTING_RULES } from '../figures/rules.ts';
import { parsePeriod, previousYear } from '../periods/period.ts';
import { emptyEvidence, sampleBriefing } from '../testing/sample-briefing.ts';
import { restate } from './restatement.ts';

const KEYS = [
  'count',
  'amount',
  'growth',
  'countGrowth',
  'amount_sector-industrial',
  'share_sector-industrial*all',
  'rate_reached-started*standing-cohort',
];
const period = parsePeriod('2024Q2');

const yuan = fc.integer({ min: 1, max: 999_999_999_999 }).map((fen) => new Decimal(fen).div(100).toFixed(2));
const ledgerRow = fc.record({
  number: fc.integer({ min: 1, max: 12 }),
  year: fc.constantFrom('2024', '2023'),
  month: fc.constantFrom('03', '04', '05', '06'),
  amountYuan: fc.option(yuan, { nil: null }),
  sector: fc.constantFrom('industrial' as const, 'services' as const),
  stage: fc.constantFrom('signed' as const, 'started' as const, 'negotiating' as const),
  ended: fc.boolean(),
});
const ledger = fc.uniqueArray(ledgerRow, { selector: (row) => row.number, maxLength: 12 });

function toCounted(row: typeof ledgerRow extends fc.Arbitrary<infer Row> ? Row : never): CountedRow {
  const code = `SL-2024-${String(row.number).padStart(4, '0')}`;
  return {
    id: `00000000-0000-7000-8000-${String(row.number).padStart(12, '0')}`,
    code,
    name: `示例项目${row.number}`,
    firm: '示例有限公司',
    ecosystem: null,
    park: null,
    segment: null,
    sector: row.sector,
    kind: 'new',
    origin: null,
    stage: row.stage,
    status: row.ended ? 'terminated' : 'normal',
    agreementKind: 'formal',
    firstContact: null,
    signed: { value: `${row.year}-${row.month}-10`, precision: 'day' },
    started: null,
    building: null,
    producing: null,
    full: null,
    endedOn: row.ended ? '2024-06-15' : null,
    amountYuan: row.amountYuan,
    bound: row.amountYuan === null ? 'undisclosed' : 'exact',
    isDemo: true,
  };
}

function evidenceOf(rows: CountedRow[]): Evidence {
  const before = previousYear(period);
  const judged = (of: typeof period) =>
    judgeAll(rows, of, COUNTING_RULES.v1, '2024-07-01')
      .filter((verdict) => verdict.standing !== 'outside')
      .map(({ row, ...said }) => ({ id: row.id, ...said }));
  return {
    ...emptyEvidence('2024Q2'),
    periods: { current: period, previous: before },
    rows,
    verdicts: { current: judged(period), previous: judged(before) },
  };
}

const specOf = (key: string) => {
  const spec = parseFigureKey(key);
  if (!spec) throw new Error(key);
  return spec;
};
const issued = (evidence: Evidence) => ({
  ...sampleBriefing(1),
  evidence,
  figures: KEYS.map((key) => figureOf(specOf(key), evidence)),
});

describe('restate', () => {
  it('finds nothing where nothing moved', () => {
    fc.assert(
      fc.property(ledger, (rows) => {
        const evidence = evidenceOf(rows.map(toCounted));
        expect(restate(issued(evidence), evidence).changed).toEqual([]);
      }),
    );
  });

  it('explains every difference by rows whose shifts add up to it, to the fen', () => {
    fc.assert(
      fc.property(ledger, ledger, (then, now) => {
        const [old, fresh] = [evidenceOf(then.map(toCounted)), evidenceOf(now.map(toCounted))];
        const briefing = issued(old);
        const { changed } = restate(briefing, fresh);
        const told = new Map(changed.map((shift) => [shift.then.key, shift]));
        for (const figure of briefing.figures) {
          const value = figureOf(specOf(figure.key), fresh).value;
          const shift = told.get(figure.key);
          if (!shift) expect(value).toBe(figure.value);
          else expect(shift.now.value).toBe(value);
          for (const list of shift?.lists ?? []) {
            const sum = list.rows.reduce((total, row) => total.plus(row.delta), new Decimal(0));
            expect(sum.eq(list.delta)).toBe(true);
            expect(new Decimal(list.after).minus(list.before).eq(list.delta)).toBe(true);
          }
        }
      }),
    );
  });
});
