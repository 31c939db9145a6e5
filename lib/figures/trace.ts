import { printHundredths } from '../money/arithmetic.ts';
import { readBack } from '../money/print-amount.ts';
import { labelPeriod, type Period } from '../periods/period.ts';
import { type Behind, findBehind, type Rows } from './behind.ts';
import { figureOf } from './evaluate.ts';
import type { Evidence } from './evidence.ts';
import type { Figure, FigureSpec, Side } from './figure.ts';
import { queryInWords } from './query-words.ts';
import { type RuleText, rulesBehind } from './rules.ts';
import { type TraceTable, traceTable } from './trace-tables.ts';

/** One list of rows behind a figure: what it is to the figure, and what it comes to. */
export type TracePart = { role: keyof Behind; title: string; comesTo: string; table: TraceTable };

/** A figure opened: what it says, how it is asked for and computed, and exactly the rows that make it. */
export type Trace = {
  figure: Figure;
  query: string; // the question in words
  arithmetic: string | null; // 25,178,000,000.00 元 ÷ 43,000,000,000.00 元 = 58.55%
  rules: RuleText[];
  compared: { period: string; text: string } | null; // the period that it is compared with
  parts: TracePart[];
};

function comesTo(rows: Rows): string {
  if (rows.total === null) return '—';
  if (rows.kind === 'receipts' || (rows.kind === 'projects' && rows.counted !== 'count'))
    return readBack(rows.total);
  if (rows.kind === 'given') return traceTable(rows).lines[0]?.cells[2] ?? '—';
  return `${rows.total} ${rows.kind === 'legs' ? '天' : '个'}`;
}

const sideOf = (spec: FigureSpec, role: keyof Behind): Side => {
  const { side = 'current' } = spec.rows;
  if (role === 'rows' || role === 'of') return side;
  if (spec.measure === 'sequential' || spec.measure === 'countSequential') return 'preceding';
  return side === 'year' ? 'yearBefore' : 'previous';
};

const say = (period: Period | undefined) => (period ? labelPeriod(period) : '');

function titleOf(spec: FigureSpec, role: keyof Behind, evidence: Evidence): string {
  const when = say(evidence.periods[sideOf(spec, role)]);
  const ratio = ['share', 'countShare', 'rate', 'fundRate', 'points', 'countPoints'].includes(spec.measure);
  if (spec.against && role === 'of') return spec.against === 'progress' ? '年度目标' : '公布数';
  if (role === 'rows') return ratio ? `分子：${when}` : when;
  if (role === 'of') return `分母：${when}`;
  if (role === 'base') return ratio ? `对照期分子：${when}` : `对照期：${when}`;
  return `对照期分母：${when}`;
}

function arithmeticOf(spec: FigureSpec, behind: Behind, figure: Figure): string | null {
  const [a, b] = [comesTo(behind.rows), behind.of ? comesTo(behind.of) : null];
  const [c, d] = [behind.base ? comesTo(behind.base) : null, behind.baseOf ? comesTo(behind.baseOf) : null];
  const answer =
    figure.value === null
      ? `${figure.text}（除数为零或没有数）`
      : `${printHundredths(figure.value)}${figure.unit}`;
  if (spec.against === 'gap') return b ? `${a} − ${b}，即${figure.text}` : null;
  if (b && c && d) return `${a} ÷ ${b} − ${c} ÷ ${d} = ${answer}`;
  if (b) return `${a} ÷ ${b} = ${answer}`;
  return c ? `（${a} − ${c}）÷ ${c} = ${answer}` : null;
}

/** Opens a figure from its evidence alone: the ledger's now, or what a stored briefing has kept. */
export function traceOf(spec: FigureSpec, evidence: Evidence): Trace {
  const figure = figureOf(spec, evidence);
  const behind = findBehind(spec, evidence);
  const parts = (['rows', 'of', 'base', 'baseOf'] as const).flatMap((role): TracePart[] => {
    const rows = behind[role];
    return rows
      ? [{ role, title: titleOf(spec, role, evidence), comesTo: comesTo(rows), table: traceTable(rows) }]
      : [];
  });
  const base = behind.base ? say(evidence.periods[sideOf(spec, 'base')]) : '';
  return {
    figure,
    query: queryInWords(spec, evidence),
    arithmetic: arithmeticOf(spec, behind, figure),
    rules: rulesBehind(spec, evidence.rules),
    compared: behind.base ? { period: base, text: comesTo(behind.base) } : null,
    parts: spec.measure === 'elapsed' ? [] : parts,
  };
}
