import { normaliseFirmName, similarity } from '../firms/identity.ts';
import { factsOf } from '../projects/commands/stage-facts.ts';
import { readFields, readMoneyField, stageOf } from '../projects/form.ts';
import { STAGE_LABELS } from '../projects/labels.ts';
import type { ProjectStatus, Stage } from '../projects/schema.ts';
import { FACT_FIELDS, isForward, missingFor } from '../projects/stages.ts';
import { fieldName } from './columns.ts';
import type { ImportRow, RowProblem } from './rows.ts';

/** A project of the ledger as planning sees it: what the form would show, and how its places stand. */
export type Existing = {
  id: string;
  code: string;
  version: number;
  firmKey: string;
  creditCode: string | null;
  stage: Stage;
  status: ProjectStatus;
  amountYuan: string | null;
  bound: string;
  typed: Record<string, string>;
};

export type Change = { field: string; label: string; before: string; after: string };
export type CandidateRow = { id: string; code: string; name: string; firm: string; why: string };
export type PlanAction = 'create' | 'update' | 'unchanged' | 'decide' | 'reject' | 'skip';

export type PlannedRow = ImportRow & {
  action: PlanAction;
  changes: Change[];
  candidates: CandidateRow[];
  project: { id: string; version: number } | null;
};

const LIKE = 0.62;
const NOT_FIELDS = [
  'code',
  'ecosystem',
  'segment',
  'park',
  'stage',
  'status',
  'amount',
  'bound',
  'disclosure',
];

const phaseOf = (typed: Record<string, string>) => typed.phase ?? '';
const keyOf = (firm: string, name: string, phase: string) =>
  `${normaliseFirmName(firm)}|${name.normalize('NFKC')}|${phase}`;

type Match = { sure: Existing } | { maybe: CandidateRow[] };

/** Project code, else credit code with name and phase, else firm with name and phase; likeness alone asks a person. */
function match(typed: Record<string, string>, by: Index): Match {
  if (typed.code) {
    const found = by.code.get(typed.code);
    if (found) return { sure: found };
  }
  const name = (typed.nameZh ?? '').normalize('NFKC');
  const firm = normaliseFirmName(typed.firmName ?? '');
  const near = [...(by.credit.get(typed.signingEntityCreditCode ?? '') ?? []), ...(by.firm.get(firm) ?? [])];
  const samePhase = [...new Set(near)].filter((one) => phaseOf(one.typed) === phaseOf(typed));
  const same = samePhase.filter((one) => one.typed.nameZh?.normalize('NFKC') === name);
  if (same.length === 1 && same[0]) return { sure: same[0] };
  const maybe = samePhase
    .map((one) => ({ one, likeness: similarity((one.typed.nameZh ?? '').toLowerCase(), name.toLowerCase()) }))
    .filter(({ likeness }) => likeness >= LIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5)
    .map(({ one, likeness }) => ({
      id: one.id,
      code: one.code,
      name: one.typed.nameZh ?? '',
      firm: one.typed.firmName ?? '',
      why: `企业相同，项目名称相似 ${Math.round(likeness * 100)}%`,
    }));
  return { maybe };
}

type Index = {
  code: Map<string, Existing>;
  credit: Map<string, Existing[]>;
  firm: Map<string, Existing[]>;
  id: Map<string, Existing>;
};

function indexOf(existing: readonly Existing[]): Index {
  const index: Index = { code: new Map(), credit: new Map(), firm: new Map(), id: new Map() };
  const add = (map: Map<string, Existing[]>, key: string | null, one: Existing) => {
    if (key) map.set(key, [...(map.get(key) ?? []), one]);
  };
  for (const one of existing) {
    index.code.set(one.code, one);
    index.id.set(one.id, one);
    add(index.credit, one.creditCode, one);
    add(index.firm, one.firmKey, one);
  }
  return index;
}

const columnsOf = (field: string, text: string) => JSON.stringify(readFields({ [field]: text }));

