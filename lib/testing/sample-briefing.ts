import type { Briefing, WorkbookRow } from '../briefings/document.ts';
import type { Evidence } from '../figures/evidence.ts';
import { COUNTING_RULES } from '../figures/rules.ts';
import { parsePeriod } from '../periods/period.ts';

const row = (index: number, over: Partial<WorkbookRow> = {}): WorkbookRow => ({
  code: `SL-2023-${String(index).padStart(4, '0')}`,
  name: `示例年产${index}万套喆镕䶮复合材料及智能装备一体化生产基地项目（${index % 2 ? '一' : '二'}期）`,
  firm: `示例第${index}新材料有限公司`,
  ecosystem: index % 3 ? '新材料' : '消费品',
  park: index % 2 ? '涪陵高新区' : '未落园区',
  sector: index % 4 ? '工业' : '服务业',
  stage: '签约',
  status: '正常',
  kind: '新建',
  signed: '2023年2月1日',
  amountYuan: '123456789.00',
  bound: 'exact',
  countsAsProject: true,
  countedYuan: '123456789.00',
  note: '',
  ...over,
});

/** Evidence of a quarter in which nothing was signed. */
export const emptyEvidence = (code = '2023Q1'): Evidence => ({
  rules: COUNTING_RULES.v1,
  asOf: '2023-04-03T02:00:00.000Z',
  scopeLabel: '全区',
  periods: { current: parsePeriod(code) },
  ecosystems: [],
  parks: [],
  rows: [],
  verdicts: {},
  receipts: [],
  watch: [],
  segments: [],
  given: [],
});

/** A small invented briefing for the renderers' tests: rare characters, notes, a chart, a long annex. */
export function sampleBriefing(rows = 40): Briefing {
  const now = Array.from({ length: rows }, (_, index) => row(index + 1));
  return {
    kind: 'quarterly',
    title: '示例区2023年一季度招商引资简报',
    issuer: '示例区招商投资局',
    districtZh: '示例区',
    issueLabel: '第1期',
    period: { code: '2023Q1', labelZh: '2023年一季度', from: '2023-01-01', to: '2023-03-31' },
    previous: { code: '2022Q1', labelZh: '2022年一季度' },
    scopeLabel: '全区',
    rules: 'v1',
    asOf: '2023-04-03T02:00:00.000Z',
    composedOn: '2023-04-03',
    containsDemo: true,
    blocks: [
      { type: 'heading', id: 'overview', level: 1, text: '一、总体情况' },
      {
        type: 'paragraph',
        id: 'overview.total',
        runs: [
          { text: '2023年一季度，全区新签约项目' },
          { text: `${rows}个`, strong: true },
          { text: '，协议资金49.38亿元', note: 1 },
          { text: '，同比增长72.69%——为有记录以来同期较好水平。'.repeat(6) },
        ],
      },
      { type: 'heading', id: 'structure.ecosystem', level: 2, text: '（一）按产业生态圈' },
      {
        type: 'table',
        id: 'structure.ecosystem.table',
        table: {
          caption: '表1 各产业生态圈签约情况',
          unit: '单位：个、亿元、%',
          columns: [
            { label: '产业生态圈', align: 'left', width: 4 },
            { label: '项目数', align: 'right', width: 2 },
            { label: '协议资金', align: 'right', width: 2 },
          ],
          rows: [{ cells: ['新材料', '27', '33.33'] }, { cells: ['合计', '40', '49.38'], total: true }],
        },
      },
      {
        type: 'chart',
        id: 'structure.ecosystem.chart',
        chart: {
          title: '图1 2023年一季度各产业生态圈协议资金（亿元）',
          kind: 'column',
          unit: '亿元',
          categories: ['新材料', '消费品'],
          series: [{ name: '协议资金', values: ['33.33', '16.05'] }],
          alt: '新材料33.33亿元，消费品16.05亿元。',
        },
      },
    ],
    annexes: [
      {
        caption: '2023年一季度签约项目一览表',
        unit: '单位：亿元',
        columns: [
          { label: '序号', align: 'center', width: 1 },
          { label: '项目名称', align: 'left', width: 6 },
          { label: '协议资金', align: 'right', width: 2 },
        ],
        rows: now.map((entry, index) => ({ cells: [String(index + 1), entry.name, '1.23'] })),
      },
    ],
    footnotes: [[{ text: '含“不少于”口径项目2个，按所载数额计入。' }]],
    figures: [],
    evidence: emptyEvidence(),
    sources: ['示例区招商台账'],
    workbook: {
      rows: now,
      previousRows: now.slice(0, 3),
      ecosystems: ['新材料', '消费品'],
      parks: ['涪陵高新区', '未落园区'],
      stages: ['签约'],
      classes: [{ label: '1亿元以上', fromYuan: '100000000', toYuan: null }],
    },
  };
}
