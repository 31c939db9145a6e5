import type { ProjectField } from '../projects/form.ts';

/** What a column of an office's ledger may hold: a field of the form, a place, money, or the ledger's own code. */
export type ImportField =
  | ProjectField
  | 'code' | 'ecosystem' | 'segment' | 'park' | 'stage' | 'status' | 'amount' | 'bound' | 'disclosure'; // biome-ignore format: a list

/** What offices call each field, longest first where one contains the other. The first is what we call it. */
export const COLUMN_NAMES: Record<ImportField, readonly string[]> = {
  code: ['项目编码', '项目编号', '台账编号', '编码', '编号'],
  nameZh: ['项目名称', '签约项目', '招商项目', '项目'],
  firmName: ['企业名称', '投资企业', '投资主体', '投资单位', '投资方', '客商名称', '企业', '公司名称'],
  phase: ['期次', '项目期次', '建设期次'],
  ecosystem: ['产业生态圈', '所属生态圈', '产业链', '所属产业', '产业类别', '产业'],
  segment: ['产业链环节', '环节'],
  sector: ['产业分类', '三次产业', '行业类别'],
  park: ['园区', '落地园区', '落户园区', '所在园区', '落地区域', '选址'],
  origin: ['资金来源地', '资金来源', '企业来源', '来源地', '内外资'],
  kind: ['建设性质', '项目性质', '项目类型'],
  agreementKind: ['协议类型', '合同类型', '签约类型', '协议性质'],
  amount: ['协议资金', '协议投资额', '协议投资', '合同金额', '签约金额', '计划总投资', '总投资额', '总投资', '投资总额', '投资额', '协议引资', '金额'],
  bound: ['金额性质'],
  disclosure: ['公开范围', '是否公开'],
  signed: ['签约时间', '签约日期', '签约日', '正式签约时间', '签订时间', '签订日期'],
  signingEntity: ['签约主体', '签约单位', '落地公司', '项目公司'],
  signingEntityCreditCode: ['统一社会信用代码', '社会信用代码', '信用代码'],
  firstContact: ['首次接洽时间', '接洽时间', '初次洽谈时间'],
  stage: ['阶段', '项目阶段', '项目进展', '进展阶段', '推进阶段', '当前阶段', '项目状态'],
  status: ['状态', '运行状态'],
  started: ['开工时间', '开工日期', '动工时间'],
  startKind: ['开工形式'],
  startEvidence: ['开工佐证', '施工许可证号', '施工许可证'],
  building: ['实质建设时间', '在建时间'],
  inStatisticsOn: ['入统时间', '入统日期'],
  producing: ['投产时间', '投产日期', '竣工投产时间'],
  aboveScaleOn: ['进规时间', '升规时间', '上规时间'],
  full: ['达产时间', '达产日期'],
  expectedOutput: ['预计达产产值', '预计产值', '达产产值', '预计年产值'],
  actualOutput: ['实际产值'],
  buildMonths: ['建设周期', '建设工期', '工期'],
  capacityZh: ['产能', '建设规模', '建设内容及规模', '建设内容', '生产规模'],
  landMu: ['用地', '用地面积', '占地面积', '占地', '供地面积'],
  internalNote: ['内部备注', '备注', '说明'],
}; // biome-ignore format: a dictionary

export const IMPORT_FIELDS = Object.keys(COLUMN_NAMES).filter(
  (name): name is ImportField => name in COLUMN_NAMES,
);

/** What a field is called on the screen and in files. */
export const fieldName = (field: string): string =>
  IMPORT_FIELDS.some((one) => one === field) ? (COLUMN_NAMES[field as ImportField][0] ?? field) : field; // just found among them

/** A header without its unit, numbering, spaces and brackets. */
export const bareHeader = (header: string) =>
  header
    .normalize('NFKC')
    .replace(/[(（【[][^)）】\]]*[)）】\]]/g, '')
    .replace(/[\s*:：、,，/\\\-_]/g, '')
    .toLowerCase();

/** The money unit that a header or a title names, as it is typed behind a number; null when it names none. */
export function unitIn(text: string): '亿元' | '万元' | '元' | '亿美元' | '万美元' | null {
  const found = /(亿美元|万美元|亿元|万元|亿|万)|单位[:：]?\s*(元)|[(（](元)[)）]/.exec(
    text.normalize('NFKC'),
  );
  const unit = found?.[1] ?? found?.[2] ?? found?.[3];
  if (!unit) return null;
  if (unit === '亿') return '亿元';
  if (unit === '万') return '万元';
  return unit === '亿美元' || unit === '万美元' || unit === '亿元' || unit === '万元' ? unit : '元';
}

/** How well a header names a field: 2 to the letter, 1 when it only contains one of its names, 0 not at all. */
function likeness(header: string, field: ImportField): number {
  const bare = bareHeader(header);
  if (bare === '') return 0;
  const names = COLUMN_NAMES[field];
  const exact = names.findIndex((name) => bare === bareHeader(name));
  if (exact >= 0) return 3 - exact / 100;
  const held = names.filter((name) => bare.includes(name) && name.length >= 2);
  const longest = Math.max(0, ...held.map((name) => name.length));
  return longest > 0 ? 1 + longest / 100 : 0;
}

/** Which field each column holds, the best fit first and each field once; null for a column that we do not read. */
export function matchColumns(headers: readonly string[]): (ImportField | null)[] {
  const pairs = headers.flatMap((header, column) =>
    IMPORT_FIELDS.map((field) => ({ column, field, score: likeness(header, field) })).filter(
      (one) => one.score > 0,
    ),
  );
  pairs.sort((a, b) => b.score - a.score || a.column - b.column);
  const mapping: (ImportField | null)[] = headers.map(() => null);
  const taken = new Set<ImportField>();
  for (const { column, field } of pairs) {
    if (mapping[column] !== null || taken.has(field)) continue;
    mapping[column] = field;
    taken.add(field);
  }
  return mapping;
}

/** What makes two files the same shape: their headers in order. The office's choice of columns is kept by it. */
export const shapeOf = (headers: readonly string[]) => headers.map(bareHeader).join('|').slice(0, 2000);
