import type { Evidence } from '../figures/evidence.ts';
import { COUNTING_RULES } from '../figures/rules.ts';
import { parsePeriod } from '../periods/period.ts';
import type { Briefing, BriefingBlock, BriefingTable } from './document.ts';

/** What briefings looked like before their figures could be traced: no kind, one annex, plain footnotes. */
type FirstForm = Omit<Briefing, 'kind' | 'annexes' | 'figures' | 'footnotes' | 'evidence'> & {
  annex: BriefingTable;
  footnotes: string[];
};

const noEvidence = ({ asOf, scopeLabel, period }: FirstForm): Evidence => ({
  rules: COUNTING_RULES.v1,
  asOf,
  scopeLabel,
  periods: { current: parsePeriod(period.code) },
  ecosystems: [],
  parks: [],
  rows: [],
  verdicts: {},
  receipts: [],
  watch: [],
  segments: [],
  given: [],
});

function fromFirstForm({ annex, footnotes, ...rest }: FirstForm): Briefing {
  const blocks = rest.blocks.map((block, index): BriefingBlock => ({ ...block, id: `kept.${index + 1}` }));
  return {
    ...rest,
    kind: 'quarterly',
    blocks,
    annexes: [annex],
    figures: [],
    footnotes: footnotes.map((text) => [{ text }]),
    evidence: noEvidence({ annex, footnotes, ...rest }),
  };
}

/** A kept document as today's code reads it: written by commands only, in this or an earlier form. Text and numbers stay. */
export function readStored(json: unknown): Briefing {
  const stored = json as Briefing | FirstForm; // plain data that only our commands write
  return 'annex' in stored ? fromFirstForm(stored) : stored;
}
