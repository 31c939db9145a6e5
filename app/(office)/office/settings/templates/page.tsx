import type { Metadata } from 'next';
import { TagTable } from '@/components/templates/tag-table';
import { TemplateList } from '@/components/templates/template-list';
import { UploadTemplate } from '@/components/templates/upload-template';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { Section } from '@/components/ui/section';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { listTemplates } from '@/lib/briefings/templates/queries';
import { vocabularyHelp } from '@/lib/briefings/templates/vocabulary';
import { sendTemplate } from './actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '简报模板' };

export default async function Templates() {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'template.read')) return <NoPermission what="简报模板" />;
  const templates = await listTemplates(actor);
  const mayUpload = mayDo(actor.roles, 'settings.manage');
  return (
    <>
      <OfficeHeader
        title="简报模板"
        note="本办自己的 Word 文件，系统把标签换成简报的内容；没有启用的按公文格式印"
      />
      <Section title="各种简报的模板" note="每次上传是新的一版；已印发的保持印发时的版式">
        <TemplateList templates={templates} />
      </Section>
      {mayUpload ? (
        <Section title="上传模板" note="先检查，再预览，看过之后才能启用">
          <UploadTemplate send={sendTemplate} />
        </Section>
      ) : null}
      <Section title="标签表" note="写在花括号里，如 {标题}；花括号、# 和 / 用半角">
        <TagTable help={vocabularyHelp()} />
      </Section>
    </>
  );
}
