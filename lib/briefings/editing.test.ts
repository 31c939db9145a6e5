import { expect, it } from 'vitest';
import { toOptions } from './editing.ts';

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
