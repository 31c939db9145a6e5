import type { FuzzyDate } from '../periods/fuzzy-date.ts';
import { countsIn, type Period } from '../periods/period.ts';
import type {
  AgreementKind,
  Bound,
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
  sector: SectorClass;
  kind: ProjectKind | null;
  stage: Stage;
  status: ProjectStatus;
  agreementKind: AgreementKind | null;
  signed: FuzzyDate;
  endedOn: string | null; // ISO day
  amountYuan: string | null;
  bound: Bound;
  isDemo: boolean;
};

/**
 * What the rules say of one row in one period:
 * `counted` = a project of this period; `apart` = a framework agreement of this period;
 * `undated` = it may belong here, but its date is too coarse; `ended` = it would have counted;
 * `outside` = none of these. `yuan` is what it adds: zero unless counted or apart.
 */
export type Verdict = {
  row: CountedRow;
  standing: 'counted' | 'apart' | 'undated' | 'ended' | 'outside';
  yuan: string;
  undisclosed: boolean;
};

const NOTHING = '0.00';

/** Judges one row. `asOf` is the ISO day on which the question is asked: it decides about ended projects. */
export function judge(row: CountedRow, period: Period, rules: CountingRules, asOf: string): Verdict {
  const verdict = (standing: Verdict['standing'], yuan = NOTHING, undisclosed = false): Verdict => ({
    row,
    standing,
    yuan,
    undisclosed,
  });
  if (!rules.stagesThatCount.includes(row.stage)) return verdict('outside');
  const place = countsIn(row.signed, period);
  if (place === 'out') return verdict('outside');
  const ended = row.status === 'terminated' && (row.endedOn === null || row.endedOn <= asOf);
  if (ended) return verdict(place === 'in' ? 'ended' : 'outside');
  if (place === 'unknown') return verdict(row.signed ? 'undated' : 'outside');
  const addsMoney = row.kind === null || !rules.kindsWithoutMoney.includes(row.kind);
  const yuan = addsMoney ? (row.amountYuan ?? NOTHING) : NOTHING;
  const undisclosed = addsMoney && row.amountYuan === null;
  const apart = row.agreementKind !== null && rules.agreementsApart.includes(row.agreementKind);
  return verdict(apart ? 'apart' : 'counted', yuan, undisclosed);
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
