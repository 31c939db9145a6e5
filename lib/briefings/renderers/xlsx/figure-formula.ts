import Decimal from 'decimal.js';
import type { Evidence } from '../../../figures/evidence.ts';
import {
  type Figure,
  type FigureSpec,
  type Measure,
  parseFigureKey,
  type RowChoice,
  type Side,
} from '../../../figures/figure.ts';
import type { SheetCell, StyleName } from '../xlsx-sheet.ts';
import { Formulas } from './formulas.ts';
import type { ProjectColumn } from './project-rows.ts';
import { type RowsBook, sideBefore } from './rows-book.ts';

const divided = (part: string, whole: string) => `IF(${whole}=0,"—",${part}/${whole})`;
const changed = (now: string, before: string) => `IF(${before}=0,"—",(${now}-${before})/${before})`;

type Make = (formulas: Formulas, spec: FigureSpec) => string;
const yearBefore = ({ rows }: FigureSpec): Side => (rows.side === 'year' ? 'yearBefore' : 'previous');
const before = (spec: FigureSpec): Side => sideBefore(spec) ?? 'previous';
const median: Make = (formulas, { measure, rows }) => {
  const columns: ProjectColumn[] = [
    'daysToSign',
    'daysToStart',
    'daysToBuild',
    'daysToProduce',
    'daysToFull',
  ];
  return formulas.median(columns.find((column) => column === measure) ?? 'daysToSign', rows);
};
const moved = (
  part: (choice: RowChoice, over?: Side) => string,
  { rows, of = {} }: FigureSpec,
  side: Side,
) => {
  const [now, then] = [`${part(rows)}/${part(of)}`, `${part(rows, side)}/${part(of, side)}`];
  return `IF(OR(${part(of)}=0,${part(of, side)}=0),"—",(${now}-${then})*100)`;
};

const MAKE: Record<Measure, Make> = {
  count: (f, { rows }) => f.count(rows),
  amount: (f, { rows }) => f.sum('yuan', rows),
  promised: (f, { rows }) => f.sum('promised', rows),
  arrivedTo: (f, { rows }) => f.sum('arrived', rows),
  share: (f, { rows, of = {} }) => divided(f.sum('yuan', rows), f.sum('yuan', of)),
  countShare: (f, { rows, of = {} }) => divided(f.count(rows), f.count(of)),
  rate: (f, { rows, of = {} }) => divided(f.count(rows), f.count(of)),
  fundRate: (f, { rows }) =>
    divided(f.sum('arrived', rows, undefined, [['promised', '>0']]), f.sum('promised', rows, undefined, [['promised', '>0']])),
  growth: (f, spec) => changed(f.sum('yuan', spec.rows), f.sum('yuan', spec.rows, before(spec))),
  countGrowth: (f, spec) => changed(f.count(spec.rows), f.count(spec.rows, before(spec))),
  sequential: (f, spec) => changed(f.sum('yuan', spec.rows), f.sum('yuan', spec.rows, before(spec))),
  countSequential: (f, spec) => changed(f.count(spec.rows), f.count(spec.rows, before(spec))),
  points: (f, spec) => moved((choice, over) => f.sum('yuan', choice, over), spec, before(spec)),
  countPoints: (f, spec) => moved((choice, over) => f.count(choice, over), spec, before(spec)),
  arrived: (f, { rows }) => f.arrivals(rows),
  arrivedGrowth: (f, spec) => changed(f.arrivals(spec.rows), f.arrivals(spec.rows, yearBefore(spec))),
  daysToSign: median,
  daysToStart: median,
  daysToBuild: median,
  daysToProduce: median,
  daysToFull: median,
  elapsed: () => '',
  watch: (f, { rows }) => f.lights(rows.light),
  segments: (f, { rows }) => f.chain(rows.chain),
  given: (f, spec) => f.outside(spec),
}; // biome-ignore format: one measure a line

const YI = '100000000';

/** An outside number that no figure of the ledger is held against stands in its source's unit, 亿元 not in yuan. */
function isQuoted(figure: Figure, { given }: Evidence): boolean {
  const spec = parseFigureKey(figure.key);
  return spec?.measure === 'given' && given.some((one) => one.name === spec.rows.name && one.figure === null);
}

function styleOf(figure: Figure, evidence: Evidence): { style: StyleName; per: string } {
  if (figure.unit === '亿元' && isQuoted(figure, evidence)) return { style: 'plain', per: '1' };
  if (figure.unit === '亿元') return { style: 'yi', per: YI };
  if (figure.unit === '%') return { style: 'percent', per: '100' };
  return {
    style: figure.unit === '个百分点' ? 'points' : Number.isInteger(Number(figure.value)) ? 'count' : 'plain',
    per: '1',
  };
}

/** The value that a figure was issued with, as a cell of its unit: 亿元, a fraction shown in per cent, a number; — for none. */
export function figureValue(
  figure: Figure,
  evidence: Evidence,
): { value: number | string; style: StyleName } {
  const { style, per } = styleOf(figure, evidence);
  return { value: figure.value === null ? '—' : new Decimal(figure.value).div(per).toNumber(), style };
}

const held = (f: Formulas, spec: FigureSpec) => MAKE[spec.measure](f, { ...spec, against: undefined });

/** Where a figure is held against an outside number, the arithmetic between the two; of two rates in points. */
function against(f: Formulas, spec: FigureSpec, style: StyleName): string {
  const outside = f.outside(spec);
  if (spec.against === 'progress' || spec.against === 'coverage') {
    return `IFERROR(${divided(held(f, spec), outside)},"—")`;
  }
  const scale = style === 'points' ? '*100' : '';
  return spec.against === 'gap' ? `IFERROR((${held(f, spec)}-${outside})${scale},"—")` : outside;
}

/** A figure as a formula over the rows sheets, with the value that it has now; what no row makes stands as a number. */
export function figureCell(figure: Figure, book: RowsBook): SheetCell {
  const spec = parseFigureKey(figure.key);
  const { value, style } = figureValue(figure, book.evidence);
  const formulas = new Formulas(book);
  const made = spec
    ? spec.against
      ? against(formulas, spec, style)
      : MAKE[spec.measure](formulas, spec)
    : '';
  if (!made) return { value, style };
  const formula = style === 'yi' ? `IFERROR((${made})/${YI},"—")` : made;
  return { formula, now: value, style, array: spec?.measure.startsWith('days') ?? false };
}

/** The sheet that holds a figure's rows, for the link beside it. */
export function rowsSheetOf(figure: Figure, book: RowsBook): string {
  const spec = parseFigureKey(figure.key);
  if (!spec || spec.measure === 'elapsed') return '';
  if (spec.against === 'target' || spec.against === 'published' || spec.measure === 'given')
    return book.given.name;
  if (spec.measure === 'watch') return book.watch.name;
  if (spec.measure === 'segments') return book.segments.name;
  if (spec.measure.startsWith('arrived')) return book.receipts.name;
  return book.projects(spec.rows.side ?? 'current').name;
}
