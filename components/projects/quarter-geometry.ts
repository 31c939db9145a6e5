import { type ProjectSpread, wholeOf } from '@/lib/projects/spread';

export const CHART = {
  width: 1120,
  gutter: 124,
  top: 26,
  amount: 170,
  axis: 34,
  count: 84,
  foot: 8,
} as const;
const BASE = CHART.top + CHART.amount;
const COUNT_TOP = BASE + CHART.axis;
export const HEIGHT = COUNT_TOP + CHART.count + CHART.foot;

export type Column = {
  code: string;
  x: number;
  width: number;
  amount: { real: Segment; demo: Segment };
  count: { real: Segment; demo: Segment };
};
type Segment = { y: number; height: number };
export type Grid = { y: number; value: number };

/** The smallest of 1, 2, 5 × 10ⁿ that divides `max` into at most three steps. */
export function niceStep(max: number): number {
  if (max <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(max / 3));
  return ([1, 2, 5, 10].find((one) => one * power * 3 >= max) ?? 10) * power;
}

const grid = (max: number, y: (value: number) => number): Grid[] => {
  const step = niceStep(max);
  return Array.from({ length: Math.floor(max / step) }, (_, index) => (index + 1) * step).map((value) => ({
    value,
    y: y(value),
  }));
};

/** Amounts rise from the axis of quarters, numbers of projects hang below it; all as drawing units. */
export function quarterGeometry({ quarters }: ProjectSpread) {
  const step = Math.min((CHART.width - CHART.gutter) / Math.max(quarters.length, 1), 96);
  const width = Math.min(step * 0.62, 36);
  const whole = quarters.map(({ split }) => wholeOf(split));
  const maxYuan = Math.max(1, ...whole.map(({ amountYuan }) => Number(amountYuan)));
  const maxCount = Math.max(1, ...whole.map(({ projects }) => projects));
  const up = (yuan: number) => (yuan / maxYuan) * CHART.amount;
  const down = (count: number) => (count / maxCount) * CHART.count;
  const columns = quarters.map(({ key, split: { real, demo } }, index): Column => {
    const [first, second] = [up(Number(real.amountYuan)), up(Number(demo.amountYuan))];
    const [mine, theirs] = [down(real.projects), down(demo.projects)];
    return {
      code: key,
      x: CHART.gutter + index * step + (step - width) / 2,
      width,
      amount: {
        real: { y: BASE - first, height: first },
        demo: { y: BASE - first - second, height: second },
      },
      count: { real: { y: COUNT_TOP, height: mine }, demo: { y: COUNT_TOP + mine, height: theirs } },
    };
  });
  const years = quarters.flatMap(({ key }, index) =>
    index === 0 || key.endsWith('Q1') ? [{ year: key.slice(0, 4), x: CHART.gutter + index * step }] : [],
  );
  return {
    columns,
    years,
    end: CHART.gutter + quarters.length * step,
    base: BASE,
    countTop: COUNT_TOP,
    amountGrid: grid(maxYuan, (yuan) => BASE - up(yuan)),
    countGrid: grid(maxCount, (count) => COUNT_TOP + down(count)).filter(({ value }) => value >= 1),
  };
}
