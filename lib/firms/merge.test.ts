import { beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/queries.ts';
import { consoleActor } from '../auth/console.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { db } from '../db.ts';
import { loadDemo } from '../demo/load.ts';
import { firmOf } from '../projects/commands/names.ts';
import { findLikelyDuplicates } from '../projects/duplicates.ts';
import { search } from '../search/queries.ts';
import { withTestDatabase } from '../testing/database.ts';
import { mergeFirms, undoMerge } from './commands/merge-firms.ts';
import { normaliseFirmName } from './identity.ts';
import { getFirm, mergedSlug } from './queries.ts';
import { compareFirms, listLikelyPairs, listMerges, listRegister } from './register.ts';

withTestDatabase();
const all = consoleActor();
const because = '测试：更名公告';

/** Everything that points to a firm, as it stands: equal before a merge and after it was taken back. */
async function standing() {
  const [projects, firms, placements, seats, aliases] = await Promise.all([
    db().project.findMany({
      orderBy: { id: 'asc' },
      select: { id: true, firmId: true, introducedById: true },
    }),
    db().firm.findMany({
      orderBy: { id: 'asc' },
      select: { id: true, mergedIntoId: true, searchText: true },
    }),
    db().placement.findMany({ orderBy: { id: 'asc' } }),
    db().goldenFlowerSeat.findMany({ orderBy: { number: 'asc' } }),
    db().firmAlias.findMany({ orderBy: { id: 'asc' } }),
  ]);
  return { projects, firms, placements, seats, aliases };
}

async function demoPair() {
  const rows = await db().firm.findMany({
    where: { isDemo: true, projects: { some: {} } },
    orderBy: { id: 'asc' },
    take: 2,
    include: { _count: { select: { projects: true } } },
  });
  const [kept, gone] = rows;
  if (!kept || !gone) throw new Error('the demo ledger has too few firms');
  return { kept, gone };
}

beforeAll(async () => {
  await loadDataset(all, await readDataset('data/fuling'));
  await loadDemo(all);
});

describe('merging two entries of one firm', () => {
  it('re-points everything, answers to both names, and can be taken back whole', async () => {
    const { kept, gone } = await demoPair();
    const { ecosystemId, segmentId } = await db().placement.findFirstOrThrow();
    for (const firm of [kept, gone])
      await db().placement.create({
        data: { firmId: firm.id, ecosystemId, segmentId, role: 'member', basis: 'classified' },
      });
    const [project] = await db().project.findMany({ where: { firmId: gone.id }, take: 1 });
    if (!project) throw new Error('no project');
    const before = await standing();

    const { id } = await mergeFirms(all, { keptId: kept.id, goneId: gone.id, reason: because });
    expect(await db().project.count({ where: { firmId: gone.id } })).toBe(0);
    expect(await db().project.count({ where: { firmId: kept.id } })).toBe(
      kept._count.projects + gone._count.projects,
    );
    expect(await firmOf(db(), gone.nameZh)).toBe(kept.id);
    expect(await mergedSlug(gone.slug)).toBe(kept.slug);
    expect((await getFirm(kept.slug))?.nameZh).toBe(kept.nameZh);
    const hits = (await search(gone.nameZh)).results.flatMap((group) => group.hits.map((hit) => hit.path));
    expect(hits).toContain(`/firms/${kept.slug}`);
    expect(hits).not.toContain(`/firms/${gone.slug}`);
    expect((await listRegister(all, gone.nameZh)).rows.map((row) => row.id)).toEqual([kept.id]);
    // the same project under the other name is now known to be the same firm's
    const found = await findLikelyDuplicates(all, {
      nameZh: project.nameZh,
      firmName: kept.nameZh,
      creditCode: null,
      phase: project.phase,
    });
    expect(found.find((one) => one.code === project.code)?.why).toContain('企业相同');

    await undoMerge(all, id);
    expect(await standing()).toEqual(before);
    expect((await listMerges(all))[0]).toMatchObject({ kept: kept.nameZh, gone: gone.nameZh, undone: true });
    await expect(undoMerge(all, id)).rejects.toMatchObject({ code: 'conflict' });
    expect(await verifyAudit(all)).toMatchObject({ ok: true });
  });

  it('leaves where it is what was re-pointed since', async () => {
    const { kept, gone } = await demoPair();
    const third = await db().firm.findFirstOrThrow({
      where: { isDemo: true, id: { notIn: [kept.id, gone.id] } },
    });
    const [project] = await db().project.findMany({ where: { firmId: gone.id }, take: 1 });
    if (!project) throw new Error('no project');
    const { id } = await mergeFirms(all, { keptId: kept.id, goneId: gone.id, reason: because });
    await db().project.update({ where: { id: project.id }, data: { firmId: third.id } });
    await undoMerge(all, id);
    expect((await db().project.findUniqueOrThrow({ where: { id: project.id } })).firmId).toBe(third.id);
  });

  it('refuses what cannot be one firm, and a second merge of the same entry', async () => {
    const { kept, gone } = await demoPair();
    const real = await db().firm.findMany({ where: { seat: { isNot: null } }, take: 2 });
    const merge = (keptId: string, goneId: string, reason = because) =>
      mergeFirms(all, { keptId, goneId, reason });
    await expect(merge(kept.id, kept.id)).rejects.toMatchObject({ code: 'invalid' });
    await expect(merge(real[0]?.id ?? '', real[1]?.id ?? '')).rejects.toMatchObject({ code: 'invalid' });
    await expect(merge(real[0]?.id ?? '', gone.id)).rejects.toMatchObject({ code: 'invalid' });
    await expect(merge(kept.id, gone.id, '')).rejects.toMatchObject({
      fields: { reason: expect.any(String) },
    });
    const { id } = await merge(kept.id, gone.id);
    await expect(merge(kept.id, gone.id)).rejects.toMatchObject({ code: 'conflict' });
    await undoMerge(all, id);
  });

  it('proposes entries whose names fold to the same', async () => {
    const { kept } = await demoPair();
    const twin = await db().firm.create({
      data: {
        slug: 'demo-twin',
        nameZh: `重庆${kept.nameZh.replace('有限公司', '')}（集团）有限公司`,
        shortZh: '孪生',
        nameEn: 'Twin',
        normalName: normaliseFirmName(kept.nameZh),
        isDemo: true,
      },
    });
    const pairs = await listLikelyPairs(all);
    const found = pairs.find((pair) => [pair.kept.id, pair.gone.id].includes(twin.id));
    expect(found).toMatchObject({ kept: { id: kept.id }, gone: { id: twin.id } });
    const sides = await compareFirms(all, kept.id, twin.id);
    expect(sides.kept.facts.map((fact) => fact.label)).toEqual(sides.gone.facts.map((fact) => fact.label));
  });
});
