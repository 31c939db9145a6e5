import { randomUUID } from 'node:crypto';
import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { EditForm } from '@/components/ledger/edit-form';
import { ProjectHistory } from '@/components/ledger/project-history';
import { ReceiptPanel } from '@/components/ledger/receipt-panel';
import { ReviewPanel } from '@/components/ledger/review-panel';
import { StagePanel } from '@/components/ledger/stage-panel';
import { VersionPicker } from '@/components/ledger/version-picker';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { Section } from '@/components/ui/section';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { briefingAddress } from '@/lib/briefings/request';
import { getDraft } from '@/lib/drafts/queries';
import { Refusal } from '@/lib/errors';
import { printAmount } from '@/lib/money/print-amount';
import { today } from '@/lib/periods/calendar';
import { getHistory } from '@/lib/projects/history';
import { DISCLOSURE_LABELS, STAGE_LABELS, STATUS_LABELS } from '@/lib/projects/labels';
import { listPlaces } from '@/lib/projects/places';
import { getProjectDossier, type ProjectDossier } from '@/lib/projects/queries';
import { advance, edit, receive, review } from './actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '项目' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> };

function Money({ project }: { project: ProjectDossier }) {
  return (
    <div className="flex flex-col gap-3">
      <ul className="figures flex flex-wrap gap-x-8 gap-y-1">
        {project.values.map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal amounts may stand twice
          <li key={index}>
            {printAmount(value.amountYuan, value.bound)}{' '}
            <Badge>{DISCLOSURE_LABELS[value.disclosure].zh}</Badge>
            {value.preferred ? '' : '（备查）'}
          </li>
        ))}
      </ul>
      {project.receipts.length > 0 ? (
        <table className="dense figures w-full max-w-3xl">
          <thead>
            <tr>
              <th scope="col">到账日期</th>
              <th scope="col" className="num">
                金额
              </th>
              <th scope="col">佐证</th>
            </tr>
          </thead>
          <tbody>
            {project.receipts.map((receipt) => (
              <tr key={receipt.id}>
                <td>{receipt.receivedOn}</td>
                <td className="num">{printAmount(receipt.amountYuan, 'exact')}</td>
                <td>{receipt.evidence}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">合计</th>
              <td className="num font-semibold">{printAmount(project.receivedYuan, 'exact')}</td>
              <td />
            </tr>
          </tbody>
        </table>
      ) : (
        <p className="text-soft">还没有到位资金。</p>
      )}
    </div>
  );
}

/** The one-page card as of this quarter: what has arrived until now. */
function cardAddress(id: string): string {
  const day = today();
  const period = `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  return `/office/briefings/preview${briefingAddress({ period, kind: 'project', scope: { project: id } })}`;
}

export default async function OfficeProject({ params, searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'ledger.read')) return <NoPermission what="台账项目" />;
  const { id } = await params;
  const project = await getProjectDossier(actor, id).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'notFound') notFound();
    throw error;
  });
  const may = (permission: Parameters<typeof mayDo>[1]) => mayDo(actor.roles, permission);
  const [history, places, draft, { saved }] = await Promise.all([
    getHistory(actor, id),
    listPlaces(),
    may('project.edit') ? getDraft(actor, `edit:${id}`) : null,
    searchParams,
  ]);
  return (
    <>
      <OfficeHeader
        title={project.typed.nameZh}
        note={`${project.code}，${STAGE_LABELS[project.stage].zh}，${STATUS_LABELS[project.status].zh}，${project.released ? '已公开' : '未公开'}，负责人 ${project.owner ?? '未指定'}`}
      >
        {project.isDemo ? <Badge tone="alert">演示</Badge> : null}
        {may('briefing.draft') ? (
          <Link
            className="button"
            href={cardAddress(id) as Route /* made by the kind's own address */}
            prefetch={false}
          >
            项目卡片（一页）
          </Link>
        ) : null}
        <strong className="font-serif text-2xl">{printAmount(project.amountYuan, project.bound)}</strong>
      </OfficeHeader>
      {saved === 'logged' ? (
        <Notice kind="done" title={`已登记，项目编码 ${project.code}。`} role="status" />
      ) : null}
      {may('project.advance') && project.status !== 'terminated' ? (
        <Section title="阶段">
          <StagePanel
            advance={advance}
            id={id}
            version={project.version}
            stage={project.stage}
            next={project.next}
            maySendBack={may('project.sendBack')}
          />
        </Section>
      ) : null}
      <Section title="资金">
        <Money project={project} />
        {may('receipt.record') ? <ReceiptPanel receive={receive} id={id} formKey={randomUUID()} /> : null}
      </Section>
      {may('project.release') ? (
        <Section title="复核">
          <ReviewPanel
            review={review}
            id={id}
            version={project.version}
            released={project.released}
            ended={project.status === 'terminated'}
          />
        </Section>
      ) : null}
      {may('project.edit') ? (
        <Section title="项目情况">
          <EditForm
            edit={edit}
            id={id}
            version={project.version}
            stored={project.typed}
            places={places}
            draft={draft}
          />
        </Section>
      ) : null}
      <Section title="历史" note="每次保存都留痕，逐字段对照">
        <VersionPicker id={id} entries={history} />
        <ProjectHistory entries={history} />
      </Section>
    </>
  );
}
