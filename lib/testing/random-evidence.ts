import fc from 'fast-check';
import { type CountedRow, judgeAll } from '../figures/counting.ts';
import type { Evidence, ReceiptRow } from '../figures/evidence.ts';
import { periodOf } from '../figures/gather-evidence.ts';
import { COUNTING_RULES } from '../figures/rules.ts';
import { type Period, parsePeriod } from '../periods/period.ts';

const ECOSYSTEMS = ['新材料', '装备制造', '消费品', '新能源汽车动力电池及轻量化材料', '数字经济'].map(
  (nameZh, index) => ({ key: `eco-${index}`, nameZh }),
);
const PARKS = ['示例高新区', '示例新材料科技城', '示例临港经济区'].map((nameZh, index) => ({
  key: `park-${index}`,
  nameZh,
}));
const PERIODS = ['2023Q1', '2024Q3', '2024H1', '2023M1-9', '2024', '2024M5', '2024M1-5'].map(parsePeriod);
const SIDES = ['current', 'previous', 'preceding', 'year', 'yearBefore'] as const;
const AS_OF = '2025-01-05T00:00:00.000Z';

const two = (number: number) => String(number).padStart(2, '0');
const yuan = (fen: bigint) => `${fen / 100n}.${two(Number(fen % 100n))}`;
const dayOf = (year: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, day]) => ({ value: `${year}-${two(month)}-${two(day)}`, precision: 'day' as const }));
const money = fc.oneof(
  fc.bigInt({ min: 1n, max: 2_000_000_000_000n }),
  fc.bigInt({ min: 1n, max: 90n }).map((tens) => tens * 100_000_000_000n),
);

const rowOf = (year: number): fc.Arbitrary<CountedRow> =>
  fc.record({
    id: fc.uuid(), code: fc.constant('SL-0001'), firm: fc.constant('示例材料有限公司'),
    name: fc.constantFrom('示例年产30GWh动力电池项目', '示例二期年产5万吨材料项目'),
    ecosystem: fc.option(fc.constantFrom(...ECOSYSTEMS)), park: fc.option(fc.constantFrom(...PARKS)), segment: fc.constant(null),
    sector: fc.constantFrom('primary' as const, 'industrial' as const, 'services' as const),
    origin: fc.option(fc.constantFrom('city' as const, 'domestic' as const, 'overseas' as const)),
    kind: fc.constantFrom('new' as const, 'expansion' as const, 'upgrade' as const, 'acquisition' as const),
    stage: fc.constantFrom('signed' as const, 'started' as const, 'building' as const, 'producing' as const, 'full' as const),
    status: fc.constantFrom('normal' as const, 'normal' as const, 'delayed' as const, 'terminated' as const),
    agreementKind: fc.constantFrom('formal' as const, 'formal' as const, 'framework' as const),
    firstContact: fc.constant(null), signed: dayOf(year), started: fc.option(dayOf(year)), building: fc.option(dayOf(year)),
    producing: fc.option(dayOf(year)), full: fc.constant(null), endedOn: fc.constant(null),
    amountYuan: fc.option(money.map(yuan), { freq: 9 }), bound: fc.constantFrom('exact' as const, 'atLeast' as const, 'planned' as const),
    isDemo: fc.boolean(),
  }); // biome-ignore format: one record

function receiptOf(row: CountedRow, fen: bigint): ReceiptRow {
  const { id, code, name, firm, sector, isDemo } = row;
  const places = { ecosystem: row.ecosystem?.key ?? null, park: row.park?.key ?? null };
  const receivedOn = row.signed?.value ?? '2024-01-01';
  return {
    id: `r-${id}`,
    projectId: id,
    code,
    name,
    firm,
    sector,
    isDemo,
    ...places,
    receivedOn,
    yuan: yuan(fen),
  };
}

function evidenceOf(period: Period, rows: readonly CountedRow[], receipts: ReceiptRow[]): Evidence {
  const periods: Evidence['periods'] = {};
  const verdicts: Evidence['verdicts'] = {};
  for (const side of SIDES) {
    const one = periodOf(side, period);
    if (!one) continue;
    periods[side] = one;
    verdicts[side] = judgeAll(rows, one, COUNTING_RULES.v1, '2025-01-05')
      .filter(({ standing }) => standing !== 'outside')
      .map(({ row, ...said }) => ({ id: row.id, ...said }));
  }
  const slots = (places: typeof PARKS) => places.map(({ key, nameZh }) => ({ key, labelZh: nameZh }));
  const outside = { watch: [], segments: [], given: [] };
  return {
    rules: COUNTING_RULES.v1, asOf: AS_OF, scopeLabel: '全区', periods, ecosystems: slots(ECOSYSTEMS), parks: slots(PARKS),
    rows: [...rows], verdicts, receipts, ...outside,
  }; // biome-ignore format: one record
}

/** The evidence of a period over a random invented ledger: two years of projects and what arrived for them. */
export const randomEvidence: fc.Arbitrary<Evidence> = fc.constantFrom(...PERIODS).chain((period) => {
  const year = Number(period.from.slice(0, 4));
  const rows = fc.tuple(
    fc.array(rowOf(year), { maxLength: 40 }),
    fc.array(rowOf(year - 1), { maxLength: 40 }),
  );
  return fc.tuple(rows, fc.array(money, { maxLength: 20 })).map(([[now, before], paid]) => {
    const all = [...now, ...before];
    const receipts = paid.flatMap((fen, index) => (all[index] ? [receiptOf(all[index], fen)] : []));
    return evidenceOf(period, all, receipts);
  });
});
