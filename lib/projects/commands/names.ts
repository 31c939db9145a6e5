import type { Tx } from '../../db.ts';
import { normaliseFirmName } from '../../firms/identity.ts';
import { searchTextOf, spokenOf } from '../../search/pinyin.ts';

/** The columns that follow from a project's names. */
export const namesOf = (nameZh: string, firmName: string) => ({
  nameZh,
  firmName,
  firmKey: normaliseFirmName(firmName),
  ...spokenOf(nameZh),
  searchText: searchTextOf([nameZh, firmName]),
});

/** The firm on the books under this name, however its brackets and suffixes are written, or null; an entry that was merged leads to the one kept. */
export async function firmOf(tx: Pick<Tx, 'firm'>, firmName: string): Promise<string | null> {
  const where = { normalName: normaliseFirmName(firmName) };
  const found = await tx.firm.findFirst({ where, select: { id: true, mergedIntoId: true } });
  return found ? (found.mergedIntoId ?? found.id) : null;
}
