import { randomUUID } from 'node:crypto';
import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { LogForm } from '@/components/ledger/log-form';
import { TextForm } from '@/components/ledger/text-form';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { getDraft } from '@/lib/drafts/queries';
import { getEnquiry } from '@/lib/enquiries/queries';
import { today } from '@/lib/periods/calendar';
import { listPlaces } from '@/lib/projects/places';
import { extract, log } from './actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '登记项目' };

type Props = { searchParams: Promise<{ from?: string | string[]; enquiry?: string | string[] }> };

export default async function NewProject({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'project.log')) return <NoPermission what="项目登记" />;
  const { from, enquiry: id } = await searchParams;
  const fromText = from === 'text';
  const [places, draft, enquiry] = await Promise.all([
    listPlaces(),
    getDraft(actor, 'log'),
    typeof id === 'string' ? getEnquiry(actor, id) : null,
  ]);
  const shared = { log, places, formKey: randomUUID() };
  return (
    <>
      <OfficeHeader
        title={fromText ? '从文字登记' : enquiry ? `咨询转项目：${enquiry.company}` : '登记项目'}
        note={
          fromText ? '粘贴新闻或聊天文字，逐项确认后填入' : '带 * 的为签约阶段必填；金额后面会读出完整的元'
        }
      >
        <Link className="button" href={`/office/ledger/new${fromText ? '' : '?from=text'}` as Route}>
          {fromText ? '直接填表' : '从文字登记'}
        </Link>
      </OfficeHeader>
      {fromText ? (
        <TextForm extract={extract} year={today().slice(0, 4)} {...shared} />
      ) : (
        <LogForm
          {...shared}
          draft={enquiry ? null : draft}
          {...(enquiry ? { initial: { ...enquiry.beginning, enquiry: enquiry.id } } : {})}
        />
      )}
    </>
  );
}
