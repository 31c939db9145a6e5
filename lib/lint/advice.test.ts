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

it('leaves a doubt where parts called 其中 may overlap', () => {
  expect(first('全区签约项目65个，其中甲类40个、乙类20个、丙类10个。')).toMatchObject({
    severity: 'warning',
  });
});
