import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ColumnForm } from '@/components/ledger-import/column-form';
import { PlanRows } from '@/components/ledger-import/plan-rows';
import { PlanSummary } from '@/components/ledger-import/plan-summary';
import { SettlePanel } from '@/components/ledger-import/settle-panel';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { Refusal } from '@/lib/errors';
import { PLAN_ACTIONS } from '@/lib/ledger-import/labels';
import { getImport, listImportRows } from '@/lib/ledger-import/queries';
import { listPlaces } from '@/lib/projects/places';
import { decide, fix, remap, settle } from '../actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '核对导入' };

const PAGE = 50;
type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ show?: string | string[]; after?: string | string[] }>;
};

export default async function ImportPlan({ params, searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'import.run')) return <NoPermission what="台账导入" />;
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const page = await getImport(actor, id).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'notFound') notFound();
    throw error;
  });
  const needing = (['reject', 'decide'] as const).find((action) => page.counts[action] > 0);
  const asked = PLAN_ACTIONS.find((action) => action === search.show);
  const shown =
    search.show === 'all' ? undefined : (asked ?? (page.status === 'planned' ? needing : undefined));
  const after = typeof search.after === 'string' && /^\d{1,6}$/.test(search.after) ? Number(search.after) : 0;
  const [rows, places] = await Promise.all([
    listImportRows(actor, id, { action: shown, after, limit: PAGE + 1 }),
    listPlaces(),
  ]);
  const path = `/office/ledger/import/${id}`;
  const last = rows[PAGE - 1];
  return (
    <>
      <OfficeHeader title="核对导入" note={page.fileName}>
        <Link className="button" href={'/office/ledger/import' as Route}>
          导入另一个文件
        </Link>
      </OfficeHeader>
      <SettlePanel
        settle={settle}
        id={id}
        status={page.status}
        counts={page.counts}
        mayUndo={mayDo(actor.roles, 'import.undo')}
      />
      <PlanSummary counts={page.counts} path={path} shown={shown} />
      {page.status === 'planned' ? <ColumnForm remap={remap} page={page} places={places} /> : null}
      <PlanRows
        rows={rows.slice(0, PAGE)}
        id={id}
        open={page.status === 'planned'}
        fix={fix}
        decide={decide}
      />
      {rows.length > PAGE && last ? (
        <p className="py-4">
          <Link className="button" href={`${path}?show=${shown ?? 'all'}&after=${last.number}` as Route}>
            下一页
          </Link>
        </p>
      ) : null}
      <p className="pt-6 text-xs text-soft">
        {page.person} 上传，文件 SHA-256：<span className="break-all">{page.sha256}</span>
      </p>
    </>
  );
}
