import { figureOf } from '../figures/evaluate.ts';
import type { Evidence } from '../figures/evidence.ts';
import { type Figure, type FigureSpec, figureKey, type RowChoice } from '../figures/figure.ts';
import { printCell } from '../figures/print-figure.ts';
import { partsOf, today } from '../periods/calendar.ts';
import { labelPeriod, type Period } from '../periods/period.ts';
import type { BriefingBlock, BriefingRun } from './document.ts';

/** What a sentence is made of: words, figures, runs that are made already. */
export type Piece = string | FigureSpec | BriefingRun | readonly Piece[];

/** A figure as a table cell: its print in the table's unit, and its key. */
export type FigureCell = { cell: string; figure: string | null };

/**
 * One briefing while it is written: answers figures from the evidence and keeps the footnotes. Sections write with it, so
 * that a number can come into a text as a figure only.
 */
export class Composing {
  readonly footnotes: BriefingRun[][] = [];
  readonly period: Period;
  readonly now: string; // 2023年一季度
  readonly opening: string; // the same where it is first named: 2023年一季度（截至2月3日，尚未结束）
  readonly before: string;
  readonly isOver: boolean; // the period has ended on the day in the district on which the ledger stands
  private readonly made = new Map<string, Figure>();

  constructor(readonly evidence: Evidence) {
    const { current } = evidence.periods;
    if (!current) throw new Error('Evidence without a period.'); // gatherRows always reads it
    this.period = current;
    this.now = labelPeriod(current);
    this.isOver = today(new Date(evidence.asOf)) >= current.to;
    const { month, day } = partsOf(today(new Date(evidence.asOf)));
    this.opening = this.isOver ? this.now : `${this.now}（截至${month}月${day}日，尚未结束）`;
    this.before = evidence.periods.previous ? labelPeriod(evidence.periods.previous) : '';
  }

  private tables = 0;
  private charts = 0;

  /** 表1 …: tables are numbered as they are written. */
  tableTitle(text: string): string {
    this.tables += 1;
    return `表${this.tables} ${text}`;
  }

  chartTitle(text: string): string {
    this.charts += 1;
    return `图${this.charts} ${text}`;
  }

  figure(spec: FigureSpec): Figure {
    const key = figureKey(spec);
    const there = this.made.get(key);
    if (there) return there;
    const figure = figureOf(spec, this.evidence);
    this.made.set(key, figure);
    return figure;
  }

  /** The value as a number, to choose words by; never printed. */
  number(spec: FigureSpec): number {
    return Number(this.figure(spec).value ?? 0);
  }

  run(spec: FigureSpec, more: Omit<BriefingRun, 'text' | 'figure'> = {}): BriefingRun {
    const { text, key } = this.figure(spec);
    return { text, figure: key, ...more };
  }

  strong(spec: FigureSpec): BriefingRun {
    return this.run(spec, { strong: true });
  }

  cell(spec: FigureSpec): FigureCell {
    const { key, value } = this.figure(spec);
    return { cell: printCell(spec, value, this.evidence), figure: key };
  }

  /** A sentence as a template: words as they stand, figures as tokens. */
  readonly say = (words: TemplateStringsArray, ...pieces: Piece[]): BriefingRun[] => {
    const runs = words.flatMap((text, index) => [{ text }, ...this.runs(pieces[index] ?? '')]);
    return joined(runs);
  };

  private runs(piece: Piece): BriefingRun[] {
    if (typeof piece === 'string') return [{ text: piece }];
    if ('measure' in piece) return [this.run(piece)];
    if ('text' in piece) return [piece];
    return piece.flatMap((one) => this.runs(one));
  }

  /** The mark of a footnote, which gets its number when a sentence first needs it. */
  note(runs: BriefingRun[]): number {
    const said = JSON.stringify(runs);
    const there = this.footnotes.findIndex((one) => JSON.stringify(one) === said);
    return there >= 0 ? there + 1 : this.footnotes.push(runs);
  }
}

/** Neighbouring plain words become one run; empty ones without a mark go. */
function joined(runs: readonly BriefingRun[]): BriefingRun[] {
  const out: BriefingRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const plain = (one: BriefingRun) => !one.figure && !one.strong && !one.note;
    if (run.text === '' && !run.note) continue;
    if (last && plain(last) && plain(run)) out[out.length - 1] = { text: last.text + run.text };
    else out.push(run);
  }
  return out;
}

/** Pieces one after the other with a sign between them: 甲、乙、丙. */
export const listed = (pieces: readonly Piece[], between: string): Piece[] =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));

/** 100亿元以上项目3个、400.00亿元；10亿元以上项目…. Of no project no amount is told, and without 10亿元以上 there is none larger. */
export function largeOnes(composing: Composing, rows: RowChoice): Piece {
  const told = ([name, fromYuan]: readonly [string, string]): Piece => {
    const chosen: RowChoice = { ...rows, fromYuan };
    const count: FigureSpec = { measure: 'count', rows: chosen };
    if (composing.number(count) === 0) return `没有${name}`;
    return [name, count, '、', { measure: 'amount', rows: chosen }];
  };
  const [over100, over10] = [['100亿元以上项目', '10000000000'], ['10亿元以上项目', '1000000000']] as const;
  const isNone = composing.number({ measure: 'count', rows: { ...rows, fromYuan: over10[1] } }) === 0;
  return isNone ? told(over10) : [told(over100), '；', told(over10)];
} // biome-ignore format: two sizes in a line

export const heading = (level: 1 | 2, id: string, text: string): BriefingBlock => ({
  type: 'heading',
  id,
  level,
  text,
});
export const paragraph = (id: string, runs: BriefingRun[]): BriefingBlock => ({
  type: 'paragraph',
  id,
  runs,
});
