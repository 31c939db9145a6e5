import { AMOUNT_CLASSES } from '../../figures/amount-classes.ts';
import { OUTSIDE_ECOSYSTEMS, OUTSIDE_PARKS } from '../../figures/describe.ts';
import type { Slot } from '../../figures/evidence.ts';
import type { RowChoice } from '../../figures/figure.ts';
import { STAGE_LABELS } from '../../projects/labels.ts';
import { STAGES, type Stage } from '../../projects/schema.ts';
import { type Composing, heading, listed, type Piece, paragraph } from '../composing.ts';
import type { BriefingBlock } from '../document.ts';
import { amountChart, breakdownTable, type Choice, countChart } from '../tables.ts';

/** Names the largest parts of a breakdown: “新材料8个、36.20亿元（占14.38%）”. */
function leaders(composing: Composing, slots: readonly Slot[], choice: Choice, what: string) {
  const money = (key: string) => composing.number({ measure: 'amount', rows: choice(key) });
  const named = slots
    .filter(({ key }) => composing.number({ measure: 'count', rows: choice(key) }) > 0)
    .sort((a, b) => money(b.key) - money(a.key))
    .slice(0, 3)
    .map(({ key, labelZh }): Piece => {
      const rows = choice(key);
      return [
        labelZh,
        { measure: 'count', rows },
        '、',
        { measure: 'amount', rows },
        '（占',
        { measure: 'share', rows, of: {} },
        '）',
      ];
    });
  if (named.length === 0) return composing.say`本期签约项目均不在${what}范围内。`;
  return composing.say`从${what}看，金额居前的有：${listed(named, '；')}。`;
}

const ofEcosystem: Choice = (ecosystem) => ({ ecosystem });
const ofPark: Choice = (park) => ({ park });
const CLASSES: Slot[] = AMOUNT_CLASSES.map(({ key, labelZh }) => ({ key, labelZh }));
const ofClass: Choice = (key) => {
  const amountClass = AMOUNT_CLASSES.find((one) => one.key === key)?.key;
  return amountClass ? { amountClass } : {};
};
const STAGE_SLOTS = STAGES.slice(1).map((key) => ({ key, labelZh: STAGE_LABELS[key].zh }));
const ofStage: Choice = (key) => {
  const stage = STAGES.find((one): one is Stage => one === key);
  return stage ? { stage } : {};
};

function large(fromYuan: string): Piece {
  const rows: RowChoice = { fromYuan };
  return [{ measure: 'count', rows }, '、', { measure: 'amount', rows }];
}

/** 结构: by ecosystem, park, size and stage. */
export function structure(composing: Composing): BriefingBlock[] {
  const { ecosystems, parks } = composing.evidence;
  const allEcosystems = [...ecosystems, OUTSIDE_ECOSYSTEMS];
  const allParks = [...parks, OUTSIDE_PARKS];
  if (composing.number({ measure: 'count', rows: {} }) === 0) return [];
  const table = (
    id: string,
    caption: string,
    label: string,
    slots: Slot[],
    choice: Choice,
  ): BriefingBlock => ({
    type: 'table',
    id: `structure.${id}.table`,
    table: breakdownTable(composing, caption, label, slots, choice),
  });
  const reached = STAGE_SLOTS.filter(
    ({ key }) => composing.number({ measure: 'count', rows: ofStage(key) }) > 0,
  );
  const stages = reached.map(
    ({ key, labelZh }): Piece => [labelZh, { measure: 'count', rows: ofStage(key) }],
  );
  return [
    heading(2, 'structure.ecosystem', '（一）按产业生态圈'),
    paragraph('structure.ecosystem.leaders', leaders(composing, ecosystems, ofEcosystem, '产业生态圈')),
    table('ecosystem', '表1 按产业生态圈', '产业生态圈', allEcosystems, ofEcosystem),
    {
      type: 'chart',
      id: 'structure.ecosystem.chart',
      chart: amountChart(
        composing,
        `图1 ${composing.now}各产业生态圈协议资金（亿元）`,
        allEcosystems,
        ofEcosystem,
      ),
    },
    heading(2, 'structure.park', '（二）按园区'),
    paragraph('structure.park.leaders', leaders(composing, parks, ofPark, '园区')),
    table('park', '表2 按园区', '园区', allParks, ofPark),
    heading(2, 'structure.class', '（三）按投资规模'),
    paragraph(
      'structure.class.large',
      composing.say`从投资规模看，100亿元以上项目${large('10000000000')}；10亿元以上项目${large('1000000000')}。`,
    ),
    table('class', '表3 按投资规模', '投资规模', CLASSES, ofClass),
    {
      type: 'chart',
      id: 'structure.class.chart',
      chart: countChart(composing, `图2 ${composing.now}签约项目的投资规模（个）`, CLASSES, ofClass),
    },
    heading(2, 'structure.stage', '（四）按进展阶段'),
    paragraph(
      'structure.stage.count',
      composing.say`从进展阶段看，截至台账时点，本期签约项目中${listed(stages, '、')}。`,
    ),
    table('stage', '表4 按进展阶段', '阶段', STAGE_SLOTS, ofStage),
  ];
}
