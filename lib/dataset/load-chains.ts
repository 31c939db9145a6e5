import type { Tx } from '../db.ts';
import { STEP } from '../ecosystems/chain-rules.ts';
import { layoutChain } from '../ecosystems/layout.ts';
import { parseAmount } from '../money/parse-amount.ts';
import { searchTextOf, spokenOf } from '../search/pinyin.ts';
import { type ChainIds, cite, type Ids } from './load-reference.ts';
import type { Dataset } from './schema.ts';

type Chain = Dataset['chains'][number];
type Options = {
  replace: boolean; // also chains that the office has edited
  notes: string[]; // what did not go as the data set says, a sentence each
};

const ecosystemColumns = (one: Dataset['ecosystems'][number], sortOrder: number) => ({
  tier: one.tier,
  sortOrder,
  nameZh: one.nameZh,
  nameEn: one.nameEn,
  summaryZh: one.summaryZh,
  summaryEn: one.summaryEn,
  targetOutputYuan: one.targetOutput ? parseAmount(one.targetOutput).yuan : null,
  ...spokenOf(one.nameZh),
  searchText: searchTextOf([one.nameZh, one.nameEn]),
});

/** Ecosystems and their chains. A chain that the office has edited stays as it is unless `replace` says otherwise. */
export async function loadChains(
  tx: Tx,
  dataset: Dataset,
  sources: Ids,
  options: Options,
): Promise<ChainIds> {
  const ecosystems = new Map<string, string>();
  const segments = new Map<string, string>();
  const kept = new Set<string>();
  for (const [sortOrder, one] of dataset.ecosystems.entries()) {
    const data = ecosystemColumns(one, sortOrder);
    const row = await tx.ecosystem.upsert({
      where: { slug: one.key },
      create: { slug: one.key, ...data },
      update: data,
    });
    ecosystems.set(one.key, row.id);
    await tx.citation.createMany({
      data: cite(sources, one.citations).map((c) => ({ ...c, ecosystemId: row.id })),
    });
    const chain = dataset.chains.find((other) => other.ecosystem === one.key);
    if (row.chainEditedAt && !options.replace) {
      kept.add(row.id);
      for (const there of await tx.segment.findMany({ where: { ecosystemId: row.id } }))
        segments.set(`${one.key}/${there.slug}`, there.id);
      options.notes.push(
        `“${one.nameZh}”的产业链在办公端改过，保持原样；要换成数据集里的，请加 --replace-chains。`,
      );
    } else if (chain) {
      if (row.chainEditedAt) {
        await tx.chainChange.deleteMany({ where: { ecosystemId: row.id } }); // they no longer fit the rows
        options.notes.push(`“${one.nameZh}”的产业链已换成数据集里的，办公端的修改不再保留（留痕里仍可查）。`);
      }
      await loadChain(tx, chain, row.id, { ids: segments, notes: options.notes });
      await tx.ecosystem.update({
        where: { id: row.id },
        data: { chainEditedAt: null, version: { increment: 1 } },
      });
    }
  }
  return { ecosystems, segments, kept };
}

/** Segments that the data set no longer has but the office needs: projects other than the data set's own, or a released status. */
async function neededBeyond(tx: Tx, chain: Chain, ecosystemId: string) {
  return tx.segment.findMany({
    where: {
      ecosystemId,
      slug: { notIn: chain.segments.map((segment) => segment.key) },
      OR: [
        {
          projects: { some: { OR: [{ version: { gt: 1 } }, { ownerId: { not: null } }, { isDemo: true }] } },
        },
        { opportunity: { isNot: null } },
      ],
    },
    orderBy: { sortOrder: 'asc' },
  });
}

type Context = { ids: Map<string, string>; notes: string[] };

async function loadChain(tx: Tx, chain: Chain, ecosystemId: string, { ids, notes }: Context) {
  const needed = await neededBeyond(tx, chain, ecosystemId);
  for (const one of needed)
    notes.push(
      `环节“${one.nameZh}”（${chain.ecosystem}/${one.slug}）不在数据集里，但台账有项目落在上面或已公开招商状态，予以保留。`,
    );
  const drawn = [...chain.segments, ...needed.map(({ slug, position }) => ({ key: slug, position }))];
  const places = layoutChain(drawn, chain.edges);
  const placeOf = (key: string) => {
    const { column, row } = places.get(key) ?? { column: 0, row: 0 };
    return { layoutColumn: column, layoutRow: row };
  };
  await tx.segment.deleteMany({ where: { ecosystemId, slug: { notIn: drawn.map((one) => one.key) } } });
  for (const [index, segment] of chain.segments.entries()) {
    const data = { ...segmentColumns(segment), sortOrder: index * STEP, ...placeOf(segment.key) };
    const row = await tx.segment.upsert({
      where: { ecosystemId_slug: { ecosystemId, slug: segment.key } },
      create: { ecosystemId, slug: segment.key, ...data },
      update: data,
    });
    ids.set(`${chain.ecosystem}/${segment.key}`, row.id);
  }
  for (const [index, { id, slug }] of needed.entries())
    await tx.segment.update({
      where: { id },
      data: { sortOrder: (chain.segments.length + index) * STEP, ...placeOf(slug) },
    });
  const id = (key: string) => ids.get(`${chain.ecosystem}/${key}`) ?? '';
  await tx.supplyEdge.deleteMany({ where: { from: { ecosystemId } } });
  await tx.supplyEdge.createMany({
    data: chain.edges.map(([from, to]) => ({ fromSegmentId: id(from), toSegmentId: id(to) })),
  });
}

const segmentColumns = (segment: Chain['segments'][number]) => ({
  position: segment.position,
  nameZh: segment.nameZh,
  nameEn: segment.nameEn,
  describesZh: segment.describesZh,
  describesEn: segment.describesEn,
  synonyms: segment.synonyms,
  basis: segment.basis,
  ...spokenOf(segment.nameZh),
  searchText: searchTextOf([segment.nameZh, segment.nameEn, ...segment.synonyms]),
});
