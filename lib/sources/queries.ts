import { db } from '../db.ts';
import { keptRead } from '../kept-read.ts';
import type { CitedSource } from './cited.ts';

/** Every source of the data set by its key, without places. */
export const listSources = keptRead(async (): Promise<Map<string, CitedSource>> => {
  const rows = await db().source.findMany();
  return new Map(rows.map(({ id: _, ...row }) => [row.key, { ...row, places: [] }]));
});
