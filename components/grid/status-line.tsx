'use client';

import type { GridRow } from '@/lib/ledger/read-rows';
import { sumYuan } from '@/lib/money/arithmetic';
import { inYi } from '@/lib/money/print-amount';
import type { LedgerTotals } from '@/lib/projects/queries';

type Props = {
  totals: LedgerTotals;
  rows: readonly (GridRow | null)[] | null; // marked or checked; null = too many to read
  by: string | null;
  said: string;
};

function sums(rows: readonly GridRow[]): LedgerTotals {
  const known = rows.flatMap((row) => (row.amountYuan === null ? [] : [row.amountYuan]));
  return { count: rows.length, amountYuan: sumYuan(known), undisclosed: rows.length - known.length };
}

const words = ({ count, amountYuan, undisclosed }: LedgerTotals) => (
  <>
    <strong>{count}</strong> 个项目，协议资金合计 <strong>{inYi(amountYuan)}亿元</strong>，未披露{' '}
    {undisclosed} 个
  </>
);

/** What is marked or checked, else everything that the filters show: count, sum and undisclosed. */
export function StatusLine({ totals, rows, by, said }: Props) {
  const here = rows?.flatMap((row) => (row ? [row] : [])) ?? null;
  const whole = rows !== null && here?.length === rows.length;
  return (
    <div className="figures dense flex flex-wrap justify-between gap-x-6 gap-y-1 border-line border-x border-b bg-paper px-3 py-2">
      <p>
        {by === null ? <>当前筛选：{words(totals)}</> : null}
        {by !== null && here && whole ? (
          <>
            {by}：{words(sums(here))}
          </>
        ) : null}
        {by !== null && rows !== null && !whole ? `${by}：正在读取…` : null}
        {by !== null && rows === null ? (
          <>
            {by}，超过可合计的行数；当前筛选：{words(totals)}
          </>
        ) : null}
      </p>
      <p role="status" className="text-soft">
        {said}
      </p>
    </div>
  );
}
