import { expect, it } from 'vitest';
import { parseFigureKey } from '../figures/figure.ts';
import { toOptions } from './editing.ts';
import { exampleBriefing } from './example.ts';
import { BRIEFING_KINDS, type BriefingKind } from './kinds.ts';

it('says the period of a figure where its label alone does not tell it from another', () => {
  const label = '新材料协议资金';
  expect(
    toOptions([
      { key: 'a', label, text: '92.88亿元', period: '2024年四季度' },
      { key: 'b', label, text: '0.00亿元', period: '2023年四季度' },
      { key: 'c', label: '开工率', text: '46.15%', period: '2024年四季度' },
      { key: 'd', label: '年度目标', text: '400亿元', period: '' },
      { key: 'e', label: '年度目标', text: '500亿元', period: '' },
    ]).map((one) => one.label),
  ).toEqual([`${label}（2024年四季度）`, `${label}（2023年四季度）`, '开工率', '年度目标', '年度目标']);
});

it('says what a name is a name of where a park is called as an ecosystem is', () => {
  const alike = { label: '新材料协议资金', text: '92.88亿元', period: '2024年四季度' };
  expect(
    toOptions([
      { key: 'amount_ecosystem-new-materials', ...alike },
      { key: 'amount_park-new-materials', ...alike },
      { key: 'amount_side-previous_park-new-materials', ...alike, period: '2023年四季度' },
    ]).map((one) => one.label),
  ).toEqual([
    '新材料协议资金（2024年四季度，产业生态圈）',
    '新材料协议资金（2024年四季度，园区）',
    '新材料协议资金（2023年四季度）',
  ]);
});

const offered = (projects: number, kind: BriefingKind) => {
  const { figures, evidence } = exampleBriefing(projects, kind);
  return toOptions(figures, evidence.given).map((one) => one.label);
};

it.each(BRIEFING_KINDS)('never offers two figures of a %s briefing that read alike', (kind) => {
  for (const projects of [0, 6, 200]) {
    const labels = offered(projects, kind);
    expect(labels).toEqual([...new Set(labels)]);
  }
});

it('tells a target from what was published for it', () => {
  expect(offered(6, 'quarterly')).toEqual(expect.arrayContaining(['示例总值（目标）', '示例总值（公布数）']));
});

it('keeps an outside number to its own period', () => {
  const { figures, evidence } = exampleBriefing(6, 'quarterly');
  const outside = evidence.given.map(({ name, period }) => [name, period]);
  const printed = outside.map(([name]) => [
    name,
    figures.find(({ key }) => parseFigureKey(key)?.rows.name === name)?.period,
  ]);
  expect(printed.length).toBeGreaterThan(1);
  expect(printed).toEqual(outside);
});
