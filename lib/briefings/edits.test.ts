import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleBriefing } from '../testing/sample-briefing.ts';
import type { Briefing } from './document.ts';
import { applyEdits, editedText, lostFigures, NO_EDITS, readTokens, staleEdits, tokenText } from './edits.ts';

const KEYS = ['count', 'amount', 'growth', 'amount_sector-industrial'];
const known = new Set(KEYS);
const words = fc.string({ maxLength: 20 }).filter((text) => !/[{}]/.test(text));
const token = fc.constantFrom(...KEYS).map((key) => `{{${key}}}`);
const text = fc.array(fc.oneof(words, token), { maxLength: 12 }).map((parts) => parts.join(''));

const briefing = (): Briefing => ({
  ...sampleBriefing(1),
  blocks: [
    { type: 'heading', id: 'overview', level: 1, text: '一、总体情况' },
    {
      type: 'paragraph',
      id: 'overview.total',
      runs: [
        { text: '签约' },
        { text: '3个', figure: 'count', strong: true, note: 1 },
        { text: '，同比' },
        { text: '增长50.00%', figure: 'countGrowth' },
        { text: '。' },
        { text: '', note: 2 },
      ],
    },
  ],
  figures: [],
});

describe('tokens', () => {
  it('read and write the same text', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { runs, unknown } = readTokens(written, known);
        expect(unknown).toEqual([]);
        expect(editedText(runs)).toBe(written);
      }),
    );
  });

  it('name every figure that the briefing does not have', () => {
    expect(readTokens('共{{count}}，{{moon}}', known).unknown).toEqual(['moon']);
  });

  it('are missed exactly when they are gone', () => {
    fc.assert(
      fc.property(text, text, (base, edited) => {
        const lost = lostFigures(base, readTokens(edited, known).runs);
        for (const key of KEYS)
          expect(lost.includes(key)).toBe(base.includes(`{{${key}}}`) && !edited.includes(`{{${key}}}`));
      }),
    );
  });
});

describe('applyEdits', () => {
  it('changes nothing without edits but the index of figures', () => {
    expect(applyEdits(briefing(), NO_EDITS).blocks).toEqual(briefing().blocks);
  });

  it('keeps strength and footnote of a figure, and footnotes without a figure, wherever the figure moves', () => {
    const edits = {
      paragraphs: { 'overview.total': { runs: ['共有', { figure: 'count' }, '项目。'], base: '' } },
      added: [{ id: 'own.1', after: 'overview.total', runs: ['又及。'] }],
    };
    const [, first, second] = applyEdits(briefing(), edits).blocks;
    if (first?.type !== 'paragraph' || second?.type !== 'paragraph') throw new Error('no paragraphs');
    expect(first.runs[1]).toMatchObject({ figure: 'count', strong: true, note: 1 });
    expect(first.runs.at(-1)).toEqual({ text: '', note: 2 });
    expect(second).toEqual({ type: 'paragraph', id: 'own.1', runs: [{ text: '又及。' }] });
  });

  it('tells paragraphs whose composed text has changed since they were edited', () => {
    const [, paragraph] = briefing().blocks;
    if (paragraph?.type !== 'paragraph') throw new Error('no paragraph');
    const edited = (base: string) => ({
      paragraphs: { 'overview.total': { runs: ['改'], base } },
      added: [],
    });
    expect(staleEdits(briefing(), edited(tokenText(paragraph.runs)))).toEqual([]);
    expect(staleEdits(briefing(), edited('旧底稿'))).toEqual(['overview.total']);
  });
});
