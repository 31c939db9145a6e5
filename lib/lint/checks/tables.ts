import type { Table } from '../reading/tables.ts';
import type { Context } from './context.ts';
import { checkBaseColumn, checkRateColumn, checkShareColumn } from './table-columns.ts';
import { checkGrowthColumn, checkTotal } from './table-totals.ts';

/** Tables with a total row: columns that add up, shares, growth and rates, row by row. */
export function checkTables(context: Context, tables: readonly Table[]): void {
  for (const table of tables) {
    const totals = table.rows.filter(({ total }) => total !== 'no');
    const whole = table.rows.find(({ total }) => total === 'all');
    for (const column of table.columns) {
      if (column.kind === 'amount' || column.kind === 'base')
        for (const total of totals) checkTotal(context, table, column, total);
      if (column.kind === 'rate') checkRateColumn(context, table, column);
      if (column.kind === 'growth') checkBaseColumn(context, table, column);
      if (!whole) continue;
      if (column.kind === 'share') checkShareColumn(context, table, column, whole);
      if (column.kind === 'growth') checkGrowthColumn(context, table, column, whole);
    }
  }
}
