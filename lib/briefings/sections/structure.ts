import { AMOUNT_CLASSES } from '../../figures/amount-classes.ts';
import { OUTSIDE_ECOSYSTEMS, OUTSIDE_PARKS } from '../../figures/describe.ts';
import type { Slot } from '../../figures/evidence.ts';
import type { FigureSpec, RowChoice } from '../../figures/figure.ts';
import { KIND_LABELS, ORIGIN_LABELS } from '../../projects/labels.ts';
import { ORIGINS, PROJECT_KINDS } from '../../projects/schema.ts';
import { type Composing, heading, largeOnes, listed, type Piece, paragraph } from '../composing.ts';
import type { BriefingBlock, BriefingRun, BriefingTable } from '../document.ts';
import { amountChart, breakdownTable, type Choice, countChart } from '../tables.ts';

export const CUT_IDS = ['ecosystem', 'park', 'origin', 'kind', 'class'] as const;
export type CutId = (typeof CUT_IDS)[number];

/** One way to cut the signings: its slots with the one for the rest, and how a slot is chosen. */
type Cut = {
  id: CutId;
  name: string; // 产业生态圈
  slots: (composing: Composing) => Slot[];
  choice: Choice;
  chart?: 'amount' | 'count';
};

const OVER100 = { fromYuan: '10000000000' };

const chosen =
  <T extends string>(keys: readonly T[], make: (key: T) => RowChoice): Choice =>
  (asked) => {
    const key = keys.find((one) => one === asked);
    return key ? make(key) : {};
  };
const labelled = <T extends string>(keys: readonly T[], labels: Record<T, { zh: string }>, rest: string) => [
  ...keys.map((key) => ({ key, labelZh: labels[key].zh })),
  { key: 'none', labelZh: rest },
];

const CUTS: readonly Cut[] = [
  {
    id: 'ecosystem',
    name: '产业生态圈',
    slots: ({ evidence }) => [...evidence.ecosystems, OUTSIDE_ECOSYSTEMS],
    choice: (ecosystem) => ({ ecosystem }),
    chart: 'amount',
  },
  {
    id: 'park',
    name: '园区',
    slots: ({ evidence }) => [...evidence.parks, OUTSIDE_PARKS],
    choice: (park) => ({ park }),
  },
  {
    id: 'origin',
    name: '资金来源地',
    slots: () => labelled(ORIGINS, ORIGIN_LABELS, '未载明'),
    choice: chosen([...ORIGINS, 'none'] as const, (origin) => ({ origin })),
  },
  {
    id: 'kind',
    name: '建设性质',
    slots: () => labelled(PROJECT_KINDS, KIND_LABELS, '未载明'),
    choice: chosen([...PROJECT_KINDS, 'none'] as const, (kind) => ({ kind })),
  },
  {
    id: 'class',
    name: '投资规模',
    slots: () => AMOUNT_CLASSES.map(({ key, labelZh }) => ({ key, labelZh })),
    choice: chosen(
      AMOUNT_CLASSES.map((one) => one.key),
      // the open class is 100亿元以上 of the text: one figure, not two that read alike
      (amountClass) => (amountClass === 'over100' ? OVER100 : { amountClass }),
    ),
    chart: 'count',
  },
];

/** The breakdown of one cut as a table; null for a cut that there is none of. */
export function cutTable(composing: Composing, id: CutId, caption = ''): BriefingTable | undefined {
  const cut = CUTS.find((one) => one.id === id);
  return cut && breakdownTable(composing, caption, cut.name, cut.slots(composing), cut.choice);
}

const LEADING = 3;

/**
 * Names the largest parts of a cut: “新材料8个、36.20亿元（占14.38%）”. A part without money leads nothing; what belongs to none
 * of the parts is named after them where it is larger than the last of them.
 */
function leaders(composing: Composing, { slots, choice, name }: Cut): BriefingRun[] {
  const money = (key: string) => composing.number({ measure: 'amount', rows: choice(key) });
  const told = ({ key, labelZh }: Slot): Piece => {
    const rows = choice(key);
    const share: FigureSpec = { measure: 'share', rows, of: {} };
    return [labelZh, { measure: 'count', rows }, '、', { measure: 'amount', rows }, '（占', share, '）'];
  };
  const there = slots(composing).filter(
    ({ key }) => composing.number({ measure: 'count', rows: choice(key) }) > 0,
  );
  const parts = there.filter(({ key }) => key !== 'none');
  const named = parts
    .filter(({ key }) => money(key) > 0)
    .sort((a, b) => money(b.key) - money(a.key))
    .slice(0, LEADING);
  const last = named.at(-1);
  const least = last ? money(last.key) : 0;
  const rest = there.find(({ key }) => key === 'none' && money(key) > least);
  const also: Piece = rest ? [named.length > 0 ? '；另有' : '，另有', told(rest)] : '';
  if (parts.length === 0) return composing.say`从${name}看，本期签约项目都不在所列范围内。`;
  if (named.length === 0) return composing.say`从${name}看，所列范围内的签约项目都没有计入的金额${also}。`;
  if (parts.length === 1) return composing.say`从${name}看，有${named.map(told)}${also}。`;
  if (named.length === 1) return composing.say`从${name}看，有金额计入的是${named.map(told)}${also}。`;
  return composing.say`从${name}看，金额居前的有：${listed(named.map(told), '；')}${also}。`;
}

function writeCut(composing: Composing, cut: Cut, mark: string): BriefingBlock[] {
  const slots = cut.slots(composing);
  const isClass = cut.id === 'class';
  const title = isClass
    ? `${composing.now}签约项目的投资规模（个）`
    : `${composing.now}各${cut.name}协议资金（亿元）`;
  const draw = cut.chart === 'count' ? countChart : amountChart;
  return [
    heading(2, `structure.${cut.id}`, `（${mark}）按${cut.name}`),
    paragraph(
      isClass ? 'structure.class.large' : `structure.${cut.id}.leaders`,
      isClass ? composing.say`从投资规模看，${largeOnes(composing, {})}。` : leaders(composing, cut),
    ),
    {
      type: 'table',
      id: `structure.${cut.id}.table`,
      table: breakdownTable(composing, composing.tableTitle(`按${cut.name}`), cut.name, slots, cut.choice),
    },
    ...(cut.chart
      ? [
          {
            type: 'chart' as const,
            id: `structure.${cut.id}.chart`,
            chart: draw(composing, composing.chartTitle(title), slots, cut.choice),
          },
        ]
      : []),
  ];
}

/** 结构: by ecosystem, park, origin, kind and size; a cut that the scope has made already is left out. */
export function structure(composing: Composing): BriefingBlock[] {
  if (composing.number({ measure: 'count', rows: {} }) === 0) return [];
  const { ecosystems, parks } = composing.evidence;
  const single = { ecosystem: ecosystems.length === 1, park: parks.length === 1 };
  const cuts = CUTS.filter(
    ({ id }) => !(id === 'ecosystem' && single.ecosystem) && !(id === 'park' && single.park),
  );
  return cuts.flatMap((cut, index) => writeCut(composing, cut, '一二三四五'[index] ?? ''));
}
