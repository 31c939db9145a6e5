import Decimal from 'decimal.js';
import { mendOf, mendWords, middle, show, written } from '../arithmetic.ts';
import { baseOf, growthOf, type Interval, meets, sumOf } from '../interval.ts';
import type { Quantity } from '../reading/quantities.ts';
import type { Cell, Column, Row, Table } from '../reading/tables.ts';
import type { Context } from './context.ts';
import { percentOf } from './shares.ts';
import { tolerance } from './sums.ts';

const figures = (rows: readonly Row[], { at }: Column) => rows.flatMap(({ cells }) => cells[at]?.q ?? []);
const name = (table: Table, { header }: Column) => `${table.caption ? `“${table.caption}”` : '表'}的“${header}”列`;

/** The rows that a total adds up; null when the table does not say. */
function partsOf(table: Table, total: Row): Row[][] {
  const rows = table.rows.filter((row) => row !== total);
  const at = table.rows.indexOf(total);
  if (total.total === 'sub') {
    const from = table.rows.slice(0, at).findLastIndex((row) => row.total !== 'no') + 1;
    return [table.rows.slice(from, at).filter(({ among }) => !among)];
  }
  const subs = rows.filter((row) => row.total === 'sub');
  const plain = rows.filter((row) => row.total === 'no');
  const among = plain.findIndex((row) => row.among);
  const top = Math.min(...plain.map(({ level }) => level));
  return [
    ...(subs.length > 0 ? [subs] : []),
    plain.filter((row) => !row.among),
    ...(among > 0 ? [plain.slice(0, among)] : []),
    ...(plain.some(({ level }) => level !== top) ? [plain.filter(({ level }) => level === top)] : []),
  ];
}

function failSum({ report }: Context, table: Table, column: Column, total: Quantity, parts: readonly Quantity[]): void {
  const mend = mendOf([...parts, total], (all) => meets(sumOf(all.slice(0, -1).map(({ range }) => range)), all.at(-1)?.range ?? total.range));
  const sum = parts.reduce((all, { value }) => all.plus(value), new Decimal(0));
  const most = tolerance([...parts, total], total).most;
  const terms = parts.length <= 12 ? parts.map(({ value }) => show(value, 4)).join(' + ') : `${parts.length} 行之和`;
  report.fail({
    kind: 'sum', at: mend ? [mend.of, ...[total, ...parts].filter((q) => q !== mend.of)] : [total, ...parts],
    expected: mend?.to.text ?? written(sum, total), found: mend?.of.text ?? total.text,
    because: `${name(table, column)}：${terms} = ${show(sum, 4)}，合计写的是 ${total.text}，差 ${show(sum.minus(total.value).abs(), 4)}；${most.isZero() ? '个数没有四舍五入，应当相等' : `四舍五入合起来至多差 ${show(most, 4)}`}。${mendWords(mend)}`,
  }); // biome-ignore format: a record
}

function checkTotal(context: Context, table: Table, column: Column, total: Row): void {
  const cell = total.cells[column.at];
  if (!cell?.q) return;
  const { q } = cell;
  const choices = partsOf(table, total).filter((rows) => rows.length > 0);
  const sums = choices.map((rows) => figures(rows, column));
  const fits = sums.find((parts) => parts.length > 0 && meets(sumOf(parts.map(({ range }) => range)), q.range));
  if (fits) {
    const sum = fits.reduce((all, { value }) => all.plus(value), new Decimal(0));
    const gap = sum.minus(q.value).abs();
    context.report.pass('sum', [q, ...fits], `${name(table, column)}：各行之和 ${show(sum, 4)}${gap.isZero() ? '，与合计一致' : `，与合计 ${q.text} 相差 ${show(gap, 4)}，在四舍五入允许之内`}。`);
    return;
  }
  const [rows] = choices;
  const [parts] = sums;
  const gaps = rows?.some(({ cells }) => !cells[column.at]?.q && !isBlank(cells[column.at]));
  if (!rows || !parts || parts.length === 0 || gaps) context.report.skip('sum', [q], `${name(table, column)}有读不成数的格子，合计未核对。`);
  else if (choices.length > 1) context.report.skip('sum', [q], `${name(table, column)}分了层次，看不出合计包括哪些行，未核对。`);
  else failSum(context, table, column, q, parts);
}

