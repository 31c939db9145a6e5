import type { Route } from 'next';
import Link from 'next/link';
import { LeaderScreen } from '@/components/leader/leader-screen';
import { ScreenForm, type ScreenProblem } from '@/components/leader/screen-form';
import { ProjectTable } from '@/components/ledger/ledger-table';
import { Reminders } from '@/components/office/reminders';
import { Badge } from '@/components/ui/badge';
import { OfficeHeader } from '@/components/ui/office-header';
import { PrintButton } from '@/components/ui/print-button';
import type { Actor } from '@/lib/auth/actor';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { Refusal } from '@/lib/errors';
import { holdsDemo } from '@/lib/figures/evidence';
import { getFigures } from '@/lib/figures/queries';
import { districtNow } from '@/lib/periods/calendar';
import { labelPeriod, parsePeriod } from '@/lib/periods/period';
import { latestQuarter, listLedgerRows } from '@/lib/projects/queries';
import { listReminders } from '@/lib/reminders/queries';

export const dynamic = 'force-dynamic';

type Asked = { period?: string | string[]; asOf?: string | string[] };
const textOf = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

const READS = {
  sides: ['current', 'previous', 'year', 'yearBefore'],
  outside: ['watch', 'given'],
} as const;

async function orProblem<T>(field: ScreenProblem['field'], work: () => T | Promise<T>) {
  try {
    return { read: await work(), problem: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { read: null, problem: { field, message: error.message } };
  }
}

/** The asked period at the asked instant; the newest quarter, or now, and why, where one of the two cannot be read. */
async function readScreen(actor: Actor, asked: Asked) {
  const [period, asOf] = [textOf(asked.period), textOf(asked.asOf)];
  const newest = await latestQuarter(actor);
  const wanted = await orProblem('period', () => (period ? parsePeriod(period).code : newest));
  const code = wanted.read ?? newest;
  const then = await orProblem('asOf', () =>
    getFigures(actor, code, { ...READS, ...(asOf ? { asOf } : {}) }),
  );
  const { evidence } = then.read ?? (await getFigures(actor, code, READS));
  return { code, asOf: then.read ? asOf : '', problem: wanted.problem ?? then.problem, evidence };
}

export default async function Overview({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'ledger.read')) {
    return (
      <>
        <OfficeHeader title="总览" />
        <p className="prose">你好，{actor.name}。请从上方导航进入人员与设置；台账内容不对系统管理员开放。</p>
      </>
    );
  }
  const asked = await searchParams;
  const [{ code, asOf, problem, evidence }, reminders] = await Promise.all([
    readScreen(actor, asked),
    listReminders(actor),
  ]);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(asOf);
  const period = textOf(asked.period) && problem?.field !== 'period' ? code : '';
  const newest =
    asOf && !isDay
      ? null // the list reads the ledger at the end of a day only
      : await listLedgerRows(
          actor,
          { sort: 'signed', ...(asOf ? { asOf } : {}), ...(period ? { period } : {}) },
          8,
        );
  return (
    <>
      <OfficeHeader
        title="总览"
        note={`${labelPeriod(parsePeriod(code))}，口径 ${evidence.rules.version}，台账截至 ${districtNow(new Date(evidence.asOf))}`}
      >
        <ScreenForm period={textOf(asked.period) || code} asOf={textOf(asked.asOf)} problem={problem} />
        <PrintButton />
        {mayDo(actor.roles, 'project.log') ? (
          <Link className="button button-primary" href={'/office/ledger/new' as Route}>
            登记项目
          </Link>
        ) : null}
      </OfficeHeader>
      <div className="no-print">
        <Reminders reminders={reminders} />
      </div>
      {holdsDemo(evidence) ? (
        <p className="pb-4">
          <Badge tone="alert">含演示（虚构）项目</Badge>
        </p>
      ) : null}
      <div className="one-page">
        <LeaderScreen evidence={evidence} />
        <h2 className="pb-2 text-xl">
          {period ? `${labelPeriod(parsePeriod(period))}最近签约` : '最近签约'}
        </h2>
        {newest === null ? (
          <p className="text-soft">时点精确到分秒时不列项目，请改选日期。</p>
        ) : newest.rows.length === 0 ? (
          <p className="text-soft">台账在该时点没有这样的项目。</p>
        ) : (
          <ProjectTable rows={newest.rows} />
        )}
      </div>
    </>
  );
}
