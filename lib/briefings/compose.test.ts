import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomEvidence } from '../testing/random-ledger.ts';
import { emptyEvidence } from '../testing/sample-briefing.ts';
import { runsText } from './collect-figures.ts';
import { composeBriefing } from './compose.ts';
import type { Briefing } from './document.ts';
import { BRIEFING_KINDS } from './kinds.ts';

const context = { districtZh: '示例区', issuer: '示例局', sources: ['示例台账'] };
const runsOf = ({ blocks, footnotes }: Briefing) => [
  ...blocks.flatMap((block) => (block.type === 'paragraph' ? [block.runs] : [])),
  ...footnotes,
];
// numbers that are names: periods, days, size classes, versions of the rules
const NAMES =
  /\d{4}年|\d{1,2}[—-]?\d{0,2}月(\d{1,2}日)?|100亿元以上|10亿元以上|口径v\d+|100%|12|示例[0-9a-f]+项目/g;

describe('composing', () => {
  it('puts every number of the narrative there as a figure that the document carries', () => {
    fc.assert(
      fc.property(randomEvidence(), fc.constantFrom(...BRIEFING_KINDS), (evidence, kind) => {
        const briefing = composeBriefing(evidence, kind, context, '2024-01-15');
        const carried = new Map(briefing.figures.map((figure) => [figure.key, figure.text]));
        for (const run of runsOf(briefing).flat()) {
          if (run.figure) expect(carried.get(run.figure)).toBe(run.text);
          else if (!run.text.startsWith('口径')) expect(run.text.replace(NAMES, '')).not.toMatch(/\d/);
        }
        expect(new Set(briefing.blocks.map((block) => block.id)).size).toBe(briefing.blocks.length);
        expect(JSON.stringify(briefing)).not.toMatch(/NaN|Infinity/);
        expect(composeBriefing(JSON.parse(JSON.stringify(evidence)), kind, context, '2024-01-15')).toEqual(briefing);
      }),
      { numRuns: 40 },
    );
  });

  it.each(BRIEFING_KINDS)('has words for a period in which nothing was signed: %s', (kind) => {
    const briefing = composeBriefing(emptyEvidence(), kind, context, '2023-04-03');
    const text = runsOf(briefing).map(runsText).join('\n');
    expect(text).toMatch(/没有/);
    expect(text).not.toMatch(/undefined|null|、。|：。|，。|，，/);
    expect(briefing.annexes).toEqual([]);
  });
}); // biome-ignore format: one property a line
