import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FINDING_KINDS } from './finding.ts';
import { lintText } from './lint.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');

/** A text, then `=== 无误` or `=== 应报` with one finding a line: kind | found | expected (the last may be left out). */
const fixtures = readdirSync(FOLDER).map((file) => {
  const [text = '', tail = ''] = readFileSync(join(FOLDER, file), 'utf8').split('\n=== ');
  return { file, text, right: tail.startsWith('无误'), expected: tail.split('\n').slice(1).filter(Boolean) };
});

const lines = (text: string, like: readonly string[]) =>
  lintText(text).findings.map(({ kind, found, expected }, index) =>
    [kind, found, expected].slice(0, like[index]?.split(' | ').length ?? 3).join(' | '),
  );

describe('texts as offices write them', () => {
  it('are more than forty, half of them right, with every kind of fault', () => {
    const right = fixtures.filter((one) => one.right);
    const kinds = new Set(fixtures.flatMap(({ expected }) => expected.map((line) => line.split(' | ')[0])));
    expect(fixtures.length).toBeGreaterThanOrEqual(80);
    expect(Math.abs(right.length * 2 - fixtures.length)).toBeLessThanOrEqual(10);
    expect([...kinds].sort()).toEqual([...FINDING_KINDS].sort());
  });

  it.each(fixtures.filter(({ right }) => right))('$file is right and stays quiet', ({ text }) => {
    expect(lintText(text).findings.map(({ because }) => because)).toEqual([]);
  });

  it.each(fixtures.filter(({ right }) => !right))(
    '$file has its fault found, and nothing else',
    ({ text, expected }) => {
      expect(lines(text, expected)).toEqual(expected);
    },
  );

  it.each(fixtures.filter(({ right }) => !right))('$file: the words are where the spans say', ({ text }) => {
    for (const { spans, because, statement } of lintText(text).findings) {
      expect(spans.length).toBeGreaterThan(0);
      for (const { start, end, text: words } of spans) expect(text.slice(start, end)).toBe(words);
      expect(because).toMatch(/[。）]$/);
      expect(text.replace(/\s/g, '')).toContain(statement.replace(/\s/g, ''));
    }
  });
});
