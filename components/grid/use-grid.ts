import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type ColumnKey, columnOf } from '@/lib/ledger/columns';
import type { GridSummary } from '@/lib/ledger/queries';
import type { GridRow } from '@/lib/ledger/read-rows';
import { MOST_EDITED } from '@/lib/ledger/schema';
import { blockOf, layoutOf, lineAt, type Place } from '@/lib/ledger/sheet';
import { type GridView, viewQuery } from '@/lib/ledger/view';
import { rowLinesIn } from './block-text';
import type { EditEnd, Editing } from './cell-editor';
import { GridStore, type Typing } from './grid-store';
import { useViewport } from './use-viewport';

export const MOST_READ = 2_000; // rows that a marked block may hold and still be copied or summed
const ONLY_LOOK = '你的角色只能查看台账。';
const STEP: Record<EditEnd, [number, number]> = {
  stay: [0, 0],
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
};

type Start = { view: GridView; summary: GridSummary; mayEdit: boolean };

/** How the ledger is looked at: columns stay in this page, everything else is a new address. */
function useView(start: GridView) {
  const router = useRouter();
  const [columns, setColumns] = useState(start.columns);
  const [frozen, setFrozen] = useState(start.frozen);
  const view: GridView = { ...start, columns, frozen };
  return {
    view,
    adopt: (change: Partial<Pick<GridView, 'columns' | 'frozen'>>) => {
      const next = { ...view, ...change };
      setColumns(next.columns);
      setFrozen(Math.min(next.frozen, next.columns.length));
      window.history.replaceState(null, '', `/office/ledger${viewQuery(next)}`);
    },
    look: (change: Partial<GridView>) =>
      router.push(`/office/ledger${viewQuery({ ...view, ...change })}` as Route),
    print: () => router.push(`/office/ledger/print${viewQuery(view)}` as Route),
    open: (row: GridRow | null) => row && router.push(`/office/projects/${row.id}` as Route),
  };
}

/** The store of this view; after each save the totals are asked for again, and rows that changed places with them. */
function useStore(view: GridView, summary: GridSummary): GridStore {
  const router = useRouter();
  const [store] = useState(
    () => new GridStore(viewQuery({ ...view, columns: [] }).slice(1), () => router.refresh()),
  );
  useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  const shape = [summary.totals.count, ...summary.groups.map((group) => `${group.key}:${group.count}`)].join(
    '|',
  );
  const known = useRef(shape);
  useEffect(() => {
    if (known.current !== shape) store.rows.renew();
    known.current = shape;
  }, [shape, store]);
  useEffect(() => {
    const keep = (event: BeforeUnloadEvent) => {
      if (store.waiting > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', keep);
    return () => window.removeEventListener('beforeunload', keep);
  }, [store]);
  return store;
}

/** The rows that a person ticked, kept while they scroll out of memory. */
function useTicked(store: GridStore, say: (text: string) => void) {
  const [ticked, setTicked] = useState<ReadonlyMap<string, GridRow>>(new Map());
  return {
    ticked: [...ticked.values()].map((row) => store.rows.byId(row.id) ?? row),
    isTicked: (id: string) => ticked.has(id),
    untick: () => setTicked(new Map()),
    tick: (rows: readonly GridRow[]) => {
      const next = new Map(ticked);
      const all = rows.every((row) => next.has(row.id));
      for (const row of rows)
        if (all) next.delete(row.id);
        else next.set(row.id, row);
      if (next.size > MOST_EDITED) say(`一次最多勾选 ${MOST_EDITED} 行。`);
      else setTicked(next);
    },
  };
}

/** The active cell, the marked block and the open editor, and how typing moves them. */
export function useGrid({ view: start, summary, mayEdit }: Start) {
  const { view, adopt, look, print, open } = useView(start);
  const { columns, frozen } = view;
  const store = useStore(start, summary);
  const [said, say] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<Place>({ line: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place>({ line: 0, column: 0 });
  const [tabFrom, setTabFrom] = useState<number | null>(null); // where a run of Tab began: Enter goes back below it
  const [editing, setEditing] = useState<Editing | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const { tick, untick, ticked, isTicked } = useTicked(store, say);

  const layout = useMemo(() => layoutOf(summary.totals.count, summary.groups, closed), [summary, closed]);
  const viewport = useViewport(layout.lines, columns, frozen);
  const block = blockOf(anchor, active);
  const key: ColumnKey = columns[active.column]?.key ?? 'nameZh';
  const line = lineAt(layout, active.line);
  const current = line?.kind === 'row' ? store.rows.at(line) : null;
  const markedLines =
    block.bottom - block.top < MOST_READ ? rowLinesIn(layout, block.top, block.bottom) : null;

  useEffect(() => {
    store.rows.want(rowLinesIn(layout, viewport.first, viewport.last));
    if (markedLines && block.bottom > block.top) store.rows.want(markedLines);
  });

  const mark = (to: Place, extend = false) => {
    setActive(to);
    if (!extend) setAnchor(to);
    say('');
    viewport.reveal(to);
  };
  const go = (to: Place, extend = false) => {
    mark(to, extend);
    input.current?.focus({ preventScroll: true });
  };
  const write = (typed: Typing[], label: string) => {
    if (!mayEdit) return say(ONLY_LOOK);
    if (typed.length === 0) return say('内容和现在一样，没有改动。');
    const rows = new Set(typed.map(({ row }) => row.id)).size;
    if (rows > MOST_EDITED) return say(`一次最多改 ${MOST_EDITED} 行，更多请用导入。`);
    say('');
    store.type(typed, label);
  };
  const begin = (editor: Editing) => {
    if (!mayEdit) return say(ONLY_LOOK);
    if (!current) return;
    const { field, label } = columnOf(key);
    if (field === null) return say(`“${label}”不能在表格里改，请打开项目（Ctrl+回车）或用上方的按钮。`);
    setEditing(editor);
  };
  const end = (text: string | null, way: EditEnd) => {
    const row = current;
    setEditing(null);
    if (text !== null && row && text !== store.textOf(row, key))
      write([{ row, key, text }], `修改${columnOf(key).label.replace(/（.*）/, '')}`);
    if (way === 'stay') return input.current?.focus({ preventScroll: true });
    const [down, right] = STEP[way];
    if (right !== 0 && tabFrom === null) setTabFrom(active.column);
    const back = down > 0 && tabFrom !== null;
    if (back) setTabFrom(null);
    go({
      line: Math.min(Math.max(active.line + down, 0), layout.lines - 1),
      column: back ? tabFrom : Math.min(Math.max(active.column + right, 0), columns.length - 1),
    });
  };
  return {
    view, adopt, look, print, open, store, said, say, layout, viewport, active, anchor, block, key, line, current, editing, input,
    marked: markedLines?.map((one) => store.rows.at(one)) ?? null, // null = too many to read
    tick, untick, ticked, isTicked, go, mark, write, begin, end, tabFrom, setTabFrom,
    type: (text: string) => (editing ? setEditing({ ...editing, text }) : begin({ text, fresh: true })),
    edit: () => current && begin({ text: store.textOf(current, key), fresh: false }),
    toggle: (group: string) => {
      const next = new Set(closed);
      if (!next.delete(group)) next.add(group);
      setClosed(next);
    },
  }; // biome-ignore format: a list of what the grid is
}

export type Grid = ReturnType<typeof useGrid>;
