import type { Route } from 'next';
import Link from 'next/link';
import { HeadlineFigures } from '@/components/figures/headline-figures';
import { ProjectTable } from '@/components/ledger/ledger-table';
import { Reminders } from '@/components/office/reminders';
import { OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { getFigures } from '@/lib/figures/queries';
import { districtNow } from '@/lib/periods/calendar';
import { labelPeriod, parsePeriod } from '@/lib/periods/period';
import { latestQuarter, listLedgerRows } from '@/lib/projects/queries';
import { listReminders } from '@/lib/reminders/queries';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<{ period?: string | string[] }> };

export default async function Overview({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'ledger.read')) {
    return (
      <>
        <OfficeHeader title="总览" />
        <p className="prose">你好，{actor.name}。请从上方导航进入人员与设置；台账内容不对系统管理员开放。</p>
      </>
    );
  }
  const asked = (await searchParams).period;
  const code =
    typeof asked === 'string' && /^\d{4}(Q[1-4])?$/.test(asked) ? asked : await latestQuarter(actor);
  const [{ evidence }, newest, reminders] = await Promise.all([
    getFigures(actor, code),
    listLedgerRows(actor, { sort: 'signed' }, 8),
    listReminders(actor),
  ]);
  return (
    <>
      <OfficeHeader
        title="总览"
        note={`${labelPeriod(parsePeriod(code))}，口径 ${evidence.rules.version}，截至 ${districtNow(new Date(evidence.asOf))}`}
      >
        <form className="flex items-end gap-2">
          <label className="flex items-center gap-2 text-sm">
            期间
            <input
              className="input w-28"
              name="period"
              defaultValue={code}
              pattern="\d{4}(Q[1-4])?"
              title="例如 2023Q1 或 2023"
            />
          </label>
          <button type="submit" className="button">
            查看
          </button>
        </form>
        {mayDo(actor.roles, 'project.log') ? (
          <Link className="button button-primary" href={'/office/ledger/new' as Route}>
            登记项目
          </Link>
        ) : null}
      </OfficeHeader>
      <HeadlineFigures evidence={evidence} />
      <Reminders reminders={reminders} />
      <h2 className="pb-2 text-xl">最近签约</h2>
      <ProjectTable rows={newest.rows} />
    </>
  );
}