/** Field by field what the row would change; an empty cell changes nothing. */
export function changesOf(typed: Record<string, string>, existing: Existing): Change[] {
  const changes: Change[] = [];
  const note = (field: string, before: string, after: string) =>
    changes.push({ field, label: fieldName(field), before, after });
  for (const [field, after] of Object.entries(typed)) {
    const before = existing.typed[field] ?? '';
    if (NOT_FIELDS.includes(field)) continue;
    if (columnsOf(field, before) !== columnsOf(field, after)) note(field, before, after);
  }
  for (const field of ['ecosystem', 'segment', 'park']) {
    const [before, after] = [existing.typed[field] ?? '', typed[field] ?? ''];
    if (after && after !== before) note(field, before, after);
  }
  const money = readMoneyField({ amount: typed.amount ?? '', bound: typed.bound ?? '' });
  if (money && (money.amountYuan !== existing.amountYuan || money.bound !== existing.bound))
    note('amount', existing.typed.amount || '未披露', typed.amount ?? '未披露');
  if (typed.stage && typed.stage !== existing.stage) note('stage', existing.stage, typed.stage);
  if (typed.status && typed.status !== existing.status) note('status', existing.status, typed.status);
  return changes;
}

/** What the stage rules say to this row: missing fields, or a move that only a reviewer may make on the project's page. */
function stageProblems(row: ImportRow, existing: Existing | null): RowProblem[] {
  const to = stageOf(row.typed.stage) ?? existing?.stage ?? 'signed';
  const from = existing?.stage ?? null;
  const at = (field: string, message: string) => ({ field, cell: row.cells[field] ?? '', message });
  if (row.typed.status === 'terminated' && existing?.status !== 'terminated')
    return [at('status', '终止项目要写明日期和原因，请在项目页办理。')];
  if (from === to) return [];
  if (from && !isForward(from, to)) {
    const back = `台账里已是“${STAGE_LABELS[from].zh}”，退回“${STAGE_LABELS[to].zh}”须由复核人员在项目页写明原因。`;
    return [at('stage', back)];
  }
  const all = { ...existing?.typed, ...row.typed };
  const columns = {
    ...readFields(fieldsOnly(all)),
    ecosystemId: all.ecosystem || all.segment,
    parkId: all.park,
  };
  const facts = {
    ...factsOf(
      { ...columns, sector: all.sector || 'industrial' },
      Boolean(all.amount || all.bound === 'undisclosed'),
    ),
    owner: true,
  };
  return missingFor(from, to, facts).map((fact) => {
    const { field, label } = FACT_FIELDS[fact];
    return at(field, `进入“${STAGE_LABELS[to].zh}”阶段还缺：${label}。`);
  });
}

/** The values that `readFields` knows: places, money and stage are read elsewhere. */
export const fieldsOnly = (typed: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).filter(([field]) => !NOT_FIELDS.includes(field)));

type Decisions = ReadonlyMap<number, string>;

function planRow(row: ImportRow, by: Index, decision: string | undefined): PlannedRow {
  const planned = { ...row, changes: [] as Change[], candidates: [] as CandidateRow[], project: null }; // an empty list has no type of its own
  if (decision === 'skip') return { ...planned, action: 'skip' };
  if (row.problems.length > 0) return { ...planned, action: 'reject' };
  const chosen = decision ? by.id.get(decision) : undefined;
  const found = chosen ? { sure: chosen } : match(row.typed, by);
  if ('maybe' in found && found.maybe.length > 0 && decision !== 'new')
    return { ...planned, action: 'decide', candidates: found.maybe };
  const existing = 'sure' in found ? found.sure : null;
  const problems = stageProblems(row, existing);
  if (problems.length > 0) return { ...planned, action: 'reject', problems };
  if (!existing) return { ...planned, action: 'create' };
  const changes = changesOf(row.typed, existing);
  const project = { id: existing.id, version: existing.version };
  return { ...planned, action: changes.length > 0 ? 'update' : 'unchanged', changes, project };
}

/**
 * What each row of a file would do to the ledger. Pure: the same rows, projects and decisions (`new`, `skip`, or
 * the id of a project, by row number) give the same plan. Two rows for one project: the later one is rejected.
 */
export function planRows(
  rows: readonly ImportRow[],
  existing: readonly Existing[],
  decisions: Decisions,
): PlannedRow[] {
  const by = indexOf(existing);
  const seen = new Map<string, string>();
  return rows.map((row) => {
    const planned = planRow(row, by, decisions.get(row.number));
    if (planned.action === 'reject' || planned.action === 'skip') return planned;
    const { nameZh = '', firmName = '' } = row.typed;
    const key = planned.project?.id ?? keyOf(firmName, nameZh, phaseOf(row.typed));
    const earlier = seen.get(key);
    seen.set(key, earlier ?? row.place);
    if (!earlier) return planned;
    const message = `与“${earlier}”是同一个项目。请只留一行；如果是二期，请在期次一列写明。`;
    return {
      ...planned,
      action: 'reject',
      problems: [{ field: 'nameZh', cell: row.cells.nameZh ?? '', message }],
    };
  });
}
