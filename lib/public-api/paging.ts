import { z } from 'zod';
import { say } from './fields.ts';
import { BadQuery } from './operation.ts';

export const MOST_ROWS = 500;

/** What every list can be asked. */
export const paged = {
  limit: say(z.coerce.number().int().min(1).max(MOST_ROWS).default(50), 'How many at most', '最多返回几条'),
  after: say(z.string().max(200).optional(), 'The value of next on the page before', '上一页给出的 next'),
  format: say(
    z.enum(['json', 'csv']).optional(),
    'json or csv; without it the Accept header decides, and JSON is given',
    'json 或 csv；不写则看 Accept，默认 JSON',
  ),
};

/** The filter that leaves invented data out, or only that in. */
export const demo = say(
  z.enum(['only', 'without']).optional(),
  'Invented demonstration data: without leaves it out, only gives nothing else',
  '演示数据：without 不含，only 只含；不写则都有并标明',
);

/** Says that a cursor is none of this list, or that what it points to is gone. */
export const staleCursor = () =>
  new BadQuery([
    {
      parameter: 'after',
      detail:
        'This is no cursor of this list, or what it points to is gone; begin again without it. 游标无效或已过期，请去掉 after 重新开始。',
    },
  ]);

/** Each row's key, made unique where two rows share one. */
function uniqueKeys<Row>(rows: readonly Row[], keyOf: (row: Row) => string): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = keyOf(row);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? key : `${key} ${before}`;
  });
}

/** One page of a list that is kept whole: what comes after the row that `after` names. Throws `invalid` for another's cursor. */
export function pageOf<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  { after, limit }: { after?: string | undefined; limit: number },
): { rows: Row[]; next: string | null; total: { count: number; more: boolean } } {
  const keys = uniqueKeys(rows, keyOf);
  const from = after ? keys.indexOf(Buffer.from(after, 'base64url').toString('utf8')) + 1 : 0;
  if (after && from === 0) throw staleCursor();
  const shown = rows.slice(from, from + limit);
  const last = keys[from + shown.length - 1];
  const more = from + shown.length < rows.length && last !== undefined;
  return {
    rows: shown,
    next: more ? Buffer.from(last).toString('base64url') : null,
    total: { count: rows.length, more: false },
  };
}
