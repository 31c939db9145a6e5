import type Decimal from 'decimal.js';
import { show, written } from '../arithmetic.ts';
import { growthOf, meets, sumOf } from '../interval.ts';
import type { Quantity } from '../reading/quantities.ts';
import type { Column, Row, Table } from '../reading/tables.ts';
import type { Context } from './context.ts';
import { percentOf } from './shares.ts';
import { figures, name, partsOf, spokenOf } from './table-parts.ts';

type Test = { q: Quantity; others: Quantity[]; ok: boolean; value: Decimal };

/** Tests every row with each candidate column and keeps the one that most rows obey; a doubtful one decides nothing. */
function chosenTests(choices: readonly Test[][]): { tests: Test[]; certain: boolean } {
  const ranked = choices
    .filter((tests) => tests.length > 0)
    .map((tests) => ({ tests, right: tests.filter(({ ok }) => ok).length }));
  const best = ranked.sort((a, b) => b.right - a.right)[0];
  if (!best) return { tests: [], certain: false };
  return { tests: best.tests, certain: ranked.length === 1 || best.right * 2 > best.tests.length };
}

function sayTests(
  { report }: Context,
  table: Table,
  column: Column,
  kind: 'share' | 'base' | 'rate',
  { tests, certain }: ReturnType<typeof chosenTests>,
  shape: (test: Test) => string,
): void {
  const wrong = tests.filter(({ ok }) => !ok);
  const [first] = tests;
  if (!first) return;
  if (wrong.length === 0)
    report.pass(
      kind,
      tests.map(({ q }) => q),
      `${name(table, column)}：${tests.length} 行都对得上，如 ${shape(first)}。`,
    );
  else if (!certain)
    report.skip(
      kind,
      wrong.map(({ q }) => q),
      `${name(table, column)}看不出按哪一列计算，未核对。`,
    );
  else
    for (const test of wrong)
      report.fail({
        kind,
        at: [test.q, ...test.others],
        expected: written(test.value, test.q),
        found: test.q.text,
        because: `${name(table, column)}：${shape(test)}，写的是 ${test.q.text}。`,
      });
}

export function checkShareColumn(context: Context, table: Table, column: Column, total: Row): void {
  const choices = spokenOf(table, column, ['amount']).map((amount) =>
    table.rows.flatMap(({ cells }) => {
      const [q, part, whole] = [cells[column.at]?.q, cells[amount.at]?.q, total.cells[amount.at]?.q];
      if (!q || !part || !whole || whole.value.lte(0)) return [];
      const wholes = [
        whole.range,
        ...partsOf(table, total).map((rows) => sumOf(figures(rows, amount).map(({ range }) => range))),
      ]; // a wrong total is told once
      const ok = wholes.some((one) => meets(q.range, percentOf(part.range, one)));
      return [{ q, others: [part, whole], ok, value: part.value.div(whole.value).times(100) }];
    }),
  );
  sayTests(
    context,
    table,
    column,
    'share',
    chosenTests(choices),
    ({ others: [part, whole], value }) => `${part?.text} ÷ ${whole?.text} = ${show(value, 4)}%`,
  );
}

/** A column of last year beside this year's: each row's growth follows. */
export function checkBaseColumn(context: Context, table: Table, column: Column): void {
  const bases = spokenOf(table, column, ['base']);
  if (bases.length === 0 || /环比/.test(column.header)) return;
  const pairs = spokenOf(table, column, ['amount']).flatMap((amount) =>
    bases
      .filter((base) => bases.length === 1 || Math.abs(base.at - amount.at) === 1)
      .map((base) => ({ amount, base })),
  );
  const choices = pairs.map(({ amount, base }) =>
    table.rows.flatMap(({ cells }) => {
      const [q, now, before] = [cells[column.at]?.q, cells[amount.at]?.q, cells[base.at]?.q];
      if (!q || !now || !before || before.value.lte(0)) return [];
      return [
        {
          q,
          others: [now, before],
          ok: meets(q.range, growthOf(now.range, before.range)),
          value: now.value.div(before.value).minus(1).times(100),
        },
      ];
    }),
  );
  sayTests(
    context,
    table,
    column,
    'base',
    chosenTests(choices),
    ({ others: [now, before], value }) => `${now?.text} ÷ ${before?.text} − 1 = ${show(value, 4)}%`,
  );
}

export function checkRateColumn(context: Context, table: Table, column: Column): void {
  const stem = column.header
    .replace(/（.*|%/g, '')
    .replace(/率$/, '')
    .slice(-2);
  const amounts = table.columns.filter(({ kind }) => kind === 'amount');
  const parts = amounts.filter(({ header }) => header.includes(stem));
  const choices = parts.flatMap((part) =>
    amounts
      .filter((whole) => whole !== part && /签约|总|协议|合同|项目数/.test(whole.header))
      .map((whole) =>
        table.rows.flatMap(({ cells }) => {
          const [q, p, w] = [cells[column.at]?.q, cells[part.at]?.q, cells[whole.at]?.q];
          if (!q || !p || !w || w.value.lte(0)) return [];
          return [
            {
              q,
              others: [p, w],
              ok: meets(q.range, percentOf(p.range, w.range)),
              value: p.value.div(w.value).times(100),
            },
          ];
        }),
      ),
  );
  sayTests(
    context,
    table,
    column,
    'rate',
    chosenTests(choices),
    ({ others: [p, w], value }) => `${p?.text} ÷ ${w?.text} = ${show(value, 4)}%`,
  );
}
