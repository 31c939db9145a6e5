import Decimal from 'decimal.js';
import { mendOfSum, mendWords, middle, show, written } from '../arithmetic.ts';
import { baseOf, type Interval, meets, sumOf } from '../interval.ts';
import type { Quantity } from '../reading/quantities.ts';
import type { Cell, Column, Row, Table } from '../reading/tables.ts';
import type { Context } from './context.ts';
import { tolerance } from './sums.ts';
import { figures, name, partsOf, spokenOf } from './table-parts.ts';

function failSum(
  { report }: Context,
  table: Table,
  column: Column,
  total: Quantity,
  parts: readonly Quantity[],
): void {
  const mend = mendOfSum([...parts, total]);
  const sum = parts.reduce((all, { value }) => all.plus(value), new Decimal(0));
  const most = tolerance([...parts, total], total).most;
  const terms =
    parts.length <= 12 ? parts.map(({ value }) => show(value, 4)).join(' + ') : `${parts.length} 行之和`;
  report.fail({
    kind: 'sum', at: mend ? [mend.of, ...[total, ...parts].filter((q) => q !== mend.of)] : [total, ...parts],
    expected: mend?.to.text ?? written(sum, total), found: mend?.of.text ?? total.text,
    because: `${name(table, column)}：${terms} = ${show(sum, 4)}，合计写的是 ${total.text}，差 ${show(sum.minus(total.value).abs(), 4)}；${most.isZero() ? '个数没有四舍五入，应当相等' : `四舍五入合起来至多差 ${show(most, 4)}`}。${mendWords(mend)}`,
  }); // biome-ignore format: a record
}

export function checkTotal(context: Context, table: Table, column: Column, total: Row): void {
  const cell = total.cells[column.at];
  if (!cell?.q) return;
  const { q } = cell;
  const choices = partsOf(table, total).filter((rows) => rows.length > 0);
  const sums = choices.map((rows) => figures(rows, column));
  const fits = sums.find(
    (parts) => parts.length > 0 && meets(sumOf(parts.map(({ range }) => range)), q.range),
  );
  if (fits) {
    const sum = fits.reduce((all, { value }) => all.plus(value), new Decimal(0));
    const gap = sum.minus(q.value).abs();
    context.report.pass(
      'sum',
      [q, ...fits],
      `${name(table, column)}：各行之和 ${show(sum, 4)}${gap.isZero() ? '，与合计一致' : `，与合计 ${q.text} 相差 ${show(gap, 4)}，在四舍五入允许之内`}。`,
    );
    return;
  }
  const [rows] = choices;
  const [parts] = sums;
  const gaps = rows?.some(({ cells }) => !cells[column.at]?.q && !isBlank(cells[column.at]));
  if (!rows || !parts || parts.length === 0 || gaps)
    context.report.skip('sum', [q], `${name(table, column)}有读不成数的格子，合计未核对。`);
  else if (choices.length > 1)
    context.report.skip('sum', [q], `${name(table, column)}分了层次，看不出合计包括哪些行，未核对。`);
  else failSum(context, table, column, q, parts);
}

const isBlank = (cell: Cell | undefined) => cell === undefined || cell.blank;

/** The total's growth against the bases that its rows imply. Rows without growth had none or no base: only the rest is bounded. */
export function checkGrowthColumn(context: Context, table: Table, column: Column, total: Row): void {
  const growth = total.cells[column.at]?.q;
  const rows = partsOf(table, total)[0] ?? [];
  if (!growth || rows.length === 0 || partsOf(table, total).length > 1) return;
  const choices = spokenOf(table, column, ['amount']);
  const outcomes = choices.flatMap((amount) => {
    const whole = total.cells[amount.at]?.q;
    return whole ? [outcomeOf(rows, column, amount, whole, growth)] : [];
  });
  const fits = outcomes.find(({ ok }) => ok);
  if (fits)
    context.report.pass(
      'wholeGrowth',
      [growth],
      `${name(table, column)}：各行倒推的上年数与合计的增速相合。`,
    );
  else if (outcomes.length === 1 || (outcomes[0] && choices.length === 1))
    failGrowth(context, table, column, growth, outcomes[0]);
}

type Outcome = { ok: boolean; bases: Interval; own: Interval; complete: boolean; at: Quantity[] };

function outcomeOf(
  rows: readonly Row[],
  column: Column,
  amount: Column,
  whole: Quantity,
  growth: Quantity,
): Outcome {
  const known = rows.flatMap(({ cells }) => {
    const [value, percent] = [cells[amount.at]?.q, cells[column.at]?.q];
    return value && percent ? [{ value, percent }] : [];
  });
  const bases = sumOf(known.map(({ value, percent }) => baseOf(value.range, percent.range)));
  const own = baseOf(whole.range, growth.range);
  const complete = known.length === rows.length;
  return {
    ok: complete ? meets(bases, own) : bases.lo.lte(own.hi),
    bases,
    own,
    complete,
    at: known.map(({ percent }) => percent),
  };
}

function failGrowth(
  { report }: Context,
  table: Table,
  column: Column,
  growth: Quantity,
  outcome: Outcome | undefined,
): void {
  if (!outcome) return;
  const { bases, own, complete, at } = outcome;
  report.fail({
    kind: 'wholeGrowth', at: [growth, ...at], expected: complete ? `各行倒推的上年合计 ${show(middle(bases))}` : `上年合计不小于 ${show(bases.lo)}`, found: growth.text,
    because: `${name(table, column)}：按各行的数和增速倒推，上年合计为 ${show(middle(bases))}；按合计的增速 ${growth.text} 倒推为 ${show(middle(own))}，对不上。`,
  }); // biome-ignore format: a record
}
