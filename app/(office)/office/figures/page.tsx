import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { TraceView } from '@/components/figures/trace-view';
import { EmptyState } from '@/components/ui/empty-state';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { Refusal } from '@/lib/errors';
import { figureQueryText, readFigureQuery } from '@/lib/figures/address';
import { traceFigure } from '@/lib/figures/queries';
import { districtNow } from '@/lib/periods/calendar';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '数字明细' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function FigurePage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'ledger.read')) return <NoPermission what="台账数字的明细" />;
  try {
    const query = readFigureQuery(await searchParams);
    const trace = await traceFigure(actor, query);
    const file = `/api/office/figures?${figureQueryText({ ...query, asOf: trace.figure.asOf })}`;
    return (
      <>
        <OfficeHeader
          title={trace.figure.label}
          note={`台账时点 ${districtNow(new Date(trace.figure.asOf))}`}
        >
          <a className="button" href={`${file}&format=xlsx`} download>
            下载 Excel
          </a>
          <a className="button" href={`${file}&format=csv`} download>
            下载 CSV
          </a>
          <Link className="button" href={'/office/figures/rules' as Route}>
            数字与口径说明
          </Link>
        </OfficeHeader>
        <TraceView trace={trace} />
      </>
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'notFound') notFound();
    return (
      <>
        <OfficeHeader title="数字明细" />
        <EmptyState title="打不开这项数">{error.message}</EmptyState>
      </>
    );
  }
}
