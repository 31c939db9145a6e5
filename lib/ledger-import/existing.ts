import { db } from '../db.ts';
import { normaliseFirmName } from '../firms/identity.ts';
import { yuanText } from '../money/arithmetic.ts';
import { typedOf, WITH_TYPED } from '../projects/typed.ts';
import type { Existing } from './plan.ts';
import type { ImportRow } from './rows.ts';

const CHUNK = 2_000;

function chunks<T>(list: readonly T[]): T[][] {
  const found: T[][] = [];
  for (let start = 0; start < list.length; start += CHUNK) found.push(list.slice(start, start + CHUNK));
  return found;
}

/** The projects that the rows may mean: by code, by credit code, by the folded name of the firm. */
export async function findExisting(rows: readonly ImportRow[]): Promise<Existing[]> {
  const wanted = (field: string) => [...new Set(rows.map((row) => row.typed[field] ?? '').filter(Boolean))];
  const firms = [...new Set(wanted('firmName').map(normaliseFirmName))];
  const filters = [
    ...chunks(wanted('code')).map((codes) => ({ code: { in: codes } })),
    ...chunks(wanted('signingEntityCreditCode')).map((codes) => ({ signingEntityCreditCode: { in: codes } })),
    ...chunks(firms).map((keys) => ({ firmKey: { in: keys } })),
  ];
  const found = new Map<string, Existing>();
  for (const where of filters) {
    for (const row of await db().project.findMany({ where, include: WITH_TYPED })) {
      found.set(row.id, {
        id: row.id,
        code: row.code,
        version: row.version,
        firmKey: row.firmKey,
        creditCode: row.signingEntityCreditCode,
        stage: row.stage,
        status: row.status,
        amountYuan: yuanText(row.amountYuan),
        bound: row.amountBound,
        typed: typedOf(row),
      });
    }
  }
  return [...found.values()];
}
