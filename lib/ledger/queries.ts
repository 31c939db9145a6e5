import { type Actor, permit } from '../auth/actor.ts';
import { listColleagues } from '../auth/colleagues.ts';
import { db, Prisma } from '../db.ts';
import { STAGE_LABELS } from '../projects/labels.ts';
import { conditions } from '../projects/page-sql.ts';
import { listPlaces } from '../projects/places.ts';
import type { LedgerTotals } from '../projects/queries.ts';
import { STAGES } from '../projects/schema.ts';
import type { GridChoices } from './cells.ts';
import { type GridRow, readRows } from './read-rows.ts';
import type { GridView, GroupKey, SortKey } from './view.ts';

/** One group of the grid with its subtotal; `key` names it in the next request, an empty one stands for “none”. */
export type GridGroup = LedgerTotals & { key: string; label: string };
export type GridSummary = { totals: LedgerTotals; groups: GridGroup[] };

/** How many rows one request carries at most. */
export const MOST_ROWS = 200;

const GROUP_SQL: Record<GroupKey, Prisma.Sql> = {
  ecosystem: Prisma.sql`p.ecosystem_id::text`,
  park: Prisma.sql`p.park_id::text`,
  stage: Prisma.sql`p.stage::text`,
  owner: Prisma.sql`p.owner_id`,
};

const nameOf = (table: 'ecosystem' | 'park') =>
  table === 'ecosystem'
    ? Prisma.sql`(SELECT sort_order FROM ecosystem WHERE id = p.ecosystem_id)`
    : Prisma.sql`(SELECT sort_order FROM park WHERE id = p.park_id)`;

const SORT_SQL: Record<SortKey, Prisma.Sql> = {
  amount: Prisma.sql`p.amount_sort`,
  signed: Prisma.sql`p.signed_sort`,
  nameZh: Prisma.sql`p.pinyin`,
  firmName: Prisma.sql`p.firm_name COLLATE "zh-Hans-CN-x-icu"`,
  code: Prisma.sql`p.code`,
  ecosystem: nameOf('ecosystem'),
  park: nameOf('park'),
  stage: Prisma.sql`p.stage`,
  owner: Prisma.sql`(SELECT name FROM person WHERE id = p.owner_id)`,
  started: Prisma.sql`p.started_on`,
  expectedOutput: Prisma.sql`p.expected_output_yuan`,
  landMu: Prisma.sql`p.land_mu`,
};
const NEVER_NULL: readonly SortKey[] = ['amount', 'signed', 'nameZh', 'code', 'stage']; // an index carries these as they are

function orderOf({ by, down }: GridView['sort']): Prisma.Sql {
  const direction = down ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const last = NEVER_NULL.includes(by) ? Prisma.empty : Prisma.sql`NULLS LAST`;
  return Prisma.sql`ORDER BY ${SORT_SQL[by]} ${direction} ${last}, p.id ${direction}`;
}

function inGroup(group: GroupKey | null, key: string | null): Prisma.Sql {
  if (group === null || key === null) return Prisma.empty;
  return Prisma.sql`AND ${GROUP_SQL[group]} IS NOT DISTINCT FROM ${key === '' ? null : key}::text`;
}