const isBlank = (cell: Cell | undefined) => cell === undefined || cell.blank;

/** The columns that a share or a growth may speak of: those that its header names, else the nearest before it. */
function spokenOf(table: Table, column: Column, kinds: readonly Column['kind'][]): Column[] {
  const before = table.columns.filter(({ kind, at }) => kinds.includes(kind) && at !== column.at).sort((a, b) => Math.abs(a.at - column.at) - Math.abs(b.at - column.at));
  const money = /金额|资金|投资|产值|额/;
  const count = /项目数|个数|数量|项目/;
  const named = before.filter(({ header }) => (money.test(column.header) ? money.test(header) : count.test(column.header) ? count.test(header) && !money.test(header) : true));
  const first = named.filter(({ at }) => at < column.at);
  return first.length > 0 ? first : named;
}

type Test = { q: Quantity; others: Quantity[]; ok: boolean; value: Decimal };

/** Tests every row with each candidate column and keeps the one that most rows obey; a doubtful one decides nothing. */
function chosenTests(choices: readonly Test[][]): { tests: Test[]; certain: boolean } {
  const ranked = choices.filter((tests) => tests.length > 0).map((tests) => ({ tests, right: tests.filter(({ ok }) => ok).length }));
  const best = ranked.sort((a, b) => b.right - a.right)[0];
  if (!best) return { tests: [], certain: false };
  return { tests: best.tests, certain: choices.length === 1 || best.right * 2 > best.tests.length };
}

function sayTests({ report }: Context, table: Table, column: Column, kind: 'share' | 'base' | 'rate', { tests, certain }: ReturnType<typeof chosenTests>, shape: (test: Test) => string): void {
  const wrong = tests.filter(({ ok }) => !ok);
  const [first] = tests;
  if (!first) return;
  if (wrong.length === 0) report.pass(kind, tests.map(({ q }) => q), `${name(table, column)}：${tests.length} 行都对得上，如 ${shape(first)}。`);
  else if (!certain) report.skip(kind, wrong.map(({ q }) => q), `${name(table, column)}看不出按哪一列计算，未核对。`);
  else
    for (const test of wrong)
      report.fail({ kind, at: [test.q, ...test.others], expected: written(test.value, test.q), found: test.q.text, because: `${name(table, column)}：${shape(test)}，写的是 ${test.q.text}。` });
}

function checkShareColumn(context: Context, table: Table, column: Column, total: Row): void {
  const choices = spokenOf(table, column, ['amount']).map((amount) =>
    table.rows.flatMap(({ cells }) => {
      const [q, part, whole] = [cells[column.at]?.q, cells[amount.at]?.q, total.cells[amount.at]?.q];
      if (!q || !part || !whole || whole.value.lte(0)) return [];
      const wholes = [whole.range, ...partsOf(table, total).map((rows) => sumOf(figures(rows, amount).map(({ range }) => range)))]; // a wrong total is told once
      const ok = wholes.some((one) => meets(q.range, percentOf(part.range, one)));
      return [{ q, others: [part, whole], ok, value: part.value.div(whole.value).times(100) }];
    }),
  );
  sayTests(context, table, column, 'share', chosenTests(choices), ({ others: [part, whole], value }) => `${part?.text} ÷ ${whole?.text} = ${show(value, 4)}%`);
}

/** A column of last year beside this year's: each row's growth follows. */
function checkBaseColumn(context: Context, table: Table, column: Column): void {
  const bases = spokenOf(table, column, ['base']);
  if (bases.length === 0 || /环比/.test(column.header)) return;
  const pairs = spokenOf(table, column, ['amount']).flatMap((amount) => bases.filter((base) => bases.length === 1 || Math.abs(base.at - amount.at) === 1).map((base) => ({ amount, base })));
  const choices = pairs.map(({ amount, base }) =>
    table.rows.flatMap(({ cells }) => {
      const [q, now, before] = [cells[column.at]?.q, cells[amount.at]?.q, cells[base.at]?.q];
      if (!q || !now || !before || before.value.lte(0)) return [];
      return [{ q, others: [now, before], ok: meets(q.range, growthOf(now.range, before.range)), value: now.value.div(before.value).minus(1).times(100) }];
    }),
  );
  sayTests(context, table, column, 'base', chosenTests(choices), ({ others: [now, before], value }) => `${now?.text} ÷ ${before?.text} − 1 = ${show(value, 4)}%`);
}

