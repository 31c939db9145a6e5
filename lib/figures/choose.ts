import Decimal from 'decimal.js';
import { STAGES, type Stage } from '../projects/schema.ts';
import { amountClassOf } from './amount-classes.ts';
import type { CountedRow, Verdict } from './counting.ts';
import type { Evidence, ReceiptRow } from './evidence.ts';
import type { RowChoice, Side } from './figure.ts';

type Kept = {
  byId: Map<string, CountedRow>;
  paid: Set<string>; // projects for which money has arrived
  sides: Map<Side, Verdict[]>;
  chosen: Map<string, Verdict[]>;
};

// evidence is never changed: what was put together from it stays true
const kept = new WeakMap<Evidence, Kept>();

function keptOf(evidence: Evidence): Kept {
  const there = kept.get(evidence);
  if (there) return there;
  const made: Kept = {
    byId: new Map(evidence.rows.map((row) => [row.id, row])),
    paid: new Set(evidence.receipts.map((receipt) => receipt.projectId)),
    sides: new Map(),
    chosen: new Map(),
  };
  kept.set(evidence, made);
  return made;
}

/** The judged rows of one side, in the order of the evidence; none where the side was not read. */
export function judgedOn(evidence: Evidence, side: Side): Verdict[] {
  const { byId, sides } = keptOf(evidence);
  const there = sides.get(side);
  if (there) return there;
  const verdicts = (evidence.verdicts[side] ?? []).flatMap(({ id, ...said }) => {
    const row = byId.get(id);
    return row ? [{ row, ...said }] : [];
  });
  sides.set(side, verdicts);
  return verdicts;
}

/** Whether a project got at least to a stage: it stands there or further, or the day on which it did is known. */
export function hasReached(row: CountedRow, stage: Stage): boolean {
  const day = { negotiating: null, signed: row.signed, ...pick(row) }[stage];
  return STAGES.indexOf(row.stage) >= STAGES.indexOf(stage) || day !== null;
}

const pick = ({ started, building, producing, full }: CountedRow) => ({ started, building, producing, full });

type Test = (verdict: Verdict, evidence: Evidence, wanted: string) => boolean;
const inNone = (value: string | null | undefined, wanted: string) => (value ?? 'none') === wanted;
const addsMoney = ({ rules }: Evidence, { kind }: CountedRow) =>
  kind === null || !rules.kindsWithoutMoney.includes(kind);

/** One test an attribute; those of lights, segments and outside numbers never choose projects. */
const TESTS: { [Name in keyof RowChoice]-?: Test } = {
  side: () => true,
  standing: ({ standing }, _, wanted) =>
    wanted === 'any' ||
    standing === wanted ||
    (wanted === 'cohort' && (standing === 'counted' || standing === 'ended')),
  sector: ({ row }, _, wanted) => row.sector === wanted,
  ecosystem: ({ row }, _, wanted) => inNone(row.ecosystem?.key, wanted),
  park: ({ row }, _, wanted) => inNone(row.park?.key, wanted),
  segment: ({ row }, _, wanted) => row.segment?.key === wanted,
  stage: ({ row }, _, wanted) => row.stage === wanted,
  reached: ({ row }, evidence, wanted) =>
    wanted === 'performed'
      ? hasReached(row, 'started') || keptOf(evidence).paid.has(row.id)
      : STAGES.some((stage) => stage === wanted && hasReached(row, stage)),
  status: ({ row }, _, wanted) => row.status === wanted,
  kind: ({ row }, _, wanted) => inNone(row.kind, wanted),
  origin: ({ row }, _, wanted) => inNone(row.origin, wanted),
  amountClass: ({ row }, evidence, wanted) =>
    amountClassOf(addsMoney(evidence, row) ? row.amountYuan : null) === wanted,
  fromYuan: ({ yuan }, _, wanted) => new Decimal(yuan).gte(wanted),
  bound: ({ row }, evidence, wanted) =>
    (addsMoney(evidence, row) ? (row.amountYuan === null ? 'undisclosed' : row.bound) : 'none') === wanted,
  demo: ({ row }) => row.isDemo,
  project: ({ row }, _, wanted) => row.id === wanted,
  light: () => false,
  chain: () => false,
  name: () => false,
};

/** Exactly the judged rows that a choice selects. */
export function chooseRows(evidence: Evidence, choice: RowChoice): Verdict[] {
  const { chosen } = keptOf(evidence);
  const key = JSON.stringify(choice, Object.keys(TESTS));
  const there = chosen.get(key);
  if (there) return there;
  const { side = 'current', standing = 'counted', ...attributes } = choice;
  const wanted = Object.entries({ standing, ...attributes });
  const tests = wanted.flatMap(([name, value]) => {
    const test: Test | undefined = Object.entries(TESTS).find(([one]) => one === name)?.[1];
    return test && value !== undefined ? [(verdict: Verdict) => test(verdict, evidence, value)] : [];
  });
  const rows = judgedOn(evidence, side).filter((verdict) => tests.every((test) => test(verdict)));
  chosen.set(key, rows);
  return rows;
}

/** Receipts dated from 1 January to the end of a side's period, of the projects with the chosen sector, ecosystem or park. */
export function chooseArrivals(evidence: Evidence, choice: RowChoice): ReceiptRow[] {
  const period = evidence.periods[choice.side ?? 'current'];
  if (!period) return [];
  const from = `${period.to.slice(0, 4)}-01-01`;
  return evidence.receipts.filter(
    (one) =>
      one.receivedOn >= from &&
      one.receivedOn <= period.to &&
      (!choice.sector || one.sector === choice.sector) &&
      (!choice.ecosystem || inNone(one.ecosystem, choice.ecosystem)) &&
      (!choice.park || inNone(one.park, choice.park)) &&
      (!choice.project || one.projectId === choice.project),
  );
}

/** Every receipt of the chosen projects up to the as-of day. */
export function chooseReceiptsOf(evidence: Evidence, rows: readonly Verdict[]): ReceiptRow[] {
  const ids = new Set(rows.map(({ row }) => row.id));
  return evidence.receipts.filter((one) => ids.has(one.projectId));
}
