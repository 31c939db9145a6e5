import { yuanText } from '../money/arithmetic.ts';
import { type DatePrecision, type FuzzyDate, fuzzyFromColumns } from '../periods/fuzzy-date.ts';
import type { Bound, Stage } from '../projects/schema.ts';
import { type CitedSource, toCited } from '../sources/cited.ts';

/** A released project as its firm's page shows it: published amounts only. */
export type FirmProject = {
  code: string;
  nameZh: string;
  nameEn: string | null;
  stage: Stage;
  signed: FuzzyDate;
  milestones: { stage: Stage; date: FuzzyDate }[];
  amountYuan: string | null;
  bound: Bound;
  capacityZh: string | null;
  capacityEn: string | null;
  park: { slug: string; nameZh: string; nameEn: string } | null;
  noteZh: string | null;
  noteEn: string | null;
  isDemo: boolean;
  sources: CitedSource[];
};

type Column = 'signed' | 'started' | 'building' | 'producing' | 'full';
type Dates = { [Key in Column as `${Key}On`]: Date | null } & {
  [Key in Column as `${Key}Precision`]: DatePrecision | null;
};
type Row = Dates &
  Pick<
    FirmProject,
    | 'code'
    | 'nameZh'
    | 'nameEn'
    | 'stage'
    | 'capacityZh'
    | 'capacityEn'
    | 'park'
    | 'noteZh'
    | 'noteEn'
    | 'isDemo'
  > & {
    publicAmountYuan: { toFixed(places: number): string } | null;
    publicAmountBound: Bound;
    citations: Parameters<typeof toCited>[0];
  };

export const toFirmProject = (row: Row): FirmProject => ({
  code: row.code,
  nameZh: row.nameZh,
  nameEn: row.nameEn,
  stage: row.stage,
  signed: fuzzyFromColumns(row.signedOn, row.signedPrecision),
  milestones: [
    { stage: 'signed', date: fuzzyFromColumns(row.signedOn, row.signedPrecision) },
    { stage: 'started', date: fuzzyFromColumns(row.startedOn, row.startedPrecision) },
    { stage: 'building', date: fuzzyFromColumns(row.buildingOn, row.buildingPrecision) },
    { stage: 'producing', date: fuzzyFromColumns(row.producingOn, row.producingPrecision) },
    { stage: 'full', date: fuzzyFromColumns(row.fullOn, row.fullPrecision) },
  ],
  amountYuan: yuanText(row.publicAmountYuan),
  bound: row.publicAmountBound,
  capacityZh: row.capacityZh,
  capacityEn: row.capacityEn,
  park: row.park ? { slug: row.park.slug, nameZh: row.park.nameZh, nameEn: row.park.nameEn } : null,
  noteZh: row.noteZh,
  noteEn: row.noteEn,
  isDemo: row.isDemo,
  sources: toCited(row.citations),
});
