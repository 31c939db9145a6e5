import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { BriefingPage } from '@/components/briefings/briefing-page';
import { DownloadLinks } from '@/components/briefings/download-links';
import { LifePanel } from '@/components/briefings/life-panel';
import { SharePanel } from '@/components/briefings/share-panel';
import { StandingLine } from '@/components/briefings/standing-line';
import { countsOf, LintReportView, summaryOf } from '@/components/lint/lint-report-view';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { getBriefing } from '@/lib/briefings/queries';
import { listShares } from '@/lib/briefings/shares';
import { briefingText } from '@/lib/briefings/text';
import { Refusal } from '@/lib/errors';
import { lintText } from '@/lib/lint/lint';
import { share, stopSharing, takeStep } from '../actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '简报' };

export default async function StoredBriefing({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'briefing.draft')) return <NoPermission what="简报" />;
  const { id } = await params;
  const { card, document, stale, template } = await getBriefing(actor, id).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'notFound') notFound();
    throw error;
  });
  const mayIssue = mayDo(actor.roles, 'briefing.issue');
  const isIssued = card.status === 'issued';
  const mayEdit = card.status === 'draft' || (card.status === 'inReview' && mayIssue);
  const shares = isIssued && mayIssue ? await listShares(actor, id) : [];
  const checked = lintText(briefingText(document));
  return (
    <>
      <OfficeHeader title={card.title} note={<StandingLine card={card} asOf={document.asOf} />}>
        {mayEdit ? (
          <Link className="button" href={`/office/briefings/${id}/edit` as Route} prefetch={false}>
            修改文字
          </Link>
        ) : null}
        {isIssued ? (
          <Link className="button" href={`/office/briefings/${id}/restatement` as Route} prefetch={false}>
            更正记录
          </Link>
        ) : null}
        <DownloadLinks base={`/api/office/briefings?id=${card.id}`} hasTemplate={template !== null} />
      </OfficeHeader>
      <div className="flex flex-col gap-4 pb-6">
        {isIssued ? null : (
          <LifePanel
            act={takeStep}
            id={id}
            version={card.version}
            status={card.status}
            mayIssue={mayIssue}
            errors={countsOf(checked).errors}
          />
        )}
        {stale.length > 0 ? (
          <p className="text-alert">有 {stale.length} 段文字改写之后，台账又有变动，请在“修改文字”里核对。</p>
        ) : null}
        <details
          className="no-print border border-line bg-raised px-4 py-2"
          open={checked.findings.length > 0}
        >
          <summary className="min-h-8 py-1">
            <span className="font-semibold">数字核对</span>：{summaryOf(checked)}
          </summary>
          <LintReportView report={checked} />
        </details>
        {isIssued && mayIssue ? <SharePanel share={share} end={stopSharing} id={id} shares={shares} /> : null}
      </div>
      <BriefingPage briefing={document} open={(_, number) => `/office/briefings/${id}/figures/${number}`} />
    </>
  );
}
