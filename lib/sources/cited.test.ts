import { describe, expect, it } from 'vitest';
import { type CitedSource, printPlaces, printPublished } from './cited.ts';

describe('places inside a source', () => {
  it.each<[string[], string | null, string | null]>([
    [[], null, null],
    [['P14'], '第14段', 'para.\u00a014'],
    [['P7', 'P18', 'P9'], '第7、9、18段', 'para.\u00a07, 9, 18'],
    [['C1', 'P2'], '第2段、图片说明', 'para.\u00a02, photo caption'],
    [['表3'], '表3', '表3'],
  ])('%j', (places, zh, en) => {
    expect(printPlaces(places, 'zh')).toBe(zh);
    expect(printPlaces(places, 'en')).toBe(en);
  });
});

describe('when a source was published', () => {
  it.each<[string | null, string | null, string | null]>([
    ['2023-02-22', '2023年2月22日', '22\u00a0Feb\u00a02023'],
    ['2023-02', '2023年2月', 'Feb\u00a02023'],
    ['2025', '2025年', '2025'],
    ['2023年春', '2023年春', '2023年春'],
    ['2023-13-01', '2023-13-01', '2023-13-01'],
    [null, null, null],
  ])('%s', (publishedOn, zh, en) => {
    const source = { publishedOn } as CitedSource;
    expect(printPublished(source, 'zh')).toBe(zh);
    expect(printPublished(source, 'en')).toBe(en);
  });
});
