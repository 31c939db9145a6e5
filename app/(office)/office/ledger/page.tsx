import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { LedgerFilters } from '@/components/ledger/ledger-filters';
import { LedgerKeys } from '@/components/ledger/ledger-keys';
import { ProjectTable } from '@/components/ledger/ledger-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { printYi } from '@/lib/money/print-amount';
import { readFilters, withFilters } from '@/lib/projects/filters';
import { listPlaces } from '@/lib/projects/places';
import { listLedger } from '@/lib/projects/queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '台账' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Ledger({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'ledger.read')) return <NoPermission what="台账" />;
  const filters = readFilters(await searchParams);
  const [page, places] = await Promise.all([listLedger(actor, filters), listPlaces()]);
  const { totals } = page;
  return (
    <>
      <LedgerKeys />
      <OfficeHeader title="项目台账" note="快捷键：/ 查找，n 登记">
        {mayDo(actor.roles, 'import.run') ? (
          <Link className="button" href={'/office/ledger/import' as Route}>
            导入 Excel
          </Link>
        ) : null}
        {mayDo(actor.roles, 'project.log') ? (
          <Link className="button button-primary" href={'/office/ledger/new' as Route}>
            登记项目
          </Link>
        ) : null}
      </OfficeHeader>
      <LedgerFilters filters={filters} places={places} />
      {filters.asOf ? (
        <Notice kind="warn" title={`这是 ${filters.asOf} 当天结束时的台账，只供查看`} role="status">
          之后的登记和修改不在其中；点开项目看到的是现在的内容。
        </Notice>
      ) : null}
      <p className="figures py-3 text-sm" role="status">
        当前筛选：<strong>{totals.count}</strong> 个项目，协议资金合计{' '}
        <strong>{printYi(totals.amountYuan)}</strong>，未披露 {totals.undisclosed} 个
      </p>
      {page.rows.length === 0 ? (
        <EmptyState title="没有符合条件的项目">
          放宽条件再试，或
          <Link className="link" href={'/office/ledger' as Route}>
            清除全部筛选
          </Link>
          。
        </EmptyState>
      ) : (
        <ProjectTable rows={page.rows} />
      )}
      <p className="no-print flex gap-3 py-4">
        {filters.after ? (
          <Link className="button" href={`/office/ledger${withFilters(filters)}` as Route}>
            回到第一页
          </Link>
        ) : null}
        {page.next ? (
          <Link
            className="button"
            href={`/office/ledger${withFilters(filters, { after: page.next })}` as Route}
          >
            下一页
          </Link>
        ) : null}
      </p>
    </>
  );
}
