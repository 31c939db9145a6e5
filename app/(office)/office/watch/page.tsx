import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { UnrecordedList } from '@/components/ledger/unrecorded-list';
import { WatchGroups } from '@/components/ledger/watch-groups';
import { WatchList } from '@/components/ledger/watch-list';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { describeClocks } from '@/lib/projects/lights';
import { listUnrecorded, listWatch, type WatchRow } from '@/lib/projects/watch';
import { explain } from './actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '关注' };

const SHOWN = 100;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WatchPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'ledger.read')) return <NoPermission what="关注清单" />;
  const [search, watch, unrecorded] = await Promise.all([
    searchParams,
    listWatch(actor),
    listUnrecorded(actor),
  ]);
  const of = (name: string) => (typeof search[name] === 'string' ? search[name] : undefined);
  const [owner, park, ecosystem, light] = [of('owner'), of('park'), of('ecosystem'), of('light')];
  const mine = search.mine === '1';
  const asked = (row: WatchRow) =>
    (!owner || row.owner === owner) &&
    (!park || row.park === park) &&
    (!ecosystem || row.ecosystem === ecosystem) &&
    (!light || row.light === light) &&
    (!mine || row.ownerId === actor.personId);
  const rows = watch.rows.filter(asked);
  return (
    <>
      <OfficeHeader title="关注" note={describeClocks(watch.clocks)}>
        <Link className="button" href={'/office/watch/cohorts' as Route}>
          兑现情况
        </Link>
        <Link className="button" href={(mine ? '/office/watch' : '/office/watch?mine=1') as Route}>
          {mine ? '看全部' : '只看我负责的'}
        </Link>
      </OfficeHeader>
      <WatchGroups groups={watch.groups} />
      <h2 className="pt-6 pb-2 text-xl">
        {mine ? '我负责的' : [owner, park, ecosystem].filter(Boolean).join('、') || '全部'}：{rows.length} 个
      </h2>
      <WatchList
        rows={rows.slice(0, SHOWN)}
        explain={explain}
        mayExplain={mayDo(actor.roles, 'project.edit')}
      />
      {rows.length > SHOWN ? (
        <p className="pt-3 text-sm text-soft">
          只列出金额最大的 {SHOWN} 个；从上面的分组进去可以看到其余的。
        </p>
      ) : null}
      <UnrecordedList rows={unrecorded.filter(asked)} />
    </>
  );
}
