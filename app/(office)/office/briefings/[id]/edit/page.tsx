import type { Metadata, Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { EditForm } from '@/components/briefings/edit-form';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { getEditing } from '@/lib/briefings/editing';
import { getDraft } from '@/lib/drafts/queries';
import { Refusal } from '@/lib/errors';
import { saveText } from '../../actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '修改简报' };

export default async function EditBriefing({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'briefing.draft')) return <NoPermission what="简报" />;
  const { id } = await params;
  const editing = await getEditing(actor, id).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'notFound') notFound();
    redirect(`/office/briefings/${id}` as Route); // issued, or in review and not the reviewer's
  });
  const restored = await getDraft(actor, `briefing:${id}`);
  return (
    <>
      <OfficeHeader title={editing.title} note="改文字；框起来的数字来自台账，可以移动、增减，不能改写" />
      <EditForm
        save={saveText}
        id={id}
        title={editing.title}
        version={editing.version}
        blocks={editing.blocks}
        own={editing.own}
        figures={editing.figures}
        restored={restored}
      />
    </>
  );
}
