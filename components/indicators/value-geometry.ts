import { byTime, lengthOf, statisticsPeriod } from '@/lib/indicators/periods';

/** A value to draw: `label` is what is printed on it, `kind` how far it can be relied on. */
export type Point = { period: string; value: number; label: string; kind: 'preferred' | 'other' | 'derived' };

export const SIZE = { width: 320, head: 22, plot: 96, foot: 26 } as const;

/** Slots of time a year for the lengths that can be drawn one beside the other. */
const PER_YEAR = { month: 12, quarter: 4, half: 2, year: 1 } as const;

/** The number of the slot that a period takes, counted from year 0; null where its length has none. */
function slotOf(code: string): number | null {
  const { kind, from } = statisticsPeriod(code);
  if (kind === 'range' || kind === 'months') return null;
  const month = Number(from.slice(5, 7)) - 1;
  return Number(from.slice(0, 4)) * PER_YEAR[kind] + Math.floor((month * PER_YEAR[kind]) / 12);
}

/** Fewer periods than these are read faster in the table than in a drawing. */
const ENOUGH = 3;

/** Points of one length each, wherever there are enough periods: a quarter is never drawn beside a year. */
export function drawableGroups<P extends Point>(points: readonly P[]): P[][] {
  const lengths = [...new Set(points.map(({ period }) => lengthOf(period)))];
  return lengths
    .map((length) => points.filter(({ period }) => lengthOf(period) === length && slotOf(period) !== null))
    .filter((group) => new Set(group.map(({ period }) => period)).size >= ENOUGH);
}

export type Bar = Point & { x: number; width: number; y: number; height: number };

/** Bars at their true distance in time; `missing` are the slots between them for which nothing was published. */
export function valueGeometry(group: readonly Point[]) {
  const points = [...group].sort((a, b) => byTime(a.period, b.period));
  const slots = points.map(({ period }) => slotOf(period) ?? 0);
  const first = Math.min(...slots);
  const count = Math.max(...slots) - first + 1;
  const step = SIZE.width / count;
  const max = Math.max(...points.map(({ value }) => value), 0) || 1;
  const base = SIZE.head + SIZE.plot;
  const bars = points.map((point, index): Bar => {
    const slot = (slots[index] ?? first) - first;
    const twins = slots.filter((one) => one === slots[index]).length;
    const place = slots.slice(0, index).filter((one) => one === slots[index]).length;
    const width = Math.min(44, (step * 0.7) / twins);
    const height = Math.max((point.value / max) * SIZE.plot, 1);
    const left = slot * step + (step - twins * (width + 16) + 16) / 2;
    return { ...point, x: left + place * (width + 16), width, y: base - height, height };
  });
  const held = new Set(slots);
  const missing = Array.from({ length: count }, (_, slot) => slot)
    .filter((slot) => !held.has(first + slot))
    .map((slot) => slot * step + step / 2);
  const middles = [...new Set(points.map(({ period }) => period))].map((period) => {
    const slot = (slotOf(period) ?? first) - first;
    return { period, x: slot * step + step / 2 };
  });
  return { bars, missing, middles, base, height: base + SIZE.foot };
}
