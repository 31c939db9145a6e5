import { randomUUID } from 'node:crypto';
import { type Actor, permit } from '../../auth/actor.ts';
import { Refusal } from '../../errors.ts';
import type { Typed } from '../../projects/form.ts';
import { readNewSegment, readPosition, readSegment, SEGMENT_FIELDS, slugFor } from '../chain-fields.ts';
import { segmentBySlug, withMoved, withoutSegment, withSegment } from '../chain-rules.ts';
import { type ChainState, inOrder, type SegmentRow } from '../chain-state.ts';
import { POSITION_LABELS } from '../labels.ts';
import { type ChainRef, type ChainSaved, changeChain } from './change-chain.ts';

function refuseSameName(chain: ChainState, nameZh: string, except: string | null): void {
  if (!chain.segments.some((one) => one.nameZh === nameZh && one.id !== except)) return;
  throw new Refusal('invalid', `这条链上已经有“${nameZh}”，请换一个名称。`, {
    fields: { nameZh: '这条链上已有同名的环节。' },
  });
}

/**
 * Adds a segment, last of its band; its address comes from the English name. `typed`: nameZh, nameEn, describesZh,
 * describesEn, synonyms, position. Throws `invalid` with a sentence a field, `conflict`, `notFound`, `notPermitted`.
 */
export async function addSegment(
  actor: Actor,
  ref: ChainRef,
  typed: Typed,
): Promise<ChainSaved & { segment: string }> {
  permit(actor, 'chain.edit');
  const fields = readNewSegment(typed);
  const position = readPosition(typed.position);
  let slug = '';
  const saved = await changeChain(actor, ref, (chain) => {
    refuseSameName(chain, fields.nameZh, null);
    slug = slugFor(fields.nameEn, new Set(chain.segments.map((one) => one.slug)));
    const segment = { id: randomUUID(), slug, position, basis: 'general' as const, ...fields };
    return {
      chain: withSegment(chain, segment),
      label: `新增环节“${fields.nameZh}”`,
      event: ({ id, slug: ecosystem }) => ({
        kind: 'chain.segmentAdded',
        subject: id,
        data: { ecosystem, segment: slug, name: fields.nameZh, position },
      }),
    };
  });
  return { ...saved, segment: slug };
}

const printed = (value: string | string[] | undefined) =>
  Array.isArray(value) ? value.join('、') : (value ?? '');

function differingText(
  was: SegmentRow,
  is: Partial<SegmentRow>,
): { from: Record<string, string>; to: Record<string, string> } {
  const names = (['nameZh', 'nameEn', 'describesZh', 'describesEn', 'synonyms'] as const).filter(
    (name) => is[name] !== undefined && printed(is[name]) !== printed(was[name]),
  );
  const pick = (row: Partial<SegmentRow>) =>
    Object.fromEntries(names.map((name) => [SEGMENT_FIELDS[name].label, printed(row[name])]));
  return { from: pick(was), to: pick(is) };
}

/** Changes the names, descriptions and synonyms that are present in `typed`. Throws as `addSegment`. */
export async function editSegment(
  actor: Actor,
  ref: ChainRef,
  segment: string,
  typed: Typed,
): Promise<ChainSaved> {
  permit(actor, 'chain.edit');
  const fields = readSegment(typed);
  return changeChain(actor, ref, (chain) => {
    const was = segmentBySlug(chain, segment);
    if (fields.nameZh) refuseSameName(chain, fields.nameZh, was.id);
    const is = { ...was, ...fields };
    return {
      chain: { ...chain, segments: chain.segments.map((one) => (one.id === was.id ? is : one)) },
      label: `修改环节“${was.nameZh}”`,
      event: ({ id, slug: ecosystem }) => ({
        kind: 'chain.segmentEdited',
        subject: id,
        data: { ecosystem, segment, ...differingText(was, fields) },
      }),
    };
  });
}

function standsAs(chain: ChainState, id: string): string {
  const segment = chain.segments.find((one) => one.id === id);
  if (!segment) return '';
  const band = inOrder(chain.segments).filter((one) => one.position === segment.position);
  return `${POSITION_LABELS[segment.position].zh}第 ${band.findIndex((one) => one.id === id) + 1} 位`;
}

/**
 * Moves a segment to a band, before another segment of it (`before`, a slug) or to its end (''). Row and column on the
 * drawing follow from order and supply. Throws `invalid`, `conflict`, `notFound`, `notPermitted`.
 */
export async function moveSegment(
  actor: Actor,
  ref: ChainRef,
  segment: string,
  to: { position: string; before: string },
): Promise<ChainSaved> {
  permit(actor, 'chain.edit');
  const position = readPosition(to.position);
  return changeChain(actor, ref, (chain) => {
    const was = segmentBySlug(chain, segment);
    const before = to.before ? segmentBySlug(chain, to.before).id : null;
    const next = withMoved(chain, was.id, { position, before });
    const [from, now] = [standsAs(chain, was.id), standsAs(next, was.id)];
    return {
      chain: next,
      label: `把“${was.nameZh}”移到${now}`,
      event: ({ id, slug: ecosystem }) => ({
        kind: 'chain.segmentMoved',
        subject: id,
        data: { ecosystem, segment, from, to: now },
      }),
    };
  });
}

const IN_ECOSYSTEM = '-';

/**
 * Removes a segment with its supply. `firmsTo`: '' = nobody may stand there, '-' = its firms stay in the ecosystem
 * without a segment, else the slug they go to. Throws `conflict` while projects point to it, `invalid` while firms stand there, `notFound`, `notPermitted`.
 */
export async function removeSegment(
  actor: Actor,
  ref: ChainRef,
  segment: string,
  firmsTo: string,
): Promise<ChainSaved> {
  permit(actor, 'chain.edit');
  return changeChain(actor, ref, (chain) => {
    const was = segmentBySlug(chain, segment);
    const where =
      firmsTo === '' ? undefined : firmsTo === IN_ECOSYSTEM ? null : segmentBySlug(chain, firmsTo).id;
    const { chain: next, moved, already } = withoutSegment(chain, was.id, where);
    return {
      chain: next,
      label: `删除环节“${was.nameZh}”`,
      event: ({ id, slug: ecosystem }) => ({
        kind: 'chain.segmentRemoved',
        subject: id,
        data: { ecosystem, segment, name: was.nameZh, firmsMoved: moved, firmsThereAlready: already },
      }),
    };
  });
}
