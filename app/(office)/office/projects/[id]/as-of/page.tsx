import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { DemoBadge } from '@/components/ui/demo-badge';
import { Notice } from '@/components/ui/notice';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { Section } from '@/components/ui/section';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { Refusal } from '@/lib/errors';
import { districtNow } from '@/lib/periods/calendar';
import { getVersionAt } from '@/lib/projects/version-at';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '当时的项目' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ at?: string | string[] }> };

export default async function ProjectAsOf({ params, searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'ledger.read')) return <NoPermission what="台账项目" />;
  const [{ id }, { at }] = await Promise.all([params, searchParams]);
  const asked = new Date(typeof at === 'string' ? at : '');
  if (Number.isNaN(asked.getTime())) notFound();
  const project = await getVersionAt(actor, id, asked.toISOString()).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'notFound') notFound();
    throw error;
  });
  return (
    <>
      <OfficeHeader
        title={project.nameZh}
        note={`${project.code}，第 ${project.number} 版，台账时点 ${districtNow(asked)} 时的样子`}
      >
        {project.isDemo ? <DemoBadge /> : null}
        {project.gone ? null : (
          <Link className="button" href={`/office/projects/${id}` as Route}>
            看现在的项目
          </Link>
        )}
      </OfficeHeader>
      {project.gone ? <Notice kind="warn" title="这个项目后来从台账中撤除，这里是撤除之前的样子。" /> : null}
      <dl className="grid max-w-4xl gap-x-6 gap-y-2 border-line border-t py-6 sm:grid-cols-[14rem_minmax(0,1fr)] [&_dt]:text-soft">
        {project.fields.map(({ label, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two receipts may be alike
          <div key={index} className="contents">
            <dt>{label}</dt>
            <dd className="figures break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <Section title="此后的变化" note={project.since.length > 0 ? '那时与现在对照' : '没有变化'}>
        {project.since.length === 0 ? (
          <p className="text-soft">该时点之后，这个项目没有改过。</p>
        ) : (
          <div className="overflow-x-auto">
            <table className="dense w-full max-w-4xl">
              <thead>
                <tr>
                  <th scope="col">字段</th>
                  <th scope="col">那时</th>
                  <th scope="col">现在</th>
                </tr>
              </thead>
              <tbody>
                {project.since.map(({ label, before, after }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two receipts may be alike
                  <tr key={index}>
                    <th scope="row">{label}</th>
                    <td>{before}</td>
                    <td className="font-semibold">{after}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Section>
    </>
  );
}
