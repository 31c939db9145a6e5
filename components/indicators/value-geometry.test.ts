import { describe, expect, it } from 'vitest';
import { drawableGroups, type Point, valueGeometry } from './value-geometry';

const point = (period: string, value: number): Point => ({
  period,
  value,
  label: `${value}`,
  kind: 'preferred',
});

describe('drawing published values', () => {
  it('never draws a quarter beside a year, and nothing out of one or two values', () => {
    expect(drawableGroups([point('2022Q1', 331.3), point('2024', 1710)])).toEqual([]);
    const two = [point('2022Q1', 1), point('2023Q1', 2), point('2023Q1', 3), point('2024', 9)];
    expect(drawableGroups(two)).toEqual([]);
    const groups = drawableGroups([...two, point('2024Q1', 4)]);
    expect(groups.map((group) => group.map(({ period }) => period))).toEqual([
      ['2022Q1', '2023Q1', '2023Q1', '2024Q1'],
    ]);
  });

  it('keeps the distance in time, leaves gaps open and puts values that disagree side by side', () => {
    const { bars, missing } = valueGeometry([point('2023Q1', 2), point('2022Q1', 1)]);
    expect(bars.map(({ period }) => period)).toEqual(['2022Q1', '2023Q1']);
    expect(missing).toHaveLength(3);
    expect(bars[1]?.height).toBe(2 * (bars[0]?.height ?? 0));
    const twins = valueGeometry([point('2022', 106), point('2022', 100), point('2021', 50)]).bars;
    expect(twins.filter(({ period }) => period === '2022')).toHaveLength(2);
    expect((twins[1]?.x ?? 0) + (twins[1]?.width ?? 0)).toBeLessThanOrEqual(twins[2]?.x ?? 0);
  });
});
