import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { ClockList } from '@/components/enquiries/clock-list';
import { EmptyState } from '@/components/ui/empty-state';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { expireEnquiries } from '@/lib/enquiries/commands/expire-enquiries';
import { ENQUIRY_STATUS_LABELS } from '@/lib/enquiries/labels';
import { listEnquiries } from '@/lib/enquiries/queries';
import { districtNow } from '@/lib/periods/calendar';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '投资咨询' };

type Props = { searchParams: Promise<{ show?: string | string[] }> };

const SHOWS = [
  { show: '', label: '待办与在办' },
  { show: 'mine', label: '我经办的' },
  { show: 'closed', label: '已办结' },
];

export default async function Enquiries({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'enquiry.handle')) return <NoPermission what="投资咨询" />;
  const { show = '' } = await searchParams;
  await expireEnquiries(actor);
  const now = new Date();
  const rows = await listEnquiries(actor, { mine: show === 'mine', closed: show === 'closed' });
  return (
    <>
      <OfficeHeader title="投资咨询" note="一天内答复，三天内研判，一周内反馈；提交一年后自动删除" />
      <nav aria-label="咨询范围" className="flex flex-wrap gap-5 pb-3 text-sm">
        {SHOWS.map((one) => (
          <Link
            key={one.show}
            href={`/office/enquiries${one.show ? `?show=${one.show}` : ''}` as Route}
            aria-current={one.show === show ? 'page' : undefined}
            className="py-1 underline-offset-4 hover:underline aria-[current=page]:font-semibold aria-[current=page]:text-gold"
          >
            {one.label}
          </Link>
        ))}
      </nav>
      {rows.length === 0 ? (
        <EmptyState title={show === '' ? '没有待办的咨询' : '没有这样的咨询'}>
          公众页面提交的咨询会出现在“待办与在办”里，等得最久的在最上面。
        </EmptyState>
      ) : null}
      <ul className="flex flex-col">
        {rows.map((row) => (
          <li
            key={row.id}
            className="rule grid gap-x-6 gap-y-1 py-3 md:grid-cols-[minmax(0,1.4fr)_minmax(0,1.6fr)_minmax(0,1.4fr)_8rem]"
          >
            <p>
              <Link className="link font-semibold" href={`/office/enquiries/${row.id}` as Route}>
                {row.company}
              </Link>
              <span className="block text-soft text-sm">
                {row.contactName}，{districtNow(row.createdAt)}
              </span>
            </p>
            <p className="line-clamp-2 text-sm">
              {row.subject ? <strong>{row.subject}：</strong> : null}
              {row.message}
            </p>
            <ClockList clocks={row.clocks} now={now} />
            <p className="text-sm">
              {ENQUIRY_STATUS_LABELS[row.status]}
              <span className="block text-soft">{row.handler?.name ?? '未指派'}</span>
              {row.project ? <span className="block text-soft">{row.project.code}</span> : null}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
