import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { VersionPicker } from '@/components/ledger/version-picker';
import { EmptyState } from '@/components/ui/empty-state';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { Refusal } from '@/lib/errors';
import { compareVersions, getHistory } from '@/lib/projects/history';
import { getProjectDossier } from '@/lib/projects/queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '比较两版' };

type Search = { from?: string | string[]; to?: string | string[] };
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

export default async function Compare({ params, searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'ledger.read')) return <NoPermission what="台账项目" />;
  const [{ id }, { from = '', to = '' }] = await Promise.all([params, searchParams]);
  const project = await getProjectDossier(actor, id).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'notFound') notFound();
    throw error;
  });
  const [earlier = '', later = ''] = [String(from), String(to)].sort();
  const [history, changes] = await Promise.all([
    getHistory(actor, id),
    compareVersions(actor, id, [earlier, later]),
  ]);
  return (
    <>
      <OfficeHeader title={`比较两版：${project.typed.nameZh}`} note={project.code}>
        <Link className="button" href={`/office/projects/${id}` as Route}>
          回到项目
        </Link>
      </OfficeHeader>
      <VersionPicker id={id} entries={history} from={earlier} to={later} />
      {changes.length === 0 ? (
        <EmptyState title={history.length < 2 ? '这个项目只有一版' : '两版没有不同'}>
          {history.length < 2 ? '保存过修改之后，就能在这里比较。' : '请在上面选两个不同的版本。'}
        </EmptyState>
      ) : (
        <div className="overflow-x-auto">
          <table className="dense w-full max-w-4xl">
            <thead>
              <tr>
                <th scope="col">字段</th>
                <th scope="col">较早的一版</th>
                <th scope="col">较晚的一版</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ label, before, after }) => (
                <tr key={`${label}${before}${after}`}>
                  <th scope="row">{label}</th>
                  <td>{before}</td>
                  <td className="font-semibold">{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
