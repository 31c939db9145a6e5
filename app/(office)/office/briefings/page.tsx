import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { PeriodForm } from '@/components/briefings/period-form';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { Section } from '@/components/ui/section';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { listBriefings } from '@/lib/briefings/queries';
import { listPlaces } from '@/lib/projects/places';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '简报' };

const when = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
});

export default async function Briefings() {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'briefing.draft')) return <NoPermission what="简报" />;
  const [places, briefings] = await Promise.all([listPlaces(), listBriefings(actor)]);
  return (
    <>
      <OfficeHeader title="招商简报" note="选期间和范围，先看后导出；三种文件数字相同" />
      <PeriodForm places={places} period="2023Q1" ecosystem="" park="" />
      <div className="pt-8">
        <Section title="已保存">
          {briefings.length === 0 ? (
            <EmptyState title="还没有保存的简报">生成后点“存为草稿”，文字和数字会原样留下。</EmptyState>
          ) : (
            <ul className="flex flex-col gap-2">
              {briefings.map((one) => (
                <li key={one.id} className="flex flex-wrap gap-x-4">
                  <Link className="link" href={`/office/briefings/${one.id}` as Route}>
                    {one.title}
                  </Link>
                  <span className="text-soft">
                    {one.author}，{when.format(new Date(one.createdAt))}
                  </span>
                  {one.containsDemo ? <Badge tone="alert">含演示</Badge> : null}
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </>
  );
}