function checkRateColumn(context: Context, table: Table, column: Column): void {
  const stem = column.header.replace(/（.*|%/g, '').replace(/率$/, '').slice(-2);
  const amounts = table.columns.filter(({ kind }) => kind === 'amount');
  const parts = amounts.filter(({ header }) => header.includes(stem));
  const choices = parts.flatMap((part) =>
    amounts.filter((whole) => whole !== part && /签约|总|协议|合同|项目数/.test(whole.header)).map((whole) =>
      table.rows.flatMap(({ cells }) => {
        const [q, p, w] = [cells[column.at]?.q, cells[part.at]?.q, cells[whole.at]?.q];
        if (!q || !p || !w || w.value.lte(0)) return [];
        return [{ q, others: [p, w], ok: meets(q.range, percentOf(p.range, w.range)), value: p.value.div(w.value).times(100) }];
      }),
    ),
  );
  sayTests(context, table, column, 'rate', chosenTests(choices), ({ others: [p, w], value }) => `${p?.text} ÷ ${w?.text} = ${show(value, 4)}%`);
}

/** The total's growth against the bases that its rows imply. Rows without growth had none or no base: only the rest is bounded. */
function checkGrowthColumn(context: Context, table: Table, column: Column, total: Row): void {
  const growth = total.cells[column.at]?.q;
  const rows = partsOf(table, total)[0] ?? [];
  if (!growth || rows.length === 0 || partsOf(table, total).length > 1) return;
  const choices = spokenOf(table, column, ['amount']);
  const outcomes = choices.flatMap((amount) => {
    const whole = total.cells[amount.at]?.q;
    return whole ? [outcomeOf(rows, column, amount, whole, growth)] : [];
  });
  const fits = outcomes.find(({ ok }) => ok);
  if (fits) context.report.pass('wholeGrowth', [growth], `${name(table, column)}：各行倒推的上年数与合计的增速相合。`);
  else if (outcomes.length === 1 || (outcomes[0] && choices.length === 1)) failGrowth(context, table, column, growth, outcomes[0]);
}

type Outcome = { ok: boolean; bases: Interval; own: Interval; complete: boolean; at: Quantity[] };

function outcomeOf(rows: readonly Row[], column: Column, amount: Column, whole: Quantity, growth: Quantity): Outcome {
  const known = rows.flatMap(({ cells }) => {
    const [value, percent] = [cells[amount.at]?.q, cells[column.at]?.q];
    return value && percent ? [{ value, percent }] : [];
  });
  const bases = sumOf(known.map(({ value, percent }) => baseOf(value.range, percent.range)));
  const own = baseOf(whole.range, growth.range);
  const complete = known.length === rows.length;
  return { ok: complete ? meets(bases, own) : bases.lo.lte(own.hi), bases, own, complete, at: known.map(({ percent }) => percent) };
}

function failGrowth({ report }: Context, table: Table, column: Column, growth: Quantity, outcome: Outcome | undefined): void {
  if (!outcome) return;
  const { bases, own, complete, at } = outcome;
  report.fail({
    kind: 'wholeGrowth', at: [growth, ...at], expected: complete ? `各行倒推的上年合计 ${show(middle(bases))}` : `上年合计不小于 ${show(bases.lo)}`, found: growth.text,
    because: `${name(table, column)}：按各行的数和增速倒推，上年合计为 ${show(middle(bases))}；按合计的增速 ${growth.text} 倒推为 ${show(middle(own))}，对不上。`,
  }); // biome-ignore format: a record
}

/** Tables with a total row: columns that add up, shares, growth and rates, row by row. */
export function checkTables(context: Context, tables: readonly Table[]): void {
  for (const table of tables) {
    const totals = table.rows.filter(({ total }) => total !== 'no');
    const whole = table.rows.find(({ total }) => total === 'all');
    for (const column of table.columns) {
      if (column.kind === 'amount' || column.kind === 'base') for (const total of totals) checkTotal(context, table, column, total);
      if (column.kind === 'rate') checkRateColumn(context, table, column);
      if (column.kind === 'growth') checkBaseColumn(context, table, column);
      if (!whole) continue;
      if (column.kind === 'share') checkShareColumn(context, table, column, whole);
      if (column.kind === 'growth') checkGrowthColumn(context, table, column, whole);
    }
  }
}
