import { db } from '../db.ts';
import { keptRead } from '../kept-read.ts';
import { today } from '../periods/calendar.ts';
import { type CitedSource, toCited } from '../sources/cited.ts';

/** A public incentive, word for word as the data set gives it, with the legal text that grants it. */
export type Incentive = {
  key: string;
  titleZh: string;
  titleEn: string;
  textZh: string;
  textEn: string;
  lawZh: string;
  lawEn: string;
  documentNo: string | null;
  validUntil: string | null; // ISO day, included
  appliesTo: string[];
  source: CitedSource;
};

const listAll = keptRead(async (): Promise<Incentive[]> => {
  const rows = await db().incentive.findMany({ orderBy: { sortOrder: 'asc' }, include: { source: true } });
  return rows.flatMap((row) => {
    const [source] = toCited([{ place: row.place, source: row.source }]);
    if (!source) return [];
    const { key, titleZh, titleEn, textZh, textEn, lawZh, lawEn, documentNo, appliesTo } = row;
    const validUntil = row.validUntil?.toISOString().slice(0, 10) ?? null;
    return [
      { key, titleZh, titleEn, textZh, textEn, lawZh, lawEn, documentNo, validUntil, appliesTo, source },
    ];
  });
});

/** The incentives in force that apply to a segment: those of the district, of its ecosystem, and its own. */
export async function listIncentives(ecosystem: string, segment: string): Promise<Incentive[]> {
  const day = today();
  const here = [ecosystem, `${ecosystem}/${segment}`];
  return (await listAll()).filter(
    ({ validUntil, appliesTo }) =>
      (validUntil === null || validUntil >= day) &&
      (appliesTo.length === 0 || appliesTo.some((one) => here.includes(one))),
  );
}
