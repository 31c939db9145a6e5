import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { MergeForm } from '@/components/firms/merge-form';
import { MergeSides } from '@/components/firms/merge-sides';
import { Notice } from '@/components/ui/notice';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { Refusal } from '@/lib/errors';
import { compareFirms } from '@/lib/firms/register';
import { merge } from '../actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '合并企业' };

type Props = { searchParams: Promise<{ kept?: string | string[]; gone?: string | string[] }> };

export default async function MergeFirms({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'ledger.read')) return <NoPermission what="企业" />;
  const { kept = '', gone = '' } = await searchParams;
  const sides = await compareFirms(actor, String(kept), String(gone)).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  return (
    <>
      <OfficeHeader
        title="合并企业"
        note="右边的条目并入左边：项目、数据、成果、席位都改指左边，名称留作别名"
      >
        <Link className="button" href={'/office/firms' as Route}>
          回到企业
        </Link>
        {sides ? (
          <Link className="button" href={`/office/firms/merge?kept=${gone}&gone=${kept}` as Route}>
            左右对调
          </Link>
        ) : null}
      </OfficeHeader>
      {sides ? (
        <>
          <MergeSides {...sides} />
          {mayDo(actor.roles, 'firm.merge') ? (
            <MergeForm merge={merge} keptId={sides.kept.id} goneId={sides.gone.id} />
          ) : (
            <Notice kind="warn" title="合并由审核人员办理" role="status">
              请把这一页的地址发给审核人员。
            </Notice>
          )}
        </>
      ) : (
        <Notice kind="warn" title="请先选两家企业" role="alert">
          在企业列表里选一家保留、一家并入，再点“并排核对”。
        </Notice>
      )}
    </>
  );
}
