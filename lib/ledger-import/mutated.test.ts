import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../errors.ts';
import { MESSY_HEADERS, messyLedger, messyRow } from '../testing/messy-ledger.ts';
import { readFile } from './read-file.ts';
import { findTable } from './tables.ts';

const csv = Buffer.from(
  [MESSY_HEADERS, ...Array.from({ length: 30 }, (_, index) => messyRow(index))]
    .map((row) => row.join(','))
    .join('\n'),
);
const xlsx = Buffer.from(await messyLedger(30));

/** A file as a bad disk or a bad will leaves it: bytes changed, a piece cut out, a piece doubled, the end missing. */
const mutation = fc.record({
  of: fc.constantFrom('xlsx', 'csv'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom('flip', 'cut', 'double', 'end', 'noise'),
  size: fc.integer({ min: 1, max: 400 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
});
type Mutation = Parameters<Parameters<typeof mutation.map>[0]>[0];

function mutated({ of, at, how, size, bytes }: Mutation): Uint8Array {
  const source = of === 'xlsx' ? xlsx : csv;
  const from = Math.floor(at * (source.length - 1));
  const [head, tail] = [source.subarray(0, from), source.subarray(from)];
  if (how === 'end') return new Uint8Array(head);
  if (how === 'cut') return new Uint8Array(Buffer.concat([head, tail.subarray(size)]));
  if (how === 'double') return new Uint8Array(Buffer.concat([head, tail.subarray(0, size), tail]));
  if (how === 'noise') return new Uint8Array(Buffer.concat([head, bytes, tail.subarray(bytes.length)]));
  const flipped = Buffer.from(source);
  flipped[from] = (flipped[from] ?? 0) ^ (size % 255 || 1);
  return new Uint8Array(flipped);
}

describe('files that were damaged or tampered with', () => {
  it('are read or refused in a sentence that says what to do, never anything else', async () => {
    let read = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(mutation, async (change) => {
        try {
          const sheets = await readFile(mutated(change));
          for (const sheet of sheets) findTable(sheet);
          read += 1;
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          expect(error.message).toMatch(/请/);
          refused += 1;
        }
      }),
      { numRuns: 120 },
    );
    expect(read).toBeGreaterThan(0); // the check would be worth nothing if either never happened
    expect(refused).toBeGreaterThan(0);
  }, 120_000);
});
