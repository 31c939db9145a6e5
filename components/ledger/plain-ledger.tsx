import type { Route } from 'next';
import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { printYi } from '@/lib/money/print-amount';
import { today } from '@/lib/periods/calendar';
import { type ProjectFilters, withFilters } from '@/lib/projects/filters';
import type { LedgerPage, LedgerTotals } from '@/lib/projects/queries';
import { ProjectTable } from './ledger-table';

type Props = {
  page: Pick<LedgerPage, 'rows' | 'next'>;
  totals: LedgerTotals | undefined;
  filters: ProjectFilters;
  isFirst: boolean;
};

/** The ledger page by page, for phones, for browsers without scripts, and for looking at the past. */
export function PlainLedger({ page: { rows, next }, totals, filters, isFirst }: Props) {
  return (
    <>
      {filters.asOf ? (
        <Notice
          kind="warn"
          title={`这是 ${filters.asOf} ${filters.asOf === today() ? '到此刻' : '当天结束时'}的台账，只供查看`}
          role="status"
        >
          之后的登记和修改不在其中；点开项目看到的是现在的内容。
        </Notice>
      ) : null}
      {totals ? (
        <p className="figures py-3 text-sm" role="status">
          当前筛选：<strong>{totals.count}</strong> 个项目，协议资金合计{' '}
          <strong>{printYi(totals.amountYuan)}</strong>，未披露 {totals.undisclosed} 个
        </p>
      ) : null}
      <ProjectTable rows={rows} />
      <p className="no-print flex gap-3 py-4">
        {isFirst ? null : (
          <Link className="button" href={`/office/ledger${withFilters(filters)}` as Route}>
            回到第一页
          </Link>
        )}
        {next ? (
          <Link className="button" href={`/office/ledger${withFilters(filters, { after: next })}` as Route}>
            下一页
          </Link>
        ) : null}
      </p>
    </>
  );
}
