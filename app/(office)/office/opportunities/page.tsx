import type { Metadata } from 'next';
import { OpportunityFilter, type Shown } from '@/components/opportunities/opportunity-filter';
import { StateTable } from '@/components/opportunities/state-table';
import { EmptyState } from '@/components/ui/empty-state';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { listEcosystems } from '@/lib/ecosystems/queries';
import { listOpportunityStates, type OpportunityRow } from '@/lib/opportunities/office';
import { opportunity } from './actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '招商机会' };

type Props = { searchParams: Promise<{ ecosystem?: string | string[]; show?: string | string[] }> };

const KEEPS: Record<Shown, (row: OpportunityRow) => boolean> = {
  all: () => true,
  moving: (row) => row.projects.length > 0 || row.released !== null,
  differing: (row) => row.isAhead || (row.released !== null && row.released.status !== row.computed),
};
const isShown = (text: unknown): text is Shown => typeof text === 'string' && Object.hasOwn(KEEPS, text);

export default async function OfficeOpportunities({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'ledger.read')) return <NoPermission what="招商机会" />;
  const [{ ecosystem, show }, ecosystems] = await Promise.all([searchParams, listEcosystems()]);
  const chosen = ecosystems.find((one) => one.slug === ecosystem)?.slug;
  const rows = await listOpportunityStates(actor, chosen);
  const shown = isShown(show) ? show : 'all';
  const counts = {
    all: rows.length,
    moving: rows.filter(KEEPS.moving).length,
    differing: rows.filter(KEEPS.differing).length,
  };
  const kept = rows.filter(KEEPS[shown]);
  return (
    <>
      <OfficeHeader
        title="招商机会"
        note="进展由关联到环节的项目算出；公众只看到复核人公开的状态和公开日期"
      />
      <OpportunityFilter ecosystems={ecosystems} chosen={chosen ?? ''} shown={shown} counts={counts} />
      {kept.length === 0 ? (
        <EmptyState title="这里没有环节">
          {shown === 'all'
            ? '这个生态圈的环节都已是“强”，也没有公开过状态。'
            : '换一个筛选再看。项目在它自己的页面里选“产业链环节”，就关联到这里。'}
        </EmptyState>
      ) : (
        <StateTable rows={kept} release={mayDo(actor.roles, 'opportunity.release') ? opportunity : null} />
      )}
    </>
  );
}
