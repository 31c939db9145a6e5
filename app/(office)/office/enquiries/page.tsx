import type { Metadata } from 'next';
import { HandleForm } from '@/components/enquiries/handle-form';
import { EmptyState } from '@/components/ui/empty-state';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { expireEnquiries } from '@/lib/enquiries/commands';
import { listEnquiries } from '@/lib/enquiries/queries';
import { handle } from './actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '投资咨询' };

const when = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
});

export default async function Enquiries() {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'enquiry.handle')) return <NoPermission what="投资咨询" />;
  await expireEnquiries(actor);
  const rows = await listEnquiries(actor);
  return (
    <>
      <OfficeHeader title="投资咨询" note="联系方式只用于答复，提交一年后自动删除" />
      {rows.length === 0 ? (
        <EmptyState title="还没有咨询">公众页面提交的咨询会出现在这里。</EmptyState>
      ) : null}
      <ul className="flex flex-col">
        {rows.map((row) => (
          <li key={row.id} className="rule flex flex-col gap-2 py-5">
            <h2 className="flex flex-wrap gap-x-4 text-lg">
              {row.company}
              <span className="font-sans text-base font-normal">{row.contactName}</span>
            </h2>
            <p className="flex flex-wrap gap-x-5 text-sm">
              {row.phone ? (
                <a className="link" href={`tel:${row.phone.replace(/[^+\d]/g, '')}`}>
                  {row.phone}
                </a>
              ) : null}
              {row.email ? (
                <a className="link" href={`mailto:${row.email}`}>
                  {row.email}
                </a>
              ) : null}
              <span className="text-soft">{row.reference}</span>
              <span className="text-soft">{when.format(new Date(row.createdAt))}</span>
              {row.handler ? <span className="text-soft">经办 {row.handler}</span> : null}
            </p>
            {row.subject ? <p className="text-sm">咨询对象：{row.subject}</p> : null}
            <p className="prose whitespace-pre-wrap">{row.message}</p>
            <HandleForm
              handle={handle}
              id={row.id}
              version={row.version}
              status={row.status}
              note={row.note ?? ''}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
