import type { FuzzyDate } from '../periods/fuzzy-date.ts';
import { countsIn, type Period } from '../periods/period.ts';
import type {
  AgreementKind,
  Bound,
  Origin,
  ProjectKind,
  ProjectStatus,
  SectorClass,
  Stage,
} from '../projects/schema.ts';
import type { CountingRules } from './rules.ts';

/** One ledger row as counting sees it. `amountYuan` is the contract value, null when undisclosed. */
export type CountedRow = {
  id: string;
  code: string;
  name: string;
  firm: string;
  ecosystem: { key: string; nameZh: string } | null;
  park: { key: string; nameZh: string } | null;
  segment: { key: string; nameZh: string } | null; // key: ecosystem.segment
  sector: SectorClass;
  origin: Origin | null;
  kind: ProjectKind | null;
  stage: Stage;
  status: ProjectStatus;
  agreementKind: AgreementKind | null;
  firstContact: FuzzyDate;
  signed: FuzzyDate;
  started: FuzzyDate;
  building: FuzzyDate;
  producing: FuzzyDate;
  full: FuzzyDate;
  endedOn: string | null; // ISO day
  amountYuan: string | null;
  bound: Bound;
  isDemo: boolean;
};

/**
 * What the rules say of one row in one period:
 * `counted` = a project of this period; `apart` = a framework agreement of this period;
 * `undated` = it may belong here, but its date is too coarse; `ended` = it would have counted;
 * `outside` = none of these. `yuan` is what it adds: zero unless counted or apart. `promisedYuan` is what its contract
 * comes to by the rules, whatever became of it: the base of the share of money that arrived.
 */
export type Verdict = {
  row: CountedRow;
  standing: 'counted' | 'apart' | 'undated' | 'ended' | 'outside';
  yuan: string;
  promisedYuan: string;
  undisclosed: boolean;
};

const NOTHING = '0.00';

/** Judges one row. `asOf` is the ISO day on which the question is asked: it decides about ended projects. */
export function judge(row: CountedRow, period: Period, rules: CountingRules, asOf: string): Verdict {
  const addsMoney = row.kind === null || !rules.kindsWithoutMoney.includes(row.kind);
  const promisedYuan = addsMoney ? (row.amountYuan ?? NOTHING) : NOTHING;
  const verdict = (standing: Verdict['standing']): Verdict => {
    const adds = standing === 'counted' || standing === 'apart';
    const undisclosed = adds && addsMoney && row.amountYuan === null;
    return { row, standing, yuan: adds ? promisedYuan : NOTHING, promisedYuan, undisclosed };
  };
  if (!rules.stagesThatCount.includes(row.stage)) return verdict('outside');
  const place = countsIn(row.signed, period);
  if (place === 'out') return verdict('outside');
  const ended = row.status === 'terminated' && (row.endedOn === null || row.endedOn <= asOf);
  const apart = row.agreementKind !== null && rules.agreementsApart.includes(row.agreementKind);
  if (ended) return verdict(place === 'in' && !apart ? 'ended' : 'outside');
  if (place === 'unknown') return verdict(row.signed ? 'undated' : 'outside');
  return verdict(apart ? 'apart' : 'counted');
}

/** Judges every row, in order. */
export function judgeAll(
  rows: readonly CountedRow[],
  period: Period,
  rules: CountingRules,
  asOf: string,
): Verdict[] {
  return rows.map((row) => judge(row, period, rules, asOf));
}
