import fc from 'fast-check';
import { type CountedRow, judgeAll } from '../figures/counting.ts';
import type { Evidence, ReceiptRow } from '../figures/evidence.ts';
import { SIDES } from '../figures/figure.ts';
import { periodOf } from '../figures/gather-evidence.ts';
import { COUNTING_RULES, type CountingRules } from '../figures/rules.ts';
import type { FuzzyDate } from '../periods/fuzzy-date.ts';
import { parsePeriod } from '../periods/period.ts';
import {
  AGREEMENT_KINDS,
  BOUNDS,
  ORIGINS,
  PROJECT_KINDS,
  SECTORS,
  STAGES,
  STATUSES,
} from '../projects/schema.ts';

const ECOSYSTEMS = ['new-materials', 'equipment'].map((key) => ({ key, nameZh: `示例${key}` }));
const PARKS = ['baitao', 'longqiao'].map((key) => ({ key, nameZh: `示例${key}` }));

const day = fc
  .record({
    year: fc.integer({ min: 2021, max: 2023 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(
    ({ year, month, date }) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  );
const exact: fc.Arbitrary<FuzzyDate> = day.map((value) => ({ value, precision: 'day' }));
const fuzzy: fc.Arbitrary<FuzzyDate> = fc.oneof(
  { weight: 5, arbitrary: exact },
  fc.constant(null),
  fc
    .integer({ min: 2021, max: 2023 })
    .map((year): FuzzyDate => ({ value: `${year}-01-01`, precision: 'year' })),
  fc.integer({ min: 0, max: 11 }).map(
    (q): FuzzyDate => ({
      value: `${2021 + Math.floor(q / 4)}-${String((q % 4) * 3 + 1).padStart(2, '0')}-01`,
      precision: 'quarter',
    }),
  ),
);
const yuan = fc
  .bigInt({ min: 1n, max: 3_000_000_000_000n })
  .map((fen) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`);

const row: fc.Arbitrary<CountedRow> = fc
  .record({
    ecosystem: fc.constantFrom(null, ...ECOSYSTEMS),
    park: fc.constantFrom(null, ...PARKS),
    sector: fc.constantFrom(...SECTORS),
    origin: fc.constantFrom(null, ...ORIGINS),
    kind: fc.constantFrom(null, ...PROJECT_KINDS),
    stage: fc.constantFrom(...STAGES),
    status: fc.constantFrom(...STATUSES),
    agreementKind: fc.constantFrom(null, ...AGREEMENT_KINDS),
    signed: fuzzy,
    started: fuzzy,
    producing: fuzzy,
    endedOn: fc.option(day),
    bound: fc.constantFrom(...BOUNDS),
    yuan,
    isDemo: fc.boolean(),
    id: fc.uuid(),
  })
  .map(({ yuan: amount, ...rest }) => ({
    ...rest,
    code: `SL-${rest.id.slice(0, 8)}`,
    name: `示例${rest.id.slice(0, 4)}项目`,
    firm: '示例企业有限公司',
    segment: null,
    firstContact: null,
    building: null,
    full: null,
    amountYuan: rest.bound === 'undisclosed' ? null : amount,
  }));

function evidenceOf(
  rows: CountedRow[],
  paid: { index: number; yuan: string; on: string }[],
  code: string,
  rules: CountingRules,
): Evidence {
  const period = parsePeriod(code);
  const evidence: Evidence = {
    rules,
    asOf: '2024-01-15T02:00:00.000Z',
    scopeLabel: '全区',
    periods: {},
    ecosystems: ECOSYSTEMS.map(({ key, nameZh }) => ({ key, labelZh: nameZh })),
    parks: PARKS.map(({ key, nameZh }) => ({ key, labelZh: nameZh })),
    rows,
    verdicts: {},
    receipts: paid.flatMap(({ index, yuan: amount, on }, number): ReceiptRow[] => {
      const one = rows[index % Math.max(rows.length, 1)];
      if (!one) return [];
      const { id, code: projectCode, name, firm, sector, isDemo } = one;
      const places = { ecosystem: one.ecosystem?.key ?? null, park: one.park?.key ?? null };
      return [
        {
          id: `r${number}`,
          projectId: id,
          code: projectCode,
          name,
          firm,
          sector,
          ...places,
          receivedOn: on,
          yuan: amount,
          isDemo,
        },
      ];
    }),
    watch: [],
    segments: [],
    given: [],
  };
  for (const side of SIDES) {
    const one = periodOf(side, period);
    if (!one) continue;
    evidence.periods[side] = one;
    evidence.verdicts[side] = judgeAll(rows, one, rules, '2024-01-15')
      .filter(({ standing }) => standing !== 'outside')
      .map(({ row: { id }, ...said }) => ({ id, ...said }));
  }
  return evidence;
}

/** Evidence of any invented ledger: every date precision, bound, kind and stage, in any period. */
export const randomEvidence = (rules: CountingRules = COUNTING_RULES.v1): fc.Arbitrary<Evidence> =>
  fc
    .record({
      rows: fc.uniqueArray(row, { maxLength: 40, selector: (one) => one.id }),
      paid: fc.array(fc.record({ index: fc.nat(60), yuan, on: day }), { maxLength: 20 }),
      code: fc.constantFrom('2023Q1', '2022Q4', '2023H1', '2023M1-9', '2023', '2023M3', '2023-02-10..2023-03-05'),
    })
    .map(({ rows, paid, code }) => evidenceOf(rows, paid, code, rules)); // biome-ignore format: generators read as tables
