import { expect, it } from 'vitest';
import { lintText } from '@/lib/lint/lint';
import { draftText, findingsByPart } from './editor-text';

const figures = new Map([
  ['signed', { text: '52个' }],
  ['rate', { text: '64.15%' }],
]);
const parts = [
  { id: null, text: '示例区2024年四季度招商引资简报' },
  { id: null, text: '一、总体情况' },
  { id: 'overview', text: '2024年四季度，全区新签约项目{{signed}}。' },
  { id: 'starts', text: '签约项目{{signed}}，已开工24个，\n开工率{{rate}}。' },
  { id: 'own.1', text: '四季度，全区新签约项目62个。' },
];

it('puts every figure into the text, one part a line', () => {
  const lines = draftText(parts, figures).split('\n');
  expect(lines).toHaveLength(parts.length);
  expect(lines[3]).toBe('签约项目52个，已开工24个， 开工率64.15%。');
});

it('marks a finding at the paragraph that its doubtful figure stands in, numbered as in the panel', () => {
  const text = draftText(parts, figures);
  const marked = findingsByPart(text, parts, lintText(text).findings);
  const told = [...marked].map(([id, list]) => [
    id,
    list.map(({ number, finding }) => [number, finding.found]),
  ]);
  expect(told).toEqual([
    ['starts', [[1, '64.15%']]],
    ['own.1', [[2, '62个']]],
  ]);
});

it('marks no paragraph for what stands in a heading', () => {
  const text = draftText(parts, figures);
  const { findings } = lintText(text);
  const headings = parts.map((part) => ({ ...part, id: null }));
  expect(findings).toHaveLength(2);
  expect(findingsByPart(text, headings, findings).size).toBe(0);
});
