import { describe, expect, it } from 'vitest';
import { boundOfSum } from './sum-bound.ts';

describe('the bound of a sum', () => {
  it.each([
    ['nothing', { known: 0, atLeast: 0, planned: 0 }, 'exact'],
    ['exact amounts', { known: 2, atLeast: 0, planned: 0 }, 'exact'],
    ['one lower bound among exact amounts', { known: 3, atLeast: 1, planned: 0 }, 'atLeast'],
    ['one lower bound among plans', { known: 3, atLeast: 1, planned: 2 }, 'atLeast'],
    ['plans only', { known: 2, atLeast: 0, planned: 2 }, 'planned'],
    ['plans and exact amounts', { known: 2, atLeast: 0, planned: 1 }, 'exact'],
  ] as const)('of %s', (_, parts, bound) => {
    expect(boundOfSum(parts)).toBe(bound);
  });
});
