import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAGES } from './schema.ts';
import { FACT_FIELDS, isForward, missingFor, nextStage, REQUIRED, type StageFacts } from './stages.ts';

const facts = fc.record(
  Object.fromEntries(Object.keys(FACT_FIELDS).map((key) => [key, fc.boolean()])),
) as fc.Arbitrary<StageFacts>;
const stage = fc.constantFrom(...STAGES);

describe('stage rules', () => {
  it('asks for a filled-in project nothing, whatever the move', () => {
    const all = Object.fromEntries(Object.keys(FACT_FIELDS).map((key) => [key, true])) as StageFacts; // every fact of the table above
    for (const from of STAGES) for (const to of STAGES) expect(missingFor(from, to, all)).toEqual([]);
  });

  it('asks exactly for what the stages on the way need and the project lacks', () => {
    fc.assert(
      fc.property(facts, stage, stage, (known, from, to) => {
        const missing = missingFor(from, to, known);
        const passed = STAGES.slice(STAGES.indexOf(from) + 1, STAGES.indexOf(to) + 1);
        for (const fact of missing) expect(known[fact]).toBe(false);
        for (const one of passed) {
          for (const fact of REQUIRED[one]) expect(known[fact] || missing.includes(fact)).toBe(true);
        }
        if (!isForward(from, to)) expect(missing).toEqual([]);
      }),
    );
  });

  it('leads from talks to full output, step by step', () => {
    expect(STAGES.map(nextStage)).toEqual(['signed', 'started', 'building', 'producing', 'full', null]);
  });
});
