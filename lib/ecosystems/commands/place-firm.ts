import { randomUUID } from 'node:crypto';
import { type Actor, permit } from '../../auth/actor.ts';
import type { Tx } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { ROLE_LABELS } from '../../firms/labels.ts';
import type { Typed } from '../../projects/form.ts';
import { readPlacing } from '../chain-fields.ts';
import { segmentBySlug, withPlacement } from '../chain-rules.ts';
import { type ChainState, nameOf, type PlacementRow } from '../chain-state.ts';
import { PUBLIC_FIRM } from '../public-firm.ts';
import { type ChainRef, type ChainSaved, changeChain } from './change-chain.ts';

/** The public firm of this name, short name or slug. A firm known only to the ledger, or invented, stands on no public chain. */
async function firmNamed(tx: Tx, typed: string | undefined) {
  const name = (typed ?? '').normalize('NFKC').trim();
  const unknown = (message: string) => new Refusal('invalid', message, { fields: { firm: message } });
  if (!name) throw unknown('请选择企业。');
  const rows = await tx.firm.findMany({
    where: { ...PUBLIC_FIRM, OR: [{ slug: name }, { nameZh: name }, { shortZh: name }] },
    select: { id: true, slug: true, shortZh: true },
    take: 2,
  });
  const [firm] = rows;
  if (!firm) throw unknown(`没有找到已公开的企业“${name}”，请从列表里选。演示企业和尚未公开的企业不能落位。`);
  if (rows.length > 1) throw unknown(`有不止一家企业叫“${name}”，请用全称。`);
  return firm;
}

function placementBy(chain: ChainState, id: string): PlacementRow {
  const found = chain.placements.find((one) => one.id === id);
  if (!found) throw new Refusal('notFound', '这一处落位已经不在了，请刷新后再看。');
  return found;
}

/**
 * Places a firm: `typed.firm` (slug or name), `segment` (slug, '' = in the ecosystem without one), `role`, `basis`,
 * `noteZh`, `noteEn`; with `placement` (an id) that place is changed or moved instead. A place that a source states must name
 * it in the note. Throws `invalid` with a sentence a field, `conflict`, `notFound`, `notPermitted`.
 */
export async function placeFirm(actor: Actor, ref: ChainRef, typed: Typed): Promise<ChainSaved> {
  permit(actor, 'chain.edit');
  const placing = readPlacing(typed);
  return changeChain(actor, ref, async (chain, tx) => {
    const there = typed.placement ? placementBy(chain, typed.placement) : null;
    const firm = there
      ? await tx.firm.findUniqueOrThrow({ where: { id: there.firmId } })
      : await firmNamed(tx, typed.firm);
    const segmentId = typed.segment ? segmentBySlug(chain, typed.segment).id : null;
    const next = withPlacement(chain, {
      id: there?.id ?? randomUUID(),
      firmId: firm.id,
      segmentId,
      ...placing,
    });
    const moved = there && there.segmentId !== segmentId;
    const verb = !there
      ? `把 ${firm.shortZh} 落位到`
      : moved
        ? `把 ${firm.shortZh} 移到`
        : `修改 ${firm.shortZh} 在`;
    return {
      chain: next,
      label: `${verb}“${nameOf(chain, segmentId)}”${there && !moved ? '的落位' : ''}（${ROLE_LABELS[placing.role].zh}）`,
      event: ({ id, slug: ecosystem }) => ({
        kind: 'chain.firmPlaced',
        subject: id,
        data: {
          ecosystem,
          segment: typed.segment || null,
          firm: firm.slug,
          ...placing,
          was: there && wordsOf(chain, there),
        },
      }),
    };
  });
}

const wordsOf = (chain: ChainState, { segmentId, role, basis, noteZh }: PlacementRow) => ({
  segment: chain.segments.find((one) => one.id === segmentId)?.slug ?? null,
  role,
  basis,
  noteZh,
});

/** Takes a firm off its place. Throws `conflict`, `notFound`, `notPermitted`. */
export async function removePlacement(actor: Actor, ref: ChainRef, placement: string): Promise<ChainSaved> {
  permit(actor, 'chain.edit');
  return changeChain(actor, ref, async (chain, tx) => {
    const there = placementBy(chain, placement);
    const firm = await tx.firm.findUniqueOrThrow({ where: { id: there.firmId } });
    return {
      chain: { ...chain, placements: chain.placements.filter((one) => one.id !== there.id) },
      label: `移除 ${firm.shortZh} 在“${nameOf(chain, there.segmentId)}”的落位`,
      event: ({ id, slug: ecosystem }) => ({
        kind: 'chain.placementRemoved',
        subject: id,
        data: { ecosystem, firm: firm.slug, ...wordsOf(chain, there) },
      }),
    };
  });
}
