import { Prisma, type Tx } from '../db.ts';
import { searchTextOf, spokenOf } from '../search/pinyin.ts';
import type { Dataset } from './schema.ts';

/** Key → id of what was loaded before. */
export type Ids = ReadonlyMap<string, string>;
export type ChainIds = {
  ecosystems: Ids;
  segments: Ids; // by `ecosystem/segment`
  kept: ReadonlySet<string>; // ids of ecosystems whose chain the office has made its own: it stays as it is
};

export const cite = (sources: Ids, citations: readonly { source: string; at?: string | undefined }[]) =>
  citations.map((one) => ({ sourceId: sources.get(one.source) ?? '', place: one.at ?? null }));

export async function loadSources(tx: Tx, dataset: Dataset): Promise<Ids> {
  const ids = new Map<string, string>();
  await tx.incentive.deleteMany();
  const edited = { version: { gt: 1 } }; // what the office has taken over keeps its citations
  await tx.citation.deleteMany({
    where: {
      NOT: {
        OR: [
          { project: edited },
          { contractValue: { project: edited } },
          { fundReceipt: { project: edited } },
        ],
      },
    },
  });
  for (const { key, title, titleEn, publisher, publisherEn, date, url, noteZh, noteEn } of dataset.sources) {
    const data = {
      title,
      titleEn: titleEn ?? null,
      publisher,
      publisherEn: publisherEn ?? null,
      publishedOn: date,
      url: url ?? null,
      noteZh: noteZh ?? null,
      noteEn: noteEn ?? null,
    };
    const row = await tx.source.upsert({ where: { key }, create: { key, ...data }, update: data });
    ids.set(key, row.id);
  }
  await tx.source.deleteMany({ where: { key: { notIn: [...ids.keys()] }, citations: { none: {} } } });
  return ids;
}

export async function loadParks(tx: Tx, dataset: Dataset, sources: Ids): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const [sortOrder, park] of dataset.parks.entries()) {
    const data = {
      sortOrder,
      nameZh: park.nameZh,
      nameEn: park.nameEn,
      noteZh: park.noteZh ?? null,
      noteEn: park.noteEn ?? null,
      sketch: park.sketch ?? Prisma.DbNull,
      indicatorCodes: park.indicators,
      ...spokenOf(park.nameZh),
      searchText: searchTextOf([park.nameZh, park.nameEn, park.noteZh]),
    };
    const row = await tx.park.upsert({
      where: { slug: park.key },
      create: { slug: park.key, ...data },
      update: data,
    });
    ids.set(park.key, row.id);
    await tx.citation.createMany({
      data: cite(sources, park.citations).map((one) => ({ ...one, parkId: row.id })),
    });
  }
  for (const park of dataset.parks) {
    const partOfId = park.partOf ? (ids.get(park.partOf) ?? null) : null;
    await tx.park.update({ where: { slug: park.key }, data: { partOfId } });
  }
  return ids;
}

export async function loadStatistics(tx: Tx, dataset: Dataset, sources: Ids): Promise<void> {
  await tx.indicator.deleteMany();
  await tx.target.deleteMany();
  for (const { citations, ...one } of dataset.indicators) {
    const data = {
      ...one,
      yoyPercent: one.yoyPercent ?? null,
      noteZh: one.noteZh ?? null,
      noteEn: one.noteEn ?? null,
    };
    const beside = one.preferred ? '' : `@${citations[0]?.source}`; // sources that disagree stand side by side
    const row = await tx.indicator.create({ data: { ...data, key: `${one.code}@${one.period}${beside}` } });
    await tx.citation.createMany({
      data: cite(sources, citations).map((c) => ({ ...c, indicatorId: row.id })),
    });
  }
  for (const { citations, ...one } of dataset.targets) {
    const row = await tx.target.create({ data: one });
    await tx.citation.createMany({ data: cite(sources, citations).map((c) => ({ ...c, targetId: row.id })) });
  }
}

/** The public incentives with their legal source. */
export async function loadIncentives(tx: Tx, dataset: Dataset, sources: Ids): Promise<void> {
  await tx.incentive.createMany({
    data: dataset.incentives.map(({ law, citation, validUntil, ...one }, sortOrder) => ({
      ...one,
      sortOrder,
      lawZh: law.nameZh,
      lawEn: law.nameEn,
      documentNo: law.documentNo ?? null,
      validUntil: validUntil ? new Date(`${validUntil}T00:00:00Z`) : null,
      sourceId: sources.get(citation.source) ?? '',
      place: citation.at ?? null,
    })),
  });
}
