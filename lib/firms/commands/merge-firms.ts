import { z } from 'zod';
import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db, type Tx } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { searchTextOf } from '../../search/pinyin.ts';

const ids = z.array(z.uuid());

/** What a merge re-pointed, kept so that it can be taken back. */
const moved = z.object({
  projects: ids,
  introduced: ids,
  placements: ids,
  doubled: z.array(z.record(z.string(), z.union([z.string(), z.null()]))), // places that both entries held
  figures: ids,
  innovations: ids,
  citations: ids,
  seat: z.number().int().nullable(),
  searchText: z.string(), // of the entry that stays, as it was
  alias: z.boolean(), // whether the other name was new to it
});
type Moved = z.infer<typeof moved>;

type Named = { id: string; nameZh: string; creditCode: string | null; mergedIntoId: string | null };

async function both(tx: Tx, keptId: string, goneId: string) {
  // in one order, so that two merges of the same pair cannot wait for each other in a circle
  await tx.$queryRaw`SELECT id FROM firm WHERE id IN (${keptId}::uuid, ${goneId}::uuid) ORDER BY id FOR UPDATE`;
  const include = { seat: true, placements: true, aliases: true } as const;
  const [kept, gone] = await Promise.all([
    tx.firm.findUnique({ where: { id: keptId }, include }),
    tx.firm.findUnique({ where: { id: goneId }, include }),
  ]);
  if (!kept || !gone) throw new Refusal('notFound', '没有找到这两家企业，请从企业列表重新选择。');
  return { kept, gone };
}

function refuseUnlike(kept: Named & { isDemo: boolean; seat: unknown }, gone: typeof kept): void {
  if (kept.id === gone.id) throw new Refusal('invalid', '两边选的是同一家企业。');
  if (kept.mergedIntoId || gone.mergedIntoId)
    throw new Refusal('conflict', '其中一家已经并入别的企业，请刷新后再选。');
  if (kept.isDemo !== gone.isDemo) throw new Refusal('invalid', '演示企业不能和真实企业合并。');
  if (kept.seat && gone.seat)
    throw new Refusal('invalid', '两家都是金花企业，各占一席，不会是同一家；请先核对名单。');
  if (kept.creditCode && gone.creditCode && kept.creditCode !== gone.creditCode)
    throw new Refusal('invalid', '两家的统一社会信用代码不同，是两个主体，不能合并。');
}

type Place = { id: string; ecosystemId: string; segmentId: string | null };
const placeKey = (one: Place) => `${one.ecosystemId}/${one.segmentId ?? ''}`;

async function repoint(tx: Tx, keptId: string, goneId: string, held: readonly Place[]): Promise<Moved> {
  const at = { firmId: goneId };
  const select = { id: true } as const;
  const idsOf = (rows: { id: string }[]) => rows.map((row) => row.id);
  const projects = idsOf(await tx.project.findMany({ where: at, select }));
  const introduced = idsOf(await tx.project.findMany({ where: { introducedById: goneId }, select }));
  const figures = idsOf(await tx.firmFigure.findMany({ where: at, select }));
  const innovations = idsOf(await tx.innovation.findMany({ where: at, select }));
  const citations = idsOf(await tx.citation.findMany({ where: at, select }));
  const placements = await tx.placement.findMany({ where: at });
  const keys = new Set(held.map(placeKey));
  const doubled = placements.filter((one) => keys.has(placeKey(one)));
  const free = placements.filter((one) => !keys.has(placeKey(one)));
  const to = { firmId: keptId };
  await tx.project.updateMany({
    where: { id: { in: projects } },
    data: { ...to, version: { increment: 1 } },
  });
  await tx.project.updateMany({
    where: { id: { in: introduced } },
    data: { introducedById: keptId, version: { increment: 1 } },
  });
  await tx.firmFigure.updateMany({ where: { id: { in: figures } }, data: to });
  await tx.innovation.updateMany({ where: { id: { in: innovations } }, data: to });
  await tx.citation.updateMany({ where: { id: { in: citations } }, data: to });
  await tx.placement.deleteMany({ where: { id: { in: idsOf(doubled) } } });
  await tx.placement.updateMany({ where: { id: { in: idsOf(free) } }, data: to });
  const seat = await tx.goldenFlowerSeat.findUnique({ where: { firmId: goneId } });
  if (seat) await tx.goldenFlowerSeat.update({ where: { number: seat.number }, data: to });
  const fixed = { seat: seat?.number ?? null, searchText: '', alias: false };
  return {
    projects,
    introduced,
    placements: idsOf(free),
    doubled,
    figures,
    innovations,
    citations,
    ...fixed,
  };
}

/**
 * Says that two entries are one firm: everything that pointed to `goneId` points to `keptId`, the other name becomes
 * an alias, later projects under either name find the kept entry. Throws `invalid` for entries that cannot be one
 * firm (two seats, two credit codes, demo with real), `conflict` when one was merged already, `notFound`,
 * `notPermitted`. Can be taken back with `undoMerge`.
 */
