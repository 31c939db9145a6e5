import type { ImportField } from '../ledger-import/columns.ts';

export type ColumnKind = 'text' | 'choice' | 'day' | 'money' | 'number';

export type GridColumn = {
  label: string;
  width: number; // CSS pixels until a person drags it
  kind: ColumnKind;
  /** the field of the form that a typed cell goes to; null = only shown */
  field: ImportField | 'owner' | null;
};

/** Every column that the grid can show, in the order in which the chooser lists them. Money stands in 亿元. */
export const GRID_COLUMNS = {
  nameZh: { label: '项目', width: 300, kind: 'text', field: 'nameZh' },
  code: { label: '编码', width: 130, kind: 'text', field: null },
  firmName: { label: '企业', width: 220, kind: 'text', field: 'firmName' },
  phase: { label: '期次', width: 80, kind: 'text', field: 'phase' },
  ecosystem: { label: '产业生态圈', width: 170, kind: 'choice', field: 'ecosystem' },
  segment: { label: '环节', width: 150, kind: 'text', field: null },
  park: { label: '园区', width: 130, kind: 'choice', field: 'park' },
  stage: { label: '阶段', width: 80, kind: 'text', field: null },
  status: { label: '状态', width: 80, kind: 'text', field: null },
  owner: { label: '负责人', width: 100, kind: 'choice', field: 'owner' },
  signed: { label: '签约', width: 120, kind: 'day', field: 'signed' },
  amount: { label: '协议资金（亿元）', width: 150, kind: 'money', field: 'amount' },
  received: { label: '到位资金（亿元）', width: 140, kind: 'money', field: null },
  origin: { label: '资金来源地', width: 110, kind: 'choice', field: 'origin' },
  kind: { label: '建设性质', width: 100, kind: 'choice', field: 'kind' },
  agreementKind: { label: '协议类型', width: 100, kind: 'choice', field: 'agreementKind' },
  sector: { label: '产业分类', width: 100, kind: 'choice', field: 'sector' },
  signingEntity: { label: '签约主体', width: 200, kind: 'text', field: 'signingEntity' },
  signingEntityCreditCode: { label: '信用代码', width: 190, kind: 'text', field: 'signingEntityCreditCode' },
  firstContact: { label: '首次接洽', width: 120, kind: 'day', field: 'firstContact' },
  started: { label: '开工', width: 120, kind: 'day', field: 'started' },
  startKind: { label: '开工形式', width: 110, kind: 'choice', field: 'startKind' },
  startEvidence: { label: '开工佐证', width: 160, kind: 'text', field: 'startEvidence' },
  building: { label: '实质建设', width: 120, kind: 'day', field: 'building' },
  producing: { label: '投产', width: 120, kind: 'day', field: 'producing' },
  full: { label: '达产', width: 120, kind: 'day', field: 'full' },
  expectedOutput: { label: '预计达产产值（亿元）', width: 170, kind: 'money', field: 'expectedOutput' },
  actualOutput: { label: '实际产值（亿元）', width: 140, kind: 'money', field: 'actualOutput' },
  buildMonths: { label: '建设周期（月）', width: 120, kind: 'number', field: 'buildMonths' },
  capacityZh: { label: '产能', width: 160, kind: 'text', field: 'capacityZh' },
  landMu: { label: '用地（亩）', width: 100, kind: 'number', field: 'landMu' },
  internalNote: { label: '内部备注', width: 260, kind: 'text', field: 'internalNote' },
  released: { label: '公开', width: 70, kind: 'text', field: null },
} as const satisfies Record<string, GridColumn>;

export type ColumnKey = keyof typeof GRID_COLUMNS;

export const COLUMN_KEYS = Object.keys(GRID_COLUMNS).filter((key): key is ColumnKey => key in GRID_COLUMNS);

/** What stands in the grid until a person chooses. */
export const USUAL_COLUMNS: readonly ColumnKey[] = [
  'nameZh', 'firmName', 'ecosystem', 'park', 'stage', 'signed', 'amount', 'received', 'owner', 'code',
]; // biome-ignore format: a list

/** A column as the grid, the export and the print page read it. */
export const columnOf = (key: ColumnKey): GridColumn => GRID_COLUMNS[key];

/** The column whose cells go to a form field; its label names problems and changes. */
export const columnFor = (field: string): GridColumn | undefined =>
  COLUMN_KEYS.map(columnOf).find((column) => column.field === field);
