import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { BriefingList } from '@/components/briefings/briefing-list';
import { PeriodForm } from '@/components/briefings/period-form';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { Section } from '@/components/ui/section';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { listBriefings } from '@/lib/briefings/queries';
import { listPlaces } from '@/lib/projects/places';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '简报' };

export default async function Briefings() {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'briefing.draft')) return <NoPermission what="简报" />;
  const [places, briefings] = await Promise.all([listPlaces(), listBriefings(actor)]);
  return (
    <>
      <OfficeHeader title="招商简报" note="选期间和范围，先看后导出；各种文件数字相同">
        <Link className="button" href={'/office/settings/templates' as Route} prefetch={false}>
          简报模板
        </Link>
      </OfficeHeader>
      <PeriodForm places={places} period="2023Q1" ecosystem="" park="" />
      <div className="pt-8">
        <Section title="已保存">
          <BriefingList briefings={briefings} />
        </Section>
      </div>
    </>
  );
}
