'use client';

import { useSyncExternalStore } from 'react';
import { type GridChoices, offered } from '@/lib/ledger/cells';
import { columnOf } from '@/lib/ledger/columns';
import type { GridSummary, SavedView } from '@/lib/ledger/queries';
import { type GridView, viewQuery } from '@/lib/ledger/view';
import { CellEditor } from './cell-editor';
import { GridBody } from './grid-body';
import { GridHead } from './grid-head';
import { pressed } from './grid-keys';
import { GridToolbar } from './grid-toolbar';
import { LEAD, leftsOf, ROW } from './metrics';
import { SavingBar } from './saving-bar';
import { StatusLine } from './status-line';
import { useBlock } from './use-block';
import { type Grid, useGrid } from './use-grid';
import type { ViewActions } from './view-menu';

type Props = {
  view: GridView;
  summary: GridSummary;
  choices: GridChoices;
  views: SavedView[];
  mayEdit: boolean;
  actions: ViewActions;
};

/** Where the active cell stands in the sheet, in CSS pixels; a frozen one goes along with the scrolling. */
function boxOf({ active, view: { columns, frozen }, viewport }: Grid) {
  const left = leftsOf(columns)[active.column] ?? LEAD;
  return {
    left: active.column < frozen ? left + viewport.scrolledLeft : left,
    top: (active.line + 1) * ROW,
    width: columns[active.column]?.width ?? 100,
    height: ROW,
  };
}

function markedWords({ block, marked, ticked }: Grid): string | null {
  if (ticked.length > 0) return '勾选';
  const height = marked?.length ?? block.bottom - block.top + 1;
  const width = block.right - block.left + 1;
  return height * width > 1 ? `选中 ${height} 行 × ${width} 列` : null;
}

const never = () => () => {};

/**
 * The ledger as a sheet: keyboard, clipboard, editing in place; the address holds how it is looked at. Drawn by the
 * browser alone: places of cells are styles, which the page's own policy lets a script set but not the HTML.
 */
export function LedgerGrid(props: Props) {
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isBrowser ? (
    <Sheet {...props} />
  ) : (
    <p className="dense grid h-96 place-content-center border border-line text-soft" role="status">
      正在打开表格…
    </p>
  );
}

function Sheet(props: Props) {
  const { summary, choices, mayEdit } = props;
  const grid = useGrid(props);
  const block = useBlock(grid);
  const { view, store, layout, viewport, current, key, ticked } = grid;
  const { columns, frozen, sort } = view;
  const chosen = ticked.length > 0 ? ticked : (grid.marked ?? []).flatMap((row) => (row ? [row] : []));
  const text = current ? store.textOf(current, key) : '';
  return (
    <section aria-label="台账表格" className="flex min-w-0 flex-col">
      <GridToolbar
        view={view}
        query={viewQuery(view)}
        views={props.views}
        actions={props.actions}
        choices={choices}
        mayEdit={mayEdit}
        chosen={chosen}
        checkedIds={ticked.map((row) => row.id)}
        onLook={grid.look}
        onAdopt={grid.adopt}
        onUndo={(again) => void store.undo(again)}
        onFill={block.fillDown}
        onOwner={(name) =>
          grid.write(
            chosen.map((row) => ({ row, key: 'owner', text: name })),
            `变更 ${chosen.length} 个项目的负责人`,
          )
        }
        onAdvance={(typed) => store.advance(chosen, typed)}
        onOpen={() => void grid.open(current)}
        say={grid.say}
      />
      <SavingBar store={store} />
      <div
        ref={viewport.frame}
        className="relative h-[max(24rem,calc(100dvh-20rem))] select-none overflow-auto border border-line bg-raised"
        onScroll={viewport.onScroll}
      >
        <div
          className="relative"
          style={{ width: leftsOf(columns).at(-1) ?? LEAD, height: (layout.lines + 1) * ROW }}
        >
          <div
            role="grid"
            className="h-full"
            aria-label="项目台账"
            aria-rowcount={layout.lines + 1}
            aria-colcount={columns.length + 1}
            aria-multiselectable
          >
            <GridHead
              columns={columns}
              frozen={frozen}
              sort={sort}
              onSort={(by) => grid.look({ sort: { by, down: sort.by === by ? !sort.down : false } })}
              onWidth={(index, width) =>
                grid.adopt({
                  columns: columns.map((column, at) => (at === index ? { ...column, width } : column)),
                })
              }
            />
            <GridBody grid={grid} groups={summary.groups} />
          </div>
          <CellEditor
            input={grid.input}
            box={boxOf(grid)}
            label={current ? `${current.cells.nameZh}，${columnOf(key).label}：${text || '空'}` : '分组'}
            editing={grid.editing}
            offered={offered(key, choices)}
            problem={current ? store.problemOf(current, key) : null}
            onType={grid.type}
            onEnd={grid.end}
            onKey={(event) => pressed(event, grid, block)}
            onCopy={block.copy}
            onPaste={block.paste}
          />
        </div>
      </div>
      <StatusLine
        totals={summary.totals}
        rows={ticked.length > 0 ? ticked : grid.marked}
        by={markedWords(grid)}
        said={grid.said || store.saving.message}
      />
    </section>
  );
}
