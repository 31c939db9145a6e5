import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BriefingPage } from '@/components/briefings/briefing-page';
import { DownloadLinks } from '@/components/briefings/download-links';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { getBriefing } from '@/lib/briefings/queries';
import { Refusal } from '@/lib/errors';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '简报' };

export default async function StoredBriefing({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'briefing.draft')) return <NoPermission what="简报" />;
  const { id } = await params;
  const { card, document } = await getBriefing(actor, id).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'notFound') notFound();
    throw error;
  });
  return (
    <>
      <OfficeHeader title="简报草稿" note={`${card.author} 保存；内容与数字为保存时的原样`}>
        <DownloadLinks base={`/api/office/briefings?id=${card.id}`} />
      </OfficeHeader>
      <BriefingPage briefing={document} />
    </>
  );
}
