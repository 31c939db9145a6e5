import type { Period } from '../periods/period.ts';
import type { Light } from '../projects/lights.ts';
import type { SectorClass } from '../projects/schema.ts';
import type { CountedRow, Verdict } from './counting.ts';
import type { Side } from './figure.ts';
import type { CountingRules } from './rules.ts';

/** What the rules said of one row on one side; `promisedYuan` also for an ended one. */
export type Judgement = Omit<Verdict, 'row'> & { id: string };

/** One arrival of money, with the project that it came for. */
export type ReceiptRow = {
  id: string;
  projectId: string;
  code: string;
  name: string;
  firm: string;
  sector: SectorClass;
  ecosystem: string | null; // slug
  park: string | null;
  receivedOn: string; // ISO day
  yuan: string;
  isDemo: boolean;
};

/** A project that the clocks held amber or red on the as-of day, and why. */
export type WatchedRow = {
  id: string;
  code: string;
  name: string;
  firm: string;
  stage: string; // as printed
  owner: string;
  light: Exclude<Light, 'green'>;
  why: string;
  nextStep: string; // the owner's word, empty where there is none
  amountYuan: string | null;
  isDemo: boolean;
};

/** A segment of a chain: who stood there before the period and what the period brought. Demo projects left out. */
export type SegmentRow = {
  key: string; // ecosystem.segment
  nameZh: string;
  ecosystemZh: string;
  firms: number; // placed there
  earlier: number; // projects that stood there when the period began
  live: number; // that stand there on the as-of day
  signed: { id: string; code: string; name: string; firm: string }[]; // in the period
  state: 'won' | 'opened' | 'missing' | 'held';
};

/** A number that is not the ledger's: a target or a published statistic, in the unit of the figure it belongs to. */
export type GivenValue = {
  name: string; // target.gdp.2027, published.signed.count.2023Q1
  figure: string | null; // the key that it is held against
  kind: 'target' | 'published';
  labelZh: string;
  value: string;
  unit: string;
  period: string; // as printed
  bound: string; // 不少于, or empty
  sourceZh: string;
  noteZh: string;
};

export type Slot = { key: string; labelZh: string };

/**
 * Everything that figures are made of: rows, what the rules said of each, receipts, lights, segments and outside
 * numbers. Plain data, complete: any figure of a stored briefing is traced from here, without the ledger.
 */
export type Evidence = {
  rules: CountingRules;
  asOf: string; // ISO instant
  scopeLabel: string;
  periods: Partial<Record<Side, Period>>; // the sides that were read
  ecosystems: Slot[]; // in the order of breakdowns
  parks: Slot[];
  rows: CountedRow[]; // each once
  verdicts: Partial<Record<Side, Judgement[]>>; // those that are not outside
  receipts: ReceiptRow[];
  watch: WatchedRow[];
  segments: SegmentRow[];
  given: GivenValue[];
};

/** Whether anything that figures are made of is invented: a project of any side, a receipt, a project that is watched. */
export const holdsDemo = ({ rows, receipts, watch }: Evidence): boolean =>
  [rows, receipts, watch].some((list) => list.some(({ isDemo }) => isDemo));
