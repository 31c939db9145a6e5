import type { Tx } from '../db.ts';
import { normaliseFirmName } from '../firms/identity.ts';
import { parseAmount } from '../money/parse-amount.ts';
import { fuzzyToColumns, parseFuzzyDate } from '../periods/fuzzy-date.ts';
import { searchTextOf, spokenOf } from '../search/pinyin.ts';
import { type ChainIds, cite, type Ids } from './load-reference.ts';
import type { Dataset } from './schema.ts';

type Firm = Dataset['firms'][number];
type Context = { sources: Ids; chains: ChainIds };

function columnsOf(firm: Firm) {
  const landed = fuzzyToColumns(parseFuzzyDate(firm.landedOn ?? ''));
  return {
    nameZh: firm.nameZh,
    shortZh: firm.shortZh,
    nameEn: firm.nameEn,
    nameEnIsOfficial: firm.nameEnIsOfficial,
    creditCode: firm.creditCode ?? null,
    origin: firm.origin ?? null,
    originPlaceZh: firm.originPlaceZh ?? null,
    originPlaceEn: firm.originPlaceEn ?? null,
    originBasis: firm.originBasis ?? null,
    parentZh: firm.parentZh ?? null,
    parentEn: firm.parentEn ?? null,
    listedCode: firm.listedCode ?? null,
    doesZh: firm.doesZh ?? null,
    doesEn: firm.doesEn ?? null,
    noteZh: firm.noteZh ?? null,
    noteEn: firm.noteEn ?? null,
    landedOn: landed.on,
    landedPrecision: landed.precision,
    normalName: normaliseFirmName(firm.nameZh),
    ...spokenOf(firm.shortZh),
    searchText: searchTextOf([
      firm.nameZh,
      firm.shortZh,
      firm.nameEn,
      ...firm.aliases,
      firm.parentZh,
      firm.doesZh,
    ]),
  };
}

async function loadParts(tx: Tx, firm: Firm, firmId: string, { sources, chains }: Context) {
  await tx.firmAlias.deleteMany({ where: { firmId } });
  await tx.placement.deleteMany({ where: { firmId, ecosystemId: { notIn: [...chains.kept] } } });
  await tx.firmFigure.deleteMany({ where: { firmId } });
  await tx.innovation.deleteMany({ where: { firmId } });
  await tx.firmAlias.createMany({ data: [...new Set(firm.aliases)].map((name) => ({ firmId, name })) });
  await tx.placement.createMany({
    data: firm.placements
      .map((one) => ({ ...one, ecosystemId: chains.ecosystems.get(one.ecosystem) ?? '' }))
      .filter((one) => !chains.kept.has(one.ecosystemId))
      .map((one) => ({
        firmId,
        ecosystemId: one.ecosystemId,
        segmentId: one.segment ? (chains.segments.get(`${one.ecosystem}/${one.segment}`) ?? null) : null,
        role: one.role,
        basis: one.basis,
        noteZh: one.noteZh ?? null,
        noteEn: one.noteEn ?? null,
      })),
  });
  for (const { citations, amount, value, unit, ...one } of firm.figures) {
    const measured = amount
      ? { value: parseAmount(amount).yuan, unit: 'yuan' }
      : { value: value ?? '0', unit: unit ?? '' };
    const data = { ...one, ...measured, noteZh: one.noteZh ?? null, noteEn: one.noteEn ?? null };
    const row = await tx.firmFigure.create({ data: { ...data, firmId } });
    await tx.citation.createMany({
      data: cite(sources, citations).map((c) => ({ ...c, firmFigureId: row.id })),
    });
  }
  for (const { citations, ...one } of firm.innovations) {
    const row = await tx.innovation.create({ data: { ...one, firmId } });
    await tx.citation.createMany({
      data: cite(sources, citations).map((c) => ({ ...c, innovationId: row.id })),
    });
  }
}

/** Firms with their places, figures and innovations, and the roster's seats. */
export async function loadFirms(tx: Tx, dataset: Dataset, context: Context): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const firm of dataset.firms) {
    const data = columnsOf(firm);
    const row = await tx.firm.upsert({
      where: { slug: firm.key },
      create: { slug: firm.key, ...data },
      update: data,
    });
    ids.set(firm.key, row.id);
    await loadParts(tx, firm, row.id, context);
    await tx.citation.createMany({
      data: cite(context.sources, firm.citations).map((c) => ({ ...c, firmId: row.id })),
    });
  }
  const { seats, firms } = dataset.district.roster;
  await tx.goldenFlowerSeat.deleteMany();
  await tx.goldenFlowerSeat.createMany({
    data: Array.from({ length: seats }, (_, index) => ({
      number: index + 1,
      firmId: ids.get(firms[index] ?? '') ?? null,
    })),
  });
  return ids;
}
