import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { LedgerGrid } from '@/components/grid/ledger-grid';
import { LedgerFilters } from '@/components/ledger/ledger-filters';
import { LedgerKeys } from '@/components/ledger/ledger-keys';
import { PlainLedger } from '@/components/ledger/plain-ledger';
import { EmptyState } from '@/components/ui/empty-state';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { getGridSummary, listGridChoices, listViews } from '@/lib/ledger/queries';
import { plainSort, readView, viewQuery } from '@/lib/ledger/view';
import { endOfDay } from '@/lib/periods/calendar';
import { listLedger, listLedgerRows } from '@/lib/projects/queries';
import { dropView, keepView } from './actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '台账' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Ledger({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'ledger.read')) return <NoPermission what="台账" />;
  const params = await searchParams;
  const view = readView(params);
  const filters = { ...view.filters, sort: plainSort(view) };
  const after = typeof params.after === 'string' ? params.after : undefined;
  const isPast = filters.asOf !== undefined;
  if (filters.asOf && !endOfDay(filters.asOf))
    return (
      <>
        <OfficeHeader title="项目台账" />
        <EmptyState title={`时点“${filters.asOf}”还没有到`}>
          请选今天或以前的日子，或
          <Link className="link" href={'/office/ledger' as Route}>
            看现在的台账
          </Link>
          。
        </EmptyState>
      </>
    );
  const past = isPast ? await listLedger(actor, { ...filters, after }) : null;
  const [page, choices, views, summary] = await Promise.all([
    past ?? listLedgerRows(actor, { ...filters, after }),
    listGridChoices(actor),
    listViews(actor),
    isPast ? null : getGridSummary(actor, view),
  ]);
  const totals = past?.totals ?? summary?.totals;
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
      <LedgerFilters filters={view.filters} choices={choices} kept={viewQuery(view)} />
      {page.rows.length === 0 ? (
        <EmptyState title="没有符合条件的项目">
          放宽条件再试，或
          <Link className="link" href={'/office/ledger' as Route}>
            清除全部筛选
          </Link>
          。
        </EmptyState>
      ) : (
        <>
          {summary ? (
            <div className="island">
              <LedgerGrid
                key={viewQuery({ ...view, columns: [] })}
                view={view}
                summary={summary}
                choices={choices}
                views={views}
                mayEdit={mayDo(actor.roles, 'project.edit')}
                actions={{ keepView, dropView }}
              />
            </div>
          ) : null}
          <div className={summary ? 'stand-in' : ''}>
            <PlainLedger page={page} totals={totals} filters={filters} isFirst={after === undefined} />
          </div>
        </>
      )}
    </>
  );
}
