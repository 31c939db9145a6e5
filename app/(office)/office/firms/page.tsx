import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { FirmRegister } from '@/components/firms/firm-register';
import { MergeList } from '@/components/firms/merge-list';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { listLikelyPairs, listMerges, listRegister } from '@/lib/firms/register';
import { separate } from './actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '企业' };

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export default async function Firms({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'ledger.read')) return <NoPermission what="企业" />;
  const { q } = await searchParams;
  const text = typeof q === 'string' ? q.slice(0, 60) : '';
  const [{ rows, more }, pairs, merges] = await Promise.all([
    listRegister(actor, text),
    listLikelyPairs(actor),
    listMerges(actor),
  ]);
  const mayMerge = mayDo(actor.roles, 'firm.merge');
  return (
    <>
      <OfficeHeader title="企业" note="一家企业只留一个条目：同名、改名的在这里合并，合并可以撤销" />
      {pairs.length > 0 ? (
        <section aria-labelledby="pairs" className="pb-6">
          <h2 id="pairs" className="text-lg">
            可能是同一家
          </h2>
          <ul className="dense">
            {pairs.map(({ kept, gone, why }) => (
              <li key={`${kept.id}/${gone.id}`} className="rule flex flex-wrap items-baseline gap-x-4 py-2">
                <span>
                  {kept.nameZh}
                  <span className="text-soft">（{kept.projects} 个项目）</span> 与 {gone.nameZh}
                  <span className="text-soft">（{gone.projects} 个项目）</span>
                </span>
                <span className="text-soft">{why}</span>
                <Link
                  className="link ms-auto"
                  prefetch={false}
                  href={`/office/firms/merge?kept=${kept.id}&gone=${gone.id}` as Route}
                >
                  并排核对
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <FirmRegister rows={rows} more={more} q={text} mayMerge={mayMerge} />
      <MergeList merges={merges} separate={mayMerge ? separate : null} />
    </>
  );
}
