import Decimal from 'decimal.js';
import { readCell } from '../ledger-import/cells.ts';
import {
  AGREEMENT_LABELS,
  KIND_LABELS,
  ORIGIN_LABELS,
  SECTOR_LABELS,
  STAGE_LABELS,
  START_KIND_LABELS,
  STATUS_LABELS,
} from '../projects/labels.ts';
import type { Places } from '../projects/places.ts';
import type { Bound } from '../projects/schema.ts';
import { type ColumnKey, columnOf } from './columns.ts';

export type Owner = { id: string; name: string };
/** What a choice cell may hold, and what its words mean. */
export type GridChoices = { places: Places; owners: Owner[] };

const words = (labels: Record<string, { zh: string }>) => Object.values(labels).map((label) => label.zh);

/** The words that a choice cell offers; null where anything may be typed. */
export function offered(key: ColumnKey, { places, owners }: GridChoices): string[] | null {
  switch (key) {
    case 'ecosystem':
      return places.ecosystems.map((one) => one.nameZh);
    case 'park':
      return places.parks.map((one) => one.nameZh);
    case 'owner':
      return owners.map((one) => one.name);
    case 'origin':
      return words(ORIGIN_LABELS);
    case 'kind':
      return words(KIND_LABELS);
    case 'agreementKind':
      return words(AGREEMENT_LABELS);
    case 'sector':
      return words(SECTOR_LABELS);
    case 'startKind':
      return words(START_KIND_LABELS);
    default:
      return null;
  }
}

/** What a cell's text says in the form's own terms; `problem` when it cannot be taken. */
export type TypedCell = { typed: Record<string, string>; problem?: string };

function ownerCell(text: string, owners: readonly Owner[]): TypedCell {
  const found = owners.filter((one) => one.name === text);
  const [only] = found;
  if (only && found.length === 1) return { typed: { owner: only.id } };
  const why = found.length > 1 ? '有同名的人，请在项目页里选择' : '没有这个人';
  return {
    typed: {},
    problem: `${why}。可选：${owners.map((one) => one.name).join('、') || '（还没有招商人员）'}。`,
  };
}

/**
 * Reads what was typed or pasted into a cell: Chinese labels, bare money in 亿元, dates as Excel and people write
 * them. An empty text empties the field; an amount cannot be emptied, it can be 未披露.
 */
export function readGridCell(key: ColumnKey, text: string, choices: GridChoices): TypedCell {
  const { field, label } = columnOf(key);
  if (field === null) return { typed: {}, problem: `“${label}”这一列不能在这里改。` };
  const trimmed = text.normalize('NFKC').trim();
  if (trimmed === '' && field === 'amount')
    return { typed: {}, problem: '协议资金不能清空；没有披露请填“未披露”。' };
  if (trimmed === '') return { typed: { [field]: '' } };
  if (field === 'owner') return ownerCell(trimmed, choices.owners);
  const read = readCell(field, trimmed, { unit: '亿元', year: null, places: choices.places });
  if (Object.keys(read.typed).length === 0 && field !== 'amount') return { typed: { [field]: '' } };
  return read;
}

/** Yuan as an exact number of 亿元 with at least two decimals: what a cell shows is what it holds. */
export function exactYi(yuan: string): string {
  const value = new Decimal(yuan).div('100000000');
  return value.decimalPlaces() <= 2 ? value.toFixed(2) : value.toFixed();
}

const MARK: Record<Bound, string> = { exact: '', atLeast: '≥', planned: '计划', undisclosed: '' };

/** What the cells of a project are made of; amounts in yuan. */
export type CellFacts = {
  typed: Record<string, string>; // as typedOf gives it
  amountYuan: string | null;
  bound: Bound;
  amountSaid: boolean;
  receivedYuan: string | null;
  expectedOutputYuan: string | null;
  actualOutputYuan: string | null;
  names: Record<'code' | 'ecosystem' | 'segment' | 'park' | 'owner', string>;
  stage: keyof typeof STAGE_LABELS;
  status: keyof typeof STATUS_LABELS;
  released: boolean;
};

const label = (labels: Record<string, { zh: string }>, code: string | undefined) =>
  (code && labels[code]?.zh) || '';

/** The text of every cell of a project's row. */
export function cellsOf(facts: CellFacts): Record<ColumnKey, string> {
  const { typed, names } = facts;
  const text = (field: string) => typed[field] ?? '';
  const yi = (yuan: string | null) => (yuan === null ? '' : exactYi(yuan));
  const undisclosed = facts.amountSaid ? '未披露' : '';
  return {
    nameZh: text('nameZh'),
    code: names.code,
    firmName: text('firmName'),
    phase: text('phase'),
    ecosystem: names.ecosystem,
    segment: names.segment,
    park: names.park,
    stage: STAGE_LABELS[facts.stage].zh,
    status: STATUS_LABELS[facts.status].zh,
    owner: names.owner,
    signed: text('signed'),
    amount: facts.amountYuan === null ? undisclosed : `${MARK[facts.bound]}${exactYi(facts.amountYuan)}`,
    received: yi(facts.receivedYuan),
    origin: label(ORIGIN_LABELS, typed.origin),
    kind: label(KIND_LABELS, typed.kind),
    agreementKind: label(AGREEMENT_LABELS, typed.agreementKind),
    sector: label(SECTOR_LABELS, typed.sector),
    signingEntity: text('signingEntity'),
    signingEntityCreditCode: text('signingEntityCreditCode'),
    firstContact: text('firstContact'),
    started: text('started'),
    startKind: label(START_KIND_LABELS, typed.startKind),
    startEvidence: text('startEvidence'),
    building: text('building'),
    producing: text('producing'),
    full: text('full'),
    expectedOutput: yi(facts.expectedOutputYuan),
    actualOutput: yi(facts.actualOutputYuan),
    buildMonths: text('buildMonths'),
    capacityZh: text('capacityZh'),
    landMu: text('landMu'),
    internalNote: text('internalNote'),
    released: facts.released ? '是' : '否',
  };
}
