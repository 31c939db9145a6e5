import { expect, it } from 'vitest';
import { composeBriefing } from '../briefings/compose.ts';
import type { Briefing } from '../briefings/document.ts';
import { exampleBriefing, exampleEvidence } from '../briefings/example.ts';
import { BRIEFING_KINDS } from '../briefings/kinds.ts';
import { renderDocx } from '../briefings/renderers/docx.ts';
import { lintText } from './lint.ts';
import { readUpload } from './read-upload.ts';

const CONTEXT = { districtZh: '示例区', issuer: '示例区招商投资局', sources: ['示例台账'] };
const HEADS = ['2023年第6期', '2023年第×期（草稿）', '第6期'];
const KINDS_AND_HEADS = BRIEFING_KINDS.flatMap((kind) => HEADS.map((head) => [kind, head] as const));

async function alarms(briefing: Briefing): Promise<string[]> {
  const { findings } = lintText(await readUpload(await renderDocx(briefing)));
  return findings.map(({ because, statement }) => `${because} | ${statement}`);
}

it.each(KINDS_AND_HEADS)('finds nothing in the Word file of a %s briefing headed %s', async (kind, head) => {
  expect(await alarms({ ...exampleBriefing(40, kind), issueLabel: head })).toEqual([]);
});

it.each(['2023Q2', '2023', '2023M5', '2023M1-9', '2022'])(
  'nor in one on %s, whose first words are its number, nor in one without its overall part',
  async (code) => {
    const composed = composeBriefing(exampleEvidence(60, code), 'quarterly', CONTEXT, '2024-01-05');
    const briefing = { ...composed, issueLabel: '2024年第1期' };
    expect(await alarms(briefing)).toEqual([]);
    const from = briefing.blocks.findIndex(({ type }, at) => type === 'heading' && at > 0);
    expect(await alarms({ ...briefing, blocks: briefing.blocks.slice(from) })).toEqual([]);
  },
);
