import { attribute, recordEvent } from '../audit/record.ts';
import { type Actor, permit } from '../auth/actor.ts';
import { db, type Tx } from '../db.ts';
import { Refusal } from '../errors.ts';
import { refuseProblems } from '../projects/form.ts';
import { OPPORTUNITY_LABELS, type OpportunityState } from './labels.ts';
import { mayRelease, stateOf } from './state.ts';

/** An opportunity as the reviewer saw it: version 0 = nothing was released. */
export type OpportunityRef = { ecosystem: string; segment: string; version: number };

const STALE = '别人刚改过这个环节的公开状态，列表已换成现在的样子，请核对后再办。';
const isState = (text: string): text is OpportunityState => Object.hasOwn(OPPORTUNITY_LABELS, text);

async function claim(tx: Tx, { ecosystem, segment, version }: OpportunityRef) {
  const found = await tx.segment.findFirst({
    where: { slug: segment, ecosystem: { slug: ecosystem } },
    select: { id: true, nameZh: true },
  });
  if (!found) throw new Refusal('notFound', '没有找到这个环节，它可能已从产业链上删除。');
  await tx.$queryRaw`SELECT id FROM segment WHERE id = ${found.id}::uuid FOR UPDATE`; // one release at a time
  const kept = await tx.opportunityStatus.findUnique({ where: { segmentId: found.id } });
  if ((kept?.version ?? 0) !== version)
    throw new Refusal('conflict', STALE, { detail: { version: kept?.version ?? 0 } });
  return { ...found, kept };
}

async function refuseAhead(
  tx: Tx,
  segmentId: string,
  nameZh: string,
  status: OpportunityState,
): Promise<void> {
  const projects = await tx.project.findMany({
    where: { segmentId, isDemo: false },
    select: { stage: true, status: true },
  });
  const computed = stateOf(projects);
  if (mayRelease(computed, status)) return;
  throw new Refusal(
    'notAllowedMove',
    `“${nameZh}”按关联项目现在是“${OPPORTUNITY_LABELS[computed].zh}”，不能对外说“${OPPORTUNITY_LABELS[status].zh}”。请先在项目里关联这个环节。`,
  );
}

/**
 * Tells the public how far an opportunity has come; reviewer. It may be told less than is the case, never more
 * (`notAllowedMove`). Throws `conflict` when somebody released or withdrew meanwhile, `invalid`, `notFound`, `notPermitted`.
 */
export async function releaseOpportunity(actor: Actor, ref: OpportunityRef, status: string): Promise<void> {
  permit(actor, 'opportunity.release');
  if (!isState(status)) throw new Refusal('invalid', '请选择要公开的状态。');
  await db().$transaction(async (tx) => {
    await attribute(tx, actor, '公开招商状态');
    const { id: segmentId, nameZh, kept } = await claim(tx, ref);
    if (kept?.status === status) throw new Refusal('invalid', '公开的已经是这个状态，没有改动。');
    await refuseAhead(tx, segmentId, nameZh, status);
    const data = { status, releasedAt: new Date(), releasedById: actor.personId };
    await tx.opportunityStatus.upsert({
      where: { segmentId },
      create: { segmentId, ...data },
      update: { ...data, version: { increment: 1 } },
    });
    await recordEvent(tx, actor, {
      kind: 'opportunity.released',
      subject: segmentId,
      data: { segment: `${ref.ecosystem}/${ref.segment}`, status, from: kept?.status ?? null },
    });
  });
}

/** Takes the released status off the public side; needs a reason. Throws as `releaseOpportunity`. */
export async function withdrawOpportunity(actor: Actor, ref: OpportunityRef, reason: string): Promise<void> {
  permit(actor, 'opportunity.release');
  const because = reason.normalize('NFKC').trim();
  if (!because) refuseProblems({ reason: '撤回公开必须写明原因。' });
  if (because.length > 200) refuseProblems({ reason: '最多 200 个字。' });
  await db().$transaction(async (tx) => {
    await attribute(tx, actor, because);
    const { id: segmentId, kept } = await claim(tx, ref);
    if (!kept) throw new Refusal('conflict', '这个环节没有公开的状态，不用撤回。');
    await tx.opportunityStatus.delete({ where: { segmentId } });
    await recordEvent(tx, actor, {
      kind: 'opportunity.withdrawn',
      subject: segmentId,
      data: { segment: `${ref.ecosystem}/${ref.segment}`, status: kept.status, reason: because },
    });
  });
}
