import type { Route } from 'next';
import Link from 'next/link';
import { ProjectTable } from '@/components/ledger/ledger-table';
import { Reminders } from '@/components/office/reminders';
import { OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import type { Growth } from '@/lib/figures/figures';
import { getFigures } from '@/lib/figures/queries';
import { printYi } from '@/lib/money/print-amount';
import { labelPeriod } from '@/lib/periods/period';
import { latestQuarter, listLedgerRows } from '@/lib/projects/queries';
import { listReminders } from '@/lib/reminders/queries';

export const dynamic = 'force-dynamic';

/** +12.30%, −4.00%, or a dash where there is no base. */
const change = (percent: string | null) =>
  percent === null ? '—' : `${percent.startsWith('-') ? '−' : '+'}${percent.replace('-', '')}%`;

function Figure({ label, of }: { label: string; of: Growth }) {
  return (
    <div className="flex flex-col border-gold border-t-2 pt-2">
      <dt className="text-sm text-soft">{label}</dt>
      <dd>
        <span className="font-serif text-3xl">{of.count}</span> 个，
        <span className="font-serif text-3xl">{printYi(of.amountYuan)}</span>
      </dd>
      <dd className="text-sm">
        同比：个数 {change(of.yoyCountPercent)}，金额 {change(of.yoyAmountPercent)}；未披露{' '}
        {of.undisclosedCount} 个
      </dd>
    </div>
  );
}

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
  const [{ figures }, newest, reminders] = await Promise.all([
    getFigures(actor, code),
    listLedgerRows(actor, { sort: 'signed' }, 8),
    listReminders(actor),
  ]);
  return (
    <>
      <OfficeHeader title="总览" note={`${labelPeriod(figures.period)}，口径 ${figures.rules}`}>
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
      <dl className="figures grid gap-6 pb-8 md:grid-cols-3">
        <Figure label="新签约项目" of={figures.signed} />
        <Figure label="其中工业项目" of={figures.industrial} />
        <div className="flex flex-col border-gold border-t-2 pt-2">
          <dt className="text-sm text-soft">当年累计到位资金</dt>
          <dd className="font-serif text-3xl">{printYi(figures.received.amountYuan)}</dd>
          <dd className="text-sm">同比 {change(figures.received.yoyAmountPercent)}</dd>
        </div>
      </dl>
      <Reminders reminders={reminders} />
      <h2 className="pb-2 text-xl">最近签约</h2>
      <ProjectTable rows={newest.rows} />
    </>
  );
}
