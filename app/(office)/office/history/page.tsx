import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { AUDIT_LABELS } from '@/lib/audit/events';
import { listEvents, verifyAudit } from '@/lib/audit/queries';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '留痕' };

const when = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'medium',
});
const labelOf = (kind: string) => Object.entries(AUDIT_LABELS).find(([key]) => key === kind)?.[1] ?? kind;

type Props = { searchParams: Promise<{ before?: string; verify?: string }> };

export default async function AuditLog({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'audit.read')) return <NoPermission what="留痕" />;
  const { before, verify } = await searchParams;
  const [{ events, next }, report] = await Promise.all([
    listEvents(actor, { before: typeof before === 'string' ? before : undefined }),
    verify ? verifyAudit(actor) : Promise.resolve(null),
  ]);
  return (
    <>
      <OfficeHeader title="留痕" note="只增不改，逐条以校验值相连">
        <Link className="button" href={'/office/history?verify=1' as Route} prefetch={false}>
          核对全部
        </Link>
      </OfficeHeader>
      {report ? (
        <Notice
          kind={report.ok ? 'done' : 'error'}
          role="status"
          title={
            report.ok
              ? `完好：共 ${report.events} 条。`
              : `在第 ${report.firstBroken} 条断开，该条或前一条被改动过。`
          }
        />
      ) : null}
      <div className="overflow-x-auto">
        <table className="dense w-full min-w-[50rem]">
          <thead>
            <tr>
              <th scope="col" className="num">
                序号
              </th>
              <th scope="col">时间</th>
              <th scope="col">人员</th>
              <th scope="col">事项</th>
              <th scope="col">内容</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <tr key={event.seq}>
                <td className="num">{event.seq}</td>
                <td className="whitespace-nowrap">{when.format(new Date(event.at))}</td>
                <td>{event.actor}</td>
                <td className="whitespace-nowrap">{labelOf(event.kind)}</td>
                <td className="break-all text-soft">{event.data}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {next ? (
        <p className="py-4">
          <Link className="button" href={`/office/history?before=${next}` as Route} prefetch={false}>
            更早的
          </Link>
        </p>
      ) : null}
    </>
  );
}
