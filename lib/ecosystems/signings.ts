import { db } from '../db.ts';
import { keptRead } from '../kept-read.ts';
import { yuanText } from '../money/arithmetic.ts';
import { type FuzzyDate, fuzzyFromColumns, printFuzzyDate } from '../periods/fuzzy-date.ts';
import type { AgreementKind, Bound, ProjectKind, ProjectStatus, Stage } from '../projects/schema.ts';
import { type CitedSource, citedBy, toCited } from '../sources/cited.ts';
import type { JudgedProject } from './strength.ts';

type Named = { slug: string; nameZh: string; nameEn: string };
/** `goldenFlower` only where the firm is one of them and has a page. */
type FirmName = { slug: string | null; shortZh: string; nameEn: string | null; goldenFlower?: boolean };

/** A released project of a real firm, as the public may see it; amount in CNY yuan, null = undisclosed. */
export type ChainProject = {
  code: string;
  nameZh: string;
  nameEn: string | null;
  capacityZh: string | null;
  capacityEn: string | null;
  stage: Stage;
  status: ProjectStatus;
  kind: ProjectKind | null;
  agreementKind: AgreementKind | null;
  signed: FuzzyDate;
  started: FuzzyDate;
  amountYuan: string | null;
  bound: Bound;
  firm: FirmName;
  introducedBy: FirmName | null;
  park: Named | null;
};

/** The same with where it stands in the chain, its sources, and when its row was last written. */
export type Signing = ChainProject & {
  ecosystem: string | null; // slug
  segment: string | null; // slug
  sources: CitedSource[];
  updatedAt: string; // ISO time
};

type NamedFirm = { slug: string; shortZh: string; nameEn: string; seat: object | null };
const firmName = (firm: NamedFirm): FirmName => ({
  slug: firm.slug,
  shortZh: firm.shortZh,
  nameEn: firm.nameEn,
  goldenFlower: firm.seat !== null,
});

/**
 * The released projects of real firms that were signed and have not ended, newest first; of one ecosystem, or of all
 * when none is named. Demonstration data never.
 */
export const listSignings = keptRead(async (ecosystem: string | null): Promise<Signing[]> => {
  const rows = await db().project.findMany({
    where: {
      isDemo: false,
      releasedAt: { not: null },
      stage: { not: 'negotiating' },
      status: { not: 'terminated' },
      ...(ecosystem === null ? {} : { ecosystem: { slug: ecosystem } }),
    },
    orderBy: [{ signedSort: 'desc' }, { code: 'asc' }],
    include: {
      firm: { include: { seat: true } },
      introducedBy: { include: { seat: true } },
      ecosystem: true,
      segment: true,
      park: true,
      ...citedBy,
    },
  });
  return rows.map((row) => ({
    code: row.code,
    nameZh: row.nameZh,
    nameEn: row.nameEn,
    capacityZh: row.capacityZh,
    capacityEn: row.capacityEn,
    stage: row.stage,
    status: row.status,
    kind: row.kind,
    agreementKind: row.agreementKind,
    signed: fuzzyFromColumns(row.signedOn, row.signedPrecision),
    started: fuzzyFromColumns(row.startedOn, row.startedPrecision),
    amountYuan: yuanText(row.publicAmountYuan),
    bound: row.publicAmountBound,
    firm: row.firm ? firmName(row.firm) : { slug: null, shortZh: row.firmName, nameEn: null },
    introducedBy: row.introducedBy ? firmName(row.introducedBy) : null,
    park: row.park ? { slug: row.park.slug, nameZh: row.park.nameZh, nameEn: row.park.nameEn } : null,
    ecosystem: row.ecosystem?.slug ?? null,
    segment: row.segment?.slug ?? null,
    sources: toCited(row.citations),
    updatedAt: row.updatedAt.toISOString(),
  }));
});

/** When it was signed, or where no source says so when work began: 2023年一季度, 2025年3月25日开工. */
export function printSigned({ signed, started }: ChainProject, locale: 'zh' | 'en'): string {
  if (signed || !started) return printFuzzyDate(signed, locale);
  const date = printFuzzyDate(started, locale);
  return locale === 'en' ? `work began ${date}` : `${date}开工`;
}

/** A project as the rule of strength looks at it. */
export const judged = (project: ChainProject): JudgedProject => ({
  firm: project.firm.slug ?? project.firm.shortZh,
  stage: project.stage,
  status: project.status,
  kind: project.kind,
  agreementKind: project.agreementKind,
  amountYuan: project.amountYuan,
  hasCapacity: project.capacityZh !== null,
});
