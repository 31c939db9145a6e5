import { expect, it } from 'vitest';
import type { BriefingChart } from './document.ts';
import { chartSvg } from './renderers/chart-svg.ts';

const chart = (categories: number, kind: BriefingChart['kind'] = 'bar'): BriefingChart => ({
  title: '示例',
  kind,
  unit: '亿元',
  categories: Array.from({ length: categories }, (_, index) => `示例产业生态圈${index + 1}`),
  series: ['2023年上半年', '2022年上半年'].map((name, at) => ({
    name,
    values: Array.from({ length: categories }, (_, index) => `${(250 - at * 3) / (index + 1)}`),
  })),
  alt: '示例',
});

/** Where the numbers beside the bars stand, and how tall their letters are. */
function numbersOf(svg: string): { y: number; size: number }[] {
  return [...svg.matchAll(/<text[^>]*style="font-size:(\d+)px[^>]*transform="translate\([\d.]+ ([\d.]+)\)"[^>]*>\d+\.\d\d<\/text>/g)]
    .map(([, size, y]) => ({ y: Number(y), size: Number(size) }))
    .sort((one, other) => one.y - other.y);
} // biome-ignore format: one pattern

it.each([1, 5, 12, 20])('keeps the numbers of %i parts in two years apart, on one page of paper', (parts) => {
  const svg = chartSvg(chart(parts), 'Noto Sans SC');
  const numbers = numbersOf(svg);
  expect(numbers).toHaveLength(parts * 2);
  for (const [index, { y, size }] of numbers.entries()) {
    const above = numbers[index - 1];
    if (above) expect(y - above.y).toBeGreaterThanOrEqual(size);
    expect(size).toBeGreaterThanOrEqual(9);
  }
  expect(Number(/height="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(860);
});

it('leaves columns, which need breadth, as tall as they were', () => {
  expect(chartSvg(chart(6, 'column'), 'Noto Sans SC')).toMatch(/^<svg width="620" height="320"/);
});
