import { AMOUNT_CLASSES, type AmountClass } from '../figures/amount-classes.ts';
import { sumYuan } from '../money/arithmetic.ts';
import { partsOf } from '../periods/calendar.ts';
import type { FuzzyDate } from '../periods/fuzzy-date.ts';
import { quarterOf } from '../periods/period.ts';
import type { Place } from './places.ts';

/** Where a signing stands in time: in its quarter; or, known only to the year or not at all, in no quarter. */
export type Bucket = { kind: 'quarter' | 'year'; code: string } | { kind: 'unknown' };

/** The one bucket of a signing date. A date known to the year counts in no quarter (counting rules v1). */
export function bucketOf(date: FuzzyDate): Bucket {
  if (!date) return { kind: 'unknown' };
  const quarter = quarterOf(date);
  return quarter ? { kind: 'quarter', code: quarter } : { kind: 'year', code: `${partsOf(date.value).year}` };
}

/** Every quarter from the first to the last of the codes, both included, so that a quiet quarter is seen as one. */
export function quartersBetween(codes: readonly string[]): string[] {
  const numbers = codes.map((code) => Number(code.slice(0, 4)) * 4 + Number(code.slice(5)) - 1);
  if (numbers.length === 0) return [];
  const first = Math.min(...numbers);
  return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, step) => {
    const number = first + step;
    return `${Math.floor(number / 4)}Q${(number % 4) + 1}`;
  });
}

/** Projects, the sum of their published contract values (yuan), and how many say less than an exact amount. */
export type Tally = {
  projects: number;
  amountYuan: string;
  undisclosed: number;
  atLeast: number;
  planned: number;
};
/** Published projects and invented ones, always apart. */
export type Split = { real: Tally; demo: Tally };

export const NOTHING: Tally = {
  projects: 0,
  amountYuan: '0.00',
  undisclosed: 0,
  atLeast: 0,
  planned: 0,
};

/** Two tallies of different projects together. */
export const addTallies = (a: Tally, b: Tally): Tally => ({
  projects: a.projects + b.projects,
  amountYuan: sumYuan([a.amountYuan, b.amountYuan]),
  undisclosed: a.undisclosed + b.undisclosed,
  atLeast: a.atLeast + b.atLeast,
  planned: a.planned + b.planned,
});

/** Real and invented together. */
export const wholeOf = ({ real, demo }: Split): Tally => addTallies(real, demo);

/** What one group of projects comes to, as the database sums it: `by` says what it is grouped by. */
export type SpreadCell = Tally & { isDemo: boolean } & (
    | { by: 'signed'; bucket: Bucket }
    | { by: 'ecosystem' | 'park'; slug: string | null }
    | { by: 'class'; key: AmountClass }
    | { by: 'all'; apart: number }
  );

export type SpreadRow<Key> = { key: Key; split: Split };

/**
 * A list of projects summed four ways; each way holds every project once, so that each sums to `total`. `apart` is how
 * many of them the counting rules of briefings leave out (in talks, framework agreements, ended).
 */
export type ProjectSpread = {
  total: Split;
  apart: number;
  quarters: SpreadRow<string>[]; // oldest first, without a gap
  years: SpreadRow<string>[]; // known to the year only
  undated: Split;
  ecosystems: SpreadRow<Place | null>[]; // null = outside every ecosystem
  parks: SpreadRow<Place | null>[]; // null = no park published
  classes: SpreadRow<AmountClass>[];
};

function splitOf(cells: readonly SpreadCell[]): Split {
  const sum = (isDemo: boolean) =>
    cells
      .filter((cell) => cell.isDemo === isDemo)
      .reduce<Tally>((all, cell) => addTallies(all, cell), NOTHING);
  return { real: sum(false), demo: sum(true) };
}

const holds = ({ split }: { split: Split }) => split.real.projects + split.demo.projects > 0;

/** Puts the database's groups into the district's order. Places that hold no project are left out. */
export function spreadOf(
  cells: readonly SpreadCell[],
  places: { ecosystems: readonly Place[]; parks: readonly Place[] },
): ProjectSpread {
  const signed = cells.filter((cell) => cell.by === 'signed');
  const inBucket = (kind: 'quarter' | 'year', code: string) =>
    splitOf(signed.filter(({ bucket }) => bucket.kind === kind && bucket.code === code));
  const codes = (kind: 'quarter' | 'year') => [
    ...new Set(signed.flatMap(({ bucket }) => (bucket.kind === kind ? [bucket.code] : []))),
  ];
  const placed = (by: 'ecosystem' | 'park', known: readonly Place[]) =>
    [...known, null]
      .map((place) => ({
        key: place,
        split: splitOf(cells.filter((cell) => cell.by === by && cell.slug === (place?.slug ?? null))),
      }))
      .filter(holds);
  const all = cells.filter((cell) => cell.by === 'all');
  return {
    total: splitOf(all),
    apart: all.reduce((sum, cell) => sum + cell.apart, 0),
    quarters: quartersBetween(codes('quarter')).map((key) => ({ key, split: inBucket('quarter', key) })),
    years: codes('year')
      .sort()
      .map((key) => ({ key, split: inBucket('year', key) })),
    undated: splitOf(signed.filter(({ bucket }) => bucket.kind === 'unknown')),
    ecosystems: placed('ecosystem', places.ecosystems),
    parks: placed('park', places.parks),
    classes: AMOUNT_CLASSES.map(({ key }) => ({
      key,
      split: splitOf(cells.filter((cell) => cell.by === 'class' && cell.key === key)),
    })).filter(holds),
  };
}
