import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { CohortTable } from '@/components/figures/cohort-table';
import { EmptyState } from '@/components/ui/empty-state';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { listCohorts } from '@/lib/figures/cohorts';
import { today } from '@/lib/periods/calendar';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '兑现情况' };

export default async function Cohorts() {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'ledger.read')) return <NoPermission what="兑现情况" />;
  const cohorts = await listCohorts(actor);
  const demo = cohorts.rows.reduce((sum, one) => sum + one.demo, 0);
  return (
    <>
      <OfficeHeader
        title="兑现情况"
        note={`按签约季度看后来怎样，截至 ${today()}${demo > 0 ? `；含演示项目 ${demo} 个` : ''}`}
      >
        <Link className="button" href={'/office/watch' as Route}>
          回到关注
        </Link>
      </OfficeHeader>
      {cohorts.rows.length === 0 ? (
        <EmptyState title="还没有正式签约的项目">
          登记签约项目后，这里按签约季度显示开工、投产和资金到位。
        </EmptyState>
      ) : (
        <CohortTable cohorts={cohorts} />
      )}
      <p className="prose py-4 text-soft text-sm">
        正式签约的项目按签约季度归组，框架协议和在谈不在内，技改计个数、不计金额，后来终止的仍算在原来那一组；各率的分母都是该季度签约的全部项目。资金到位率只计载有协议资金的项目。点开数字可看明细。签约到开工的天数只算两个日期都精确到日的项目，取中位数。产值只比较既有预计又有实际的项目。
      </p>
    </>
  );
}
