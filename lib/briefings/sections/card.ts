import type { CountedRow } from '../../figures/counting.ts';
import type { RowChoice } from '../../figures/figure.ts';
import { printFuzzyDate } from '../../periods/fuzzy-date.ts';
import {
  AGREEMENT_LABELS,
  KIND_LABELS,
  ORIGIN_LABELS,
  SECTOR_LABELS,
  STAGE_LABELS,
  STATUS_LABELS,
} from '../../projects/labels.ts';
import { LIGHT_LABELS } from '../../projects/lights.ts';
import { type Composing, type Piece, paragraph } from '../composing.ts';
import type { BriefingBlock } from '../document.ts';
import { figureRow } from '../tables.ts';

const ANY: RowChoice = { standing: 'any' };
const ABOUT = { exact: '', atLeast: '不少于', planned: '计划', undisclosed: '' };
const labelled = <T extends string>(labels: Record<T, { zh: string }>, key: T | null) =>
  key ? labels[key].zh : '未载明';

const facts = (row: CountedRow): [string, string][] => [
  ['项目编码', row.code],
  ['企业', row.firm],
  ['产业生态圈', row.ecosystem?.nameZh ?? '生态圈外'],
  ['产业链环节', row.segment?.nameZh ?? '未定位'],
  ['园区', row.park?.nameZh ?? '未落园区'],
  ['产业分类', SECTOR_LABELS[row.sector].zh],
  ['建设性质', labelled(KIND_LABELS, row.kind)],
  ['资金来源地', labelled(ORIGIN_LABELS, row.origin)],
  ['协议类型', labelled(AGREEMENT_LABELS, row.agreementKind)],
  [
    '阶段、状态',
    row.status === 'normal'
      ? STAGE_LABELS[row.stage].zh
      : `${STAGE_LABELS[row.stage].zh}，${STATUS_LABELS[row.status].zh}`,
  ],
  ['首次接洽', printFuzzyDate(row.firstContact)],
  ['签约', printFuzzyDate(row.signed)],
  ['开工', printFuzzyDate(row.started)],
  ['投产', printFuzzyDate(row.producing)],
];

/** One project on one page: money, dates, where it stands, what is to be done. */
export function card(composing: Composing): BriefingBlock[] {
  const { say, evidence } = composing;
  const [row] = evidence.rows;
  if (!row) return [paragraph('card.none', say`该时点台账中没有这个项目。`)];
  const disclosed = composing.number({ measure: 'promised', rows: ANY }) > 0;
  const promised: Piece = disclosed
    ? [`协议资金${ABOUT[row.bound]}`, composing.strong({ measure: 'promised', rows: ANY })]
    : '协议资金未披露或不计金额';
  const arrived: Piece = ['，累计到位资金', composing.strong({ measure: 'arrivedTo', rows: ANY })];
  const rate: Piece = disclosed ? ['，资金到位率', { measure: 'fundRate', rows: ANY }] : '';
  // nothing recorded is not nothing arrived: no 0.00亿元 is told
  const money = say`${promised}${evidence.receipts.length > 0 ? [arrived, rate] : '，到位资金未登记'}。`;
  const told = evidence.watch.map((one) =>
    paragraph(
      'card.light',
      say`当前亮${LIGHT_LABELS[one.light].zh}灯：${one.why}。${one.nextStep ? `下一步：${one.nextStep}。` : ''}`,
    ),
  );
  return [
    paragraph('card.money', money),
    ...told,
    {
      type: 'table',
      id: 'card.facts',
      table: {
        caption: row.isDemo ? `〔演示〕${row.name}` : row.name,
        unit: '按台账所载',
        columns: [
          { label: '事项', align: 'left', width: 3 },
          { label: '内容', align: 'left', width: 9 },
        ],
        rows: facts(row).map(([label, value]) => figureRow(label, [{ cell: value, figure: null }])),
      },
    },
  ];
}