/** The ids of a view's rows in its order, from `offset` on; of one group when `key` is given. */
export async function idsOf(
  view: GridView,
  { key, offset, limit }: { key: string | null; offset: number; limit: number },
): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT p.id FROM project p WHERE ${conditions('office', view.filters)} ${inGroup(view.group, key)}
    ${orderOf(view.sort)} OFFSET ${offset} LIMIT ${limit}`;
  return rows.map((row) => row.id);
}

/** A window of the ledger as the view sorts and groups it, at most `MOST_ROWS` rows; `offset` counts from 0. */
export async function listGridRows(
  actor: Actor,
  view: GridView,
  window: { key: string | null; offset: number; limit: number },
): Promise<GridRow[]> {
  permit(actor, 'ledger.read');
  const ids = await idsOf(view, { ...window, limit: Math.min(window.limit, MOST_ROWS) });
  return (await readRows(ids)).map(({ row }) => row);
}

type SumRow = { key: string | null; count: number; yuan: Prisma.Decimal; undisclosed: number };

async function labelsOf(group: GroupKey): Promise<(key: string | null) => { label: string; order: number }> {
  const none = {
    label: { ecosystem: '生态圈外', park: '未落园区', stage: '', owner: '未指定' }[group],
    order: 1e9,
  };
  if (group === 'stage')
    return (key) => {
      const stage = STAGES.find((one) => one === key);
      return stage ? { label: STAGE_LABELS[stage].zh, order: STAGES.indexOf(stage) } : none;
    };
  const rows =
    group === 'owner'
      ? (await db().person.findMany({ orderBy: { name: 'asc' } })).map(({ id, name }) => ({ id, name }))
      : (group === 'park'
          ? await db().park.findMany({ orderBy: { sortOrder: 'asc' } })
          : await db().ecosystem.findMany({ orderBy: { sortOrder: 'asc' } })
        ).map(({ id, nameZh }) => ({ id, name: nameZh }));
  const known = new Map(rows.map((row, order) => [row.id, { label: row.name, order }]));
  return (key) => (key === null ? none : (known.get(key) ?? { label: key, order: 1e8 }));
}

/** Count, sum (CNY yuan) and undisclosed of all that the filters show, and of each group. */
export async function getGridSummary(actor: Actor, view: GridView): Promise<GridSummary> {
  permit(actor, 'ledger.read');
  const key = view.group ? GROUP_SQL[view.group] : Prisma.sql`NULL::text`;
  const rows = await db().$queryRaw<SumRow[]>`
    SELECT ${key} AS key, count(*)::int AS count, coalesce(sum(p.amount_yuan), 0) AS yuan,
           count(*) FILTER (WHERE p.amount_yuan IS NULL)::int AS undisclosed
    FROM project p WHERE ${conditions('office', view.filters)} GROUP BY 1`;
  const totals = rows.reduce(
    (sum, row) => ({
      count: sum.count + row.count,
      yuan: sum.yuan.plus(row.yuan),
      undisclosed: sum.undisclosed + row.undisclosed,
    }),
    { count: 0, yuan: new Prisma.Decimal(0), undisclosed: 0 },
  );
  const all = { count: totals.count, amountYuan: totals.yuan.toFixed(2), undisclosed: totals.undisclosed };
  if (!view.group) return { totals: all, groups: [] };
  const named = await labelsOf(view.group);
  const groups = rows
    .map((row) => ({ ...row, ...named(row.key) }))
    .sort((a, b) => a.order - b.order)
    .map(({ key: group, label, count, yuan, undisclosed }) => ({
      key: group ?? '',
      label,
      count,
      amountYuan: yuan.toFixed(2),
      undisclosed,
    }));
  return { totals: all, groups };
}

/** What the choice cells of the grid offer: places, and the people who look after projects. */
export async function listGridChoices(actor: Actor): Promise<GridChoices> {
  permit(actor, 'ledger.read');
  const [places, owners] = await Promise.all([listPlaces(), listColleagues()]);
  return { places, owners };
}

export type SavedView = {
  id: string;
  name: string;
  query: string;
  shared: boolean;
  mine: boolean;
  by: string;
};

/** The person's own views and those that colleagues share, by name. */
export async function listViews(actor: Actor): Promise<SavedView[]> {
  permit(actor, 'ledger.read');
  const rows = await db().ledgerView.findMany({
    where: { OR: [{ shared: true }, { personId: actor.personId ?? '' }] },
    orderBy: { name: 'asc' },
    include: { person: { select: { name: true } } },
  });
  return rows.map(({ id, name, query, shared, personId, person }) => ({
    id,
    name,
    query,
    shared,
    mine: personId === actor.personId,
    by: person.name,
  }));
}
