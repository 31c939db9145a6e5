import { describe, expect, it } from 'vitest';
import { riverName } from './river-name.ts';

describe("a river's name", () => {
  it('stands above the straightest reach, at the side to which the river falls away', () => {
    const course = [[0, 500], [100, 300], [300, 280], [500, 200], [700, 120], [800, 400]] as const; // biome-ignore format: points
    const rising = riverName(course, 40); // the reach from 300 to 500
    expect(rising?.anchor).toBe('end');
    expect(rising?.x).toBeLessThan(400);
    expect(rising?.y).toBeLessThan(240);
    const falling = riverName([[100, 100], [500, 300]], 40); // biome-ignore format: points
    expect(falling?.anchor).toBe('start');
    expect(falling?.x).toBeGreaterThan(300);
  });

  it('stands right of a river that runs down, and nowhere when no reach is on the sheet', () => {
    expect(riverName([[600, 500], [604, 282]], 28)).toEqual({ x: 636, y: 391, anchor: 'start' }); // biome-ignore format: points
    expect(riverName([[-50, 10], [1050, 20]], 28)).toBeNull(); // biome-ignore format: points
  });
});
