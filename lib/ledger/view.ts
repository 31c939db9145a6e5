import { type ProjectFilters, type ProjectSort, readFilters, withFilters } from '../projects/filters.ts';
import { COLUMN_KEYS, type ColumnKey, columnOf, USUAL_COLUMNS } from './columns.ts';

export const GROUP_KEYS = ['ecosystem', 'park', 'stage', 'owner'] as const;
export type GroupKey = (typeof GROUP_KEYS)[number];
export const GROUP_LABELS: Record<GroupKey, string> = {
  ecosystem: '产业生态圈',
  park: '园区',
  stage: '阶段',
  owner: '负责人',
};

/** Columns that the ledger can be sorted by. */
export const SORT_KEYS = [
  'amount', 'signed', 'nameZh', 'firmName', 'code', 'ecosystem', 'park', 'stage', 'owner', 'started', 'expectedOutput', 'landMu',
] as const satisfies readonly ColumnKey[]; // biome-ignore format: a list
export type SortKey = (typeof SORT_KEYS)[number];

export const isSortable = (key: ColumnKey): key is SortKey => SORT_KEYS.some((one) => one === key);

export type ShownColumn = { key: ColumnKey; width: number };

/** A way to look at the ledger, whole: what its address holds and what a saved view keeps. */
export type GridView = {
  filters: ProjectFilters;
  sort: { by: SortKey; down: boolean };
  group: GroupKey | null;
  columns: ShownColumn[];
  frozen: number; // how many columns stay in sight while scrolling sideways
};

type Params = Record<string, string | string[] | undefined>;

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
const NARROWEST = 48;
const WIDEST = 800;

function columnsOf(text: string | undefined): ShownColumn[] {
  const shown = new Map<ColumnKey, number>();
  for (const part of (text ?? '').split(',')) {
    const [name, width] = part.split(':');
    const key = COLUMN_KEYS.find((one) => one === name);
    if (!key) continue;
    const wide = /^\d{2,3}$/.test(width ?? '') ? Number(width) : columnOf(key).width;
    shown.set(key, Math.min(Math.max(wide, NARROWEST), WIDEST));
  }
  const keys: readonly [ColumnKey, number][] =
    shown.size > 0 ? [...shown] : USUAL_COLUMNS.map((key) => [key, columnOf(key).width]);
  return keys.map(([key, width]) => ({ key, width }));
}

/** Reads a view out of search parameters. What is not understood takes its usual value, never an error. */
export function readView(params: Params): GridView {
  const sort = (first(params.sort) ?? '').split('.');
  const asked = SORT_KEYS.find((key) => key === sort[0]);
  const by = asked ?? 'amount';
  const columns = columnsOf(first(params.cols));
  const frozen = Number(first(params.frozen) ?? 1);
  return {
    filters: readFilters({ ...params, sort: undefined, after: undefined }),
    sort: { by, down: asked && sort[1] ? sort[1] === 'desc' : by === 'amount' || by === 'signed' },
    group: GROUP_KEYS.find((key) => key === first(params.group)) ?? null,
    columns,
    frozen: Number.isInteger(frozen) ? Math.min(Math.max(frozen, 0), Math.min(columns.length, 4)) : 1,
  };
}

const usual = columnsOf(undefined);
const isUsual = (columns: readonly ShownColumn[]) =>
  columns.length === usual.length &&
  columns.every((column, index) => column.key === usual[index]?.key && column.width === usual[index].width);

/** The address of a view: `?…`, or nothing for the usual one. `readView` reads it back. */
export function viewQuery(view: GridView): string {
  const params = new URLSearchParams(withFilters(view.filters));
  const { by, down } = view.sort;
  if (by !== 'amount' || !down) params.set('sort', `${by}.${down ? 'desc' : 'asc'}`);
  if (view.group) params.set('group', view.group);
  if (!isUsual(view.columns)) {
    const text = view.columns.map(({ key, width }) =>
      width === columnOf(key).width ? key : `${key}:${Math.round(width)}`,
    );
    params.set('cols', text.join(','));
  }
  if (view.frozen !== 1) params.set('frozen', String(view.frozen));
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** The order of the plain list, which knows three, that is nearest to a view's. */
export const plainSort = ({ sort: { by } }: GridView): ProjectSort =>
  by === 'signed' ? 'signed' : by === 'nameZh' ? 'name' : 'amount';
