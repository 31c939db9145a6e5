import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { AssignForm } from '@/components/enquiries/assign-form';
import { AttachmentList } from '@/components/enquiries/attachment-list';
import { ClockList } from '@/components/enquiries/clock-list';
import { StepForm } from '@/components/enquiries/step-form';
import { SubjectLinks } from '@/components/enquiries/subject-links';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { printPhone } from '@/lib/contact/phone';
import { ENQUIRY_STATUS_LABELS } from '@/lib/enquiries/labels';
import { getEnquiry } from '@/lib/enquiries/queries';
import { Refusal } from '@/lib/errors';
import { districtNow } from '@/lib/periods/calendar';
import { assign, handle } from '../actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '投资咨询' };

type Props = { params: Promise<{ id: string }> };

export default async function Enquiry({ params }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'enquiry.handle')) return <NoPermission what="投资咨询" />;
  const { id } = await params;
  const enquiry = await getEnquiry(actor, id).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'notFound') notFound();
    throw error;
  });
  const { phone, email, project, notes } = enquiry;
  return (
    <>
      <OfficeHeader
        title={enquiry.company}
        note={`${enquiry.reference}，${ENQUIRY_STATUS_LABELS[enquiry.status]}`}
      >
        <Link className="button" href={'/office/enquiries' as Route}>
          全部咨询
        </Link>
        {project ? (
          <Link className="button" href={`/office/projects/${project.id}` as Route}>
            打开项目 {project.code}
          </Link>
        ) : (
          <Link className="button button-primary" href={`/office/ledger/new?enquiry=${enquiry.id}` as Route}>
            转为在谈项目
          </Link>
        )}
      </OfficeHeader>
      <div className="grid gap-8 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex flex-col gap-6">
          <section aria-labelledby="said">
            <h2 id="said" className="text-lg">
              来询内容
            </h2>
            <p className="flex flex-wrap gap-x-5 py-2 text-sm">
              <span>{enquiry.contactName}</span>
              {phone ? (
                <a className="link" href={`tel:${phone.replace(/转.*|[^+\d]/g, '')}`}>
                  {printPhone(phone)}
                </a>
              ) : null}
              {email ? (
                <a className="link" href={`mailto:${email}`}>
                  {email}
                </a>
              ) : null}
              <span className="text-soft">{districtNow(enquiry.createdAt)} 提交</span>
              <span className="text-soft">{districtNow(enquiry.expiresAt).slice(0, 10)} 删除</span>
            </p>
            <SubjectLinks subjects={enquiry.subjects} />
            <p className="prose whitespace-pre-wrap border-line border-s-2 ps-4">{enquiry.message}</p>
            <AttachmentList enquiryId={enquiry.id} files={enquiry.attachments} />
          </section>
          <section aria-labelledby="log">
            <h2 id="log" className="text-lg">
              办理记录
            </h2>
            {notes.length === 0 ? <p className="py-2 text-soft text-sm">还没有办理。</p> : null}
            <ol className="flex flex-col">
              {notes.map((note) => (
                <li key={note.id} className="rule py-3 text-sm">
                  <p className="flex flex-wrap gap-x-4">
                    <strong>{note.what}</strong>
                    <span className="text-soft">
                      {note.by}，{districtNow(note.at)}
                    </span>
                  </p>
                  <p className="prose whitespace-pre-wrap">{note.text}</p>
                </li>
              ))}
            </ol>
          </section>
        </div>
        <aside className="flex flex-col gap-6">
          <section aria-labelledby="clocks">
            <h2 id="clocks" className="pb-2 text-lg">
              时限
            </h2>
            <ClockList clocks={enquiry.clocks} now={new Date()} />
          </section>
          <AssignForm
            key={`a${enquiry.version}`}
            assign={assign}
            id={enquiry.id}
            version={enquiry.version}
            handlerId={enquiry.handler?.id ?? ''}
            colleagues={enquiry.colleagues}
          />
          <StepForm
            key={`s${enquiry.version}`}
            handle={handle}
            id={enquiry.id}
            version={enquiry.version}
            isClosed={enquiry.status === 'closed'}
          />
        </aside>
      </div>
    </>
  );
}
