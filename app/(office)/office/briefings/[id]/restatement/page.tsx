import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { RestatedFigures } from '@/components/briefings/restated-figures';
import { RestatedProjects } from '@/components/briefings/restated-projects';
import { EmptyState } from '@/components/ui/empty-state';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { PrintButton } from '@/components/ui/print-button';
import { Section } from '@/components/ui/section';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { getBriefing } from '@/lib/briefings/queries';
import { getRestatement } from '@/lib/briefings/restated';
import { Refusal } from '@/lib/errors';
import { districtNow } from '@/lib/periods/calendar';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '更正记录' };

export default async function RestatementPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'briefing.draft')) return <NoPermission what="更正记录" />;
  const { id } = await params;
  const [report, { card }] = await Promise.all([getRestatement(actor, id), getBriefing(actor, id)]).catch(
    (error: unknown) => {
      if (error instanceof Refusal) notFound();
      throw error;
    },
  );
  const when = (instant: string) => districtNow(new Date(instant));
  return (
    <>
      <OfficeHeader
        title={`更正记录：${card.issueLabel ?? ''}`}
        note={`印发时台账截至 ${when(report.issuedAsOf)}，与 ${when(report.asOf)} 的台账相比；期间、范围、口径相同`}
      >
        <PrintButton />
        <Link className="button" href={`/office/briefings/${id}` as Route} prefetch={false}>
          看印发的简报
        </Link>
      </OfficeHeader>
      {report.changed.length === 0 ? (
        <EmptyState title="没有差异">
          比了 {report.figures} 个数字，印发时怎么说，台账现在仍是怎么说。
        </EmptyState>
      ) : (
        <>
          <Section title={`变动的项目（${report.projects.length}）`} note="谁、何时、改了什么、为什么">
            <RestatedProjects projects={report.projects} />
          </Section>
          <Section
            title={`变动的数字（${report.changed.filter(({ then, now }) => then.text !== now.text).length}，共比 ${report.figures} 个）`}
            note="各项目的增减相加，等于数字的差，到分"
          >
            <RestatedFigures changed={report.changed} />
          </Section>
        </>
      )}
    </>
  );
}
