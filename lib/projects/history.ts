import { type Actor, permit } from '../auth/actor.ts';
import { db } from '../db.ts';
import { printYuanToTheFen } from '../money/print-amount.ts';
import {
  AGREEMENT_LABELS,
  AMOUNT_KIND_LABELS,
  BOUND_LABELS,
  DISCLOSURE_LABELS,
  KIND_LABELS,
  ORIGIN_LABELS,
  SECTOR_LABELS,
  STAGE_LABELS,
  START_KIND_LABELS,
  STATUS_LABELS,
} from './labels.ts';

export type HistoryEntry = {
  at: string;
  who: string;
  reason: string | null;
  changes: { label: string; before: string; after: string }[];
};

const LABELS: Record<string, string> = {
  name_zh: '项目名称', firm_name: '企业名称', phase: '期次', kind: '建设性质', sector: '产业分类', ecosystem_id: '产业生态圈',
  segment_id: '产业链环节',   park_id: '园区', origin: '资金来源地', stage: '阶段', status: '状态', agreement_kind: '协议类型', first_contact_on: '首次接洽时间',
  signed_on: '签约时间', signing_entity: '签约主体', signing_entity_credit_code: '签约主体信用代码', started_on: '开工时间',
  start_kind: '开工形式', start_evidence: '开工佐证', building_on: '实质建设时间', in_statistics_on: '入统时间',
  producing_on: '投产时间', above_scale_on: '进规时间', full_on: '达产时间', ended_on: '终止时间', end_reason: '终止原因',
  expected_output_yuan: '预计达产产值', actual_output_yuan: '实际产值', build_months: '建设周期（月）', capacity_zh: '产能',
  land_mu: '用地（亩）', internal_note: '内部备注', released_at: '公开时间', amount_yuan: '协议资金', bound: '金额性质',
  owner_id: '负责人', disclosure: '公开范围', received_on: '到账日期', evidence: '佐证',
}; // biome-ignore format: a dictionary

const CHOICES: Record<string, Record<string, { zh: string }>> = {
  stage: STAGE_LABELS,
  status: STATUS_LABELS,
  bound: BOUND_LABELS,
  disclosure: DISCLOSURE_LABELS,
  kind: KIND_LABELS,
  sector: SECTOR_LABELS,
  origin: ORIGIN_LABELS,
  agreement_kind: AGREEMENT_LABELS,
  start_kind: START_KIND_LABELS,
};

/** How a field that holds nothing is told. */
export const NOTHING = '（空）';

type Fields = Record<string, unknown>;

const fieldsOf = (row: unknown): Fields => (row !== null && typeof row === 'object' ? { ...row } : {});

type Words = { label: Record<string, string>; choices: typeof CHOICES };

function print(key: string, value: unknown, names: Map<string, string>, choices: typeof CHOICES): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  const text = String(value);
  if (key.endsWith('_yuan')) return printYuanToTheFen(text);
  if (key === 'released_at') return text.slice(0, 16).replace('T', ' ');
  return choices[key]?.[text]?.zh ?? names.get(text) ?? text;
}

function differences(
  before: Fields,
  after: Fields,
  prefix: string,
  names: Map<string, string>,
  skipped: string[],
  { label: labels, choices }: Words,
) {
  return Object.entries(labels).flatMap(([key, label]) => {
    const [old, now] = [print(key, before[key], names, choices), print(key, after[key], names, choices)];
    return old === now || skipped.includes(key) ? [] : [{ label: prefix + label, before: old, after: now }];
  });
}

const PREFIX: Record<string, string> = { project: '', contract_value: '金额：', fund_receipt: '到位资金：' };

/** Fields that mean something else on a contract value or a receipt than on a project. */
const WORDS: Record<string, Words> = {
  contract_value: { label: { ...LABELS, kind: '种类' }, choices: { ...CHOICES, kind: AMOUNT_KIND_LABELS } },
  fund_receipt: { label: { ...LABELS, amount_yuan: '金额' }, choices: CHOICES },
};

// the project's own amount is derived: its contract value says it
const SKIPPED: Record<string, string[]> = { project: ['amount_yuan', 'bound', 'disclosure'] };

export type Revision = {
  entity: string;
  entityId: string;
  at: Date;
  personId: string | null;
  reason: string | null;
  fields: Fields;
};
export type Names = { persons: Map<string, string>; all: Map<string, string> };

/** Every revision of a project and its money, oldest first; the fields of a removed one are empty. For queries that have asked for permission. */
export async function revisionsOf(projectId: string): Promise<{ revisions: Revision[]; names: Names }> {
  const [rows, ecosystems, segments, parks, people] = await Promise.all([
    db().projectRevision.findMany({ where: { projectId }, orderBy: { seq: 'asc' } }),
    db().ecosystem.findMany({ select: { id: true, nameZh: true } }),
    db().segment.findMany({ select: { id: true, nameZh: true } }),
    db().park.findMany({ select: { id: true, nameZh: true } }),
    db().person.findMany({ select: { id: true, name: true } }),
  ]);
  const persons = new Map(people.map((one) => [one.id, one.name]));
  const places = [...ecosystems, ...segments, ...parks].map((one) => [one.id, one.nameZh] as const);
  const revisions = rows.map((row) => ({ ...row, fields: row.op === 'D' ? {} : fieldsOf(row.row) }));
  return { revisions, names: { persons, all: new Map([...persons, ...places]) } };
}

/** What differs between two states of a project, a contract value or a receipt, in words. */
export const differencesOf = (before: Fields, after: Fields, entity: string, names: Names) =>
  differences(
    before,
    after,
    PREFIX[entity] ?? '',
    names.all,
    SKIPPED[entity] ?? [],
    WORDS[entity] ?? { label: LABELS, choices: CHOICES },
  );

/** Every save of a project and its money, newest first, field by field; who, when, why. */
export async function getHistory(actor: Actor, projectId: string): Promise<HistoryEntry[]> {
  permit(actor, 'ledger.read');
  const { revisions, names } = await revisionsOf(projectId);
  const last = new Map<string, Fields>();
  const saves = new Map<string, HistoryEntry>();
  for (const { entity, entityId, fields, at: day, personId, reason } of revisions) {
    const before = last.get(entityId) ?? {};
    last.set(entityId, fields);
    const changes = differencesOf(before, fields, entity, names);
    const at = day.toISOString();
    const who = names.persons.get(personId ?? '') ?? personId ?? '系统';
    const entry = saves.get(at) ?? { at, who, reason, changes: [] };
    entry.changes.push(...changes);
    saves.set(at, entry);
  }
  return [...saves.values()].filter((entry) => entry.changes.length > 0).reverse();
}

/** What differs between a project's state right after two saves, named by their times as `getHistory` gives them. */
export async function compareVersions(
  actor: Actor,
  projectId: string,
  [earlier, later]: readonly [string, string],
): Promise<HistoryEntry['changes']> {
  permit(actor, 'ledger.read');
  const { revisions, names } = await revisionsOf(projectId);
  const stateAt = (at: string) => {
    const state = new Map<string, { entity: string; fields: Fields }>();
    for (const { entity, entityId, fields, at: day } of revisions)
      if (day.toISOString() <= at) state.set(entityId, { entity, fields });
    return state;
  };
  const [before, after] = [stateAt(earlier), stateAt(later)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const entity = after.get(id)?.entity ?? before.get(id)?.entity ?? '';
    const [old, now] = [before.get(id)?.fields ?? {}, after.get(id)?.fields ?? {}];
    return differencesOf(old, now, entity, names);
  });
}
