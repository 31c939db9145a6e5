import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { FileDownloads } from '@/components/briefings/file-downloads';
import { PreviewOutline } from '@/components/templates/preview-outline';
import { SettleTemplate } from '@/components/templates/settle-template';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { Section } from '@/components/ui/section';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { KINDS } from '@/lib/briefings/kinds';
import { previewTemplate } from '@/lib/briefings/templates/preview';
import { getTemplate } from '@/lib/briefings/templates/queries';
import { Refusal } from '@/lib/errors';
import { settleTemplate } from '../actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '模板预览' };

const when = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
});
const standing = ({ inUse, isRetired }: { inUse: boolean; isRetired: boolean }) =>
  inUse ? '在用' : isRetired ? '已收起' : '未启用';

export default async function Template({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'template.read')) return <NoPermission what="简报模板" />;
  const { id } = await params;
  const { card, before } = await getTemplate(actor, id).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'notFound') notFound();
    throw error;
  });
  const { basis, isExample, outline } = await previewTemplate(actor, id);
  const why = mayDo(actor.roles, 'briefing.draft') ? '还没有这种简报' : '系统管理员不看台账';
  const file = `/api/office/templates/${id}`;
  return (
    <>
      <OfficeHeader
        title={`${KINDS[card.kind].nameZh.replace(/（.*/, '')}模板第 ${card.version} 版`}
        note={`${standing(card)}；${card.fileName}，${card.by} ${when.format(new Date(card.at))} 上传`}
      >
        <Link className="button" href={'/office/settings/templates' as Route} prefetch={false}>
          全部模板
        </Link>
        <FileDownloads
          files={[
            { name: '填好的预览', href: file },
            { name: '原文件', href: `${file}?as=uploaded` },
          ]}
        />
      </OfficeHeader>
      {card.note ? <p className="prose pb-4">{card.note}</p> : null}
      {mayDo(actor.roles, 'settings.manage') ? (
        <SettleTemplate settle={settleTemplate} card={card} before={before} />
      ) : null}
      <Section title="标签和填入的内容" note={isExample ? `${why}，试填用${basis}` : `试填用${basis}`}>
        <PreviewOutline outline={outline} />
      </Section>
    </>
  );
}