export async function mergeFirms(
  actor: Actor,
  { keptId, goneId, reason }: { keptId: string; goneId: string; reason: string },
): Promise<{ id: string }> {
  permit(actor, 'firm.merge');
  const because = reason.trim();
  if (because.length < 4 || because.length > 500)
    throw new Refusal('invalid', '请写明为什么是同一家企业（4—500 字）。', {
      fields: { reason: '请写明依据，例如更名公告或信用代码相同。' },
    });
  return db().$transaction(async (tx) => {
    await attribute(tx, actor, `合并企业：${because}`);
    const { kept, gone } = await both(tx, keptId, goneId);
    refuseUnlike(kept, gone);
    const what = await repoint(tx, keptId, goneId, kept.placements);
    const isNew = kept.nameZh !== gone.nameZh && !kept.aliases.some((one) => one.name === gone.nameZh);
    if (isNew) await tx.firmAlias.create({ data: { firmId: keptId, name: gone.nameZh } });
    await tx.firm.update({
      where: { id: keptId },
      data: {
        searchText: `${kept.searchText} ${searchTextOf([gone.nameZh])}`,
        version: { increment: 1 },
      },
    });
    await tx.firm.update({
      where: { id: goneId },
      data: { mergedIntoId: keptId, version: { increment: 1 } },
    });
    const { id } = await tx.firmMerge.create({
      data: {
        keptId,
        goneId,
        moved: { ...what, searchText: kept.searchText, alias: isNew },
        reason: because,
        personId: actor.personId,
      },
    });
    const data = { kept: kept.nameZh, gone: gone.nameZh, projects: what.projects.length, reason: because };
    await recordEvent(tx, actor, { kind: 'firm.merged', subject: keptId, data });
    return { id };
  });
}

async function giveBack(tx: Tx, keptId: string, goneId: string, what: Moved): Promise<void> {
  // only what still points to the kept entry: what somebody re-pointed since stays where it is
  const still = (list: readonly string[]) => ({ id: { in: [...list] }, firmId: keptId });
  const to = { firmId: goneId };
  await tx.project.updateMany({ where: still(what.projects), data: { ...to, version: { increment: 1 } } });
  await tx.project.updateMany({
    where: { id: { in: what.introduced }, introducedById: keptId },
    data: { introducedById: goneId, version: { increment: 1 } },
  });
  await tx.firmFigure.updateMany({ where: still(what.figures), data: to });
  await tx.innovation.updateMany({ where: still(what.innovations), data: to });
  await tx.citation.updateMany({ where: still(what.citations), data: to });
  await tx.placement.updateMany({ where: still(what.placements), data: to });
  for (const row of what.doubled) await tx.placement.create({ data: placementOf(row, goneId) });
  if (what.seat !== null)
    await tx.goldenFlowerSeat.updateMany({ where: { number: what.seat, firmId: keptId }, data: to });
}

const placementRow = z.object({
  id: z.uuid(),
  ecosystemId: z.uuid(),
  segmentId: z.uuid().nullable(),
  role: z.enum(['lead', 'member', 'supporting']),
  basis: z.enum(['stated', 'classified', 'general']),
  noteZh: z.string().nullable(),
  noteEn: z.string().nullable(),
});
const placementOf = (row: unknown, firmId: string) => ({ ...placementRow.parse(row), firmId });

/**
 * Takes a merge back: both entries stand as before, with what belonged to each. What was re-pointed since stays.
 * Throws `conflict` when it was taken back already or the kept entry was merged further, `notFound`, `notPermitted`.
 */
export async function undoMerge(actor: Actor, id: string): Promise<void> {
  permit(actor, 'firm.merge');
  await db().$transaction(async (tx) => {
    await attribute(tx, actor, '撤销企业合并');
    const { count } = await tx.firmMerge.updateMany({
      where: { id, undoneAt: null },
      data: { undoneAt: new Date() },
    });
    if (count === 0) throw new Refusal('conflict', '没有找到这次合并，或者已经撤销。');
    const merge = await tx.firmMerge.findUniqueOrThrow({ where: { id } });
    const { kept, gone } = await both(tx, merge.keptId, merge.goneId);
    if (kept.mergedIntoId) throw new Refusal('conflict', '保留的企业后来又并入了别家，请先撤销那一次合并。');
    const what = moved.parse(merge.moved);
    await giveBack(tx, merge.keptId, merge.goneId, what);
    if (what.alias) await tx.firmAlias.deleteMany({ where: { firmId: kept.id, name: gone.nameZh } });
    await tx.firm.update({
      where: { id: kept.id },
      data: { searchText: what.searchText, version: { increment: 1 } },
    });
    await tx.firm.update({ where: { id: gone.id }, data: { mergedIntoId: null, version: { increment: 1 } } });
    const data = { kept: kept.nameZh, gone: gone.nameZh };
    await recordEvent(tx, actor, { kind: 'firm.separated', subject: kept.id, data });
  });
}
