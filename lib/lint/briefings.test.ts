import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeBriefing } from '../briefings/compose.ts';
import { BRIEFING_KINDS } from '../briefings/kinds.ts';
import { briefingText } from '../briefings/text.ts';
import type { Evidence } from '../figures/evidence.ts';
import { randomEvidence } from '../testing/random-evidence.ts';
import { lintText } from './lint.ts';

const CONTEXT = { districtZh: '示例区', issuer: '示例区招商投资局', sources: ['示例台账'] };

/** A card is composed from the evidence of one project. */
function ofOne(evidence: Evidence): Evidence {
  const [row] = evidence.rows;
  const mine = (id: string) => id === row?.id;
  const verdicts = Object.entries(evidence.verdicts).map(([side, judged]) => [
    side,
    judged.filter((one) => mine(one.id)),
  ]);
  return {
    ...evidence,
    rows: row ? [row] : [],
    verdicts: Object.fromEntries(verdicts),
    receipts: evidence.receipts.filter((one) => mine(one.projectId)),
  };
}

it.each(BRIEFING_KINDS)('finds nothing in a %s briefing of any ledger', (kind) => {
  fc.assert(
    fc.property(randomEvidence, (random) => {
      const evidence = kind === 'project' ? ofOne(random) : random;
      const text = briefingText(composeBriefing(evidence, kind, CONTEXT, '2025-01-05'));
      const { findings } = lintText(text);
      expect(findings.map(({ because, statement }) => `${because} | ${statement}`), text).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 120_000); // biome-ignore format: one assertion
