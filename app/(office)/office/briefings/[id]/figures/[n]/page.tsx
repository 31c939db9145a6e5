import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { TraceView } from '@/components/figures/trace-view';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { traceBriefingFigure } from '@/lib/briefings/trace';
import { Refusal } from '@/lib/errors';
import { districtNow } from '@/lib/periods/calendar';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '简报中的数字' };

type Props = { params: Promise<{ id: string; n: string }> };

export default async function BriefingFigure({ params }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'briefing.draft')) return <NoPermission what="简报" />;
  const { id, n } = await params;
  const { trace, title, frozen } = await traceBriefingFigure(actor, id, Number(n)).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'notFound') notFound();
    throw error;
  });
  const file = `/api/office/briefings/figures?id=${id}&number=${n}`;
  const when = districtNow(new Date(trace.figure.asOf));
  return (
    <>
      <OfficeHeader
        title={`〔${n}〕${trace.figure.label}`}
        note={frozen ? `印发时冻结的明细，台账时点 ${when}` : `草稿，台账时点 ${when}`}
      >
        <Link className="button" href={`/office/briefings/${id}` as Route}>
          回到简报
        </Link>
        <a className="button" href={`${file}&format=xlsx`} download>
          下载 Excel
        </a>
        <a className="button" href={`${file}&format=csv`} download>
          下载 CSV
        </a>
      </OfficeHeader>
      <p className="pb-4 text-soft">{title}</p>
      <TraceView trace={trace} />
    </>
  );
}
