import { expect, it } from 'vitest';
import { lintText } from './lint.ts';

const first = (text: string) => lintText(text).findings[0];

it('suggests two digits changed over only where the figures as printed then agree', () => {
  const words = (text: string) => first(text)?.because ?? '';
  expect(words('上半年，全区协议资金25.1亿元，到位资金12亿元，资金到位率41.7%。')).toMatch(
    /= 47\.8088%.*对不上。$/,
  );
  expect(words('签约项目52个，已开工24个，开工率64.15%。')).toContain('若“64.15%”应为“46.15%”');
});

it('names both ways of mending a capacity, the one in 亿瓦时 first', () => {
  const found = first('年产30亿瓦时电池（30GWh）。');
  expect(found).toMatchObject({ found: '30亿瓦时', expected: '300亿瓦时' });
  expect(found?.because).toMatch(/应写 300亿瓦时；.*30GWh 应写 3GWh。$/);
});

it.each([
  '全区签约项目65个，其中40个为工业项目，20个为农业项目，10个为服务业项目。',
  '全区签约项目65个。按类别分，甲类40个、乙类20个、丙类10个。',
])('counts of parts that exceed their total are an error: %s', (text) => {
  expect(first(text)).toMatchObject({ kind: 'sum', severity: 'error', expected: '70个' });
});

it.each([
  ['全区签约项目协议资金430亿元，“十四五”以来年均增长11.8%。', '11.8%', /年均/],
  ['到位资金120亿元，同比增长20%。', '20%', /没有上年数/],
  ['力争全年到位资金增长10%。', '10%', /将来的数/],
  ['工业占比58.55%，比上年同期提高5.06个百分点，上年同期为52.49%。', '5.06个百分点', /无法核对/],
  ['第二产业投资增长12%，第三产业投资增长9%，全部投资增长21.3%。', '21.3%', /是否列全/],
])('lists a percentage that nothing was held against: %s', (text, figure, why) => {
  const { findings, notChecked } = lintText(text);
  expect(findings).toEqual([]);
  const listed = notChecked.find(({ spans }) => spans[0]?.text === figure);
  expect(listed?.because ?? '').toMatch(why);
});

it('leaves a doubt where parts called 其中 may overlap', () => {
  expect(first('全区签约项目65个，其中甲类40个、乙类20个、丙类10个。')).toMatchObject({
    severity: 'warning',
  });
});
