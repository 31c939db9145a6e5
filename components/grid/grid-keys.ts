import type { KeyboardEvent } from 'react';
import type { Place } from '@/lib/ledger/sheet';
import type { useBlock } from './use-block';
import type { Grid } from './use-grid';

type Size = { lines: number; columns: number; page: number };

/** Where a key takes the active cell, as in a spreadsheet; null when the key moves nothing. Control goes to the edge. */
export function moved(key: string, edge: boolean, { line, column }: Place, size: Size): Place | null {
  const lastLine = Math.max(size.lines - 1, 0);
  const lastColumn = size.columns - 1;
  const at = (nextLine: number, nextColumn: number): Place => ({
    line: Math.min(Math.max(nextLine, 0), lastLine),
    column: Math.min(Math.max(nextColumn, 0), lastColumn),
  });
  switch (key) {
    case 'ArrowUp':
      return at(edge ? 0 : line - 1, column);
    case 'ArrowDown':
      return at(edge ? lastLine : line + 1, column);
    case 'ArrowLeft':
      return at(line, edge ? 0 : column - 1);
    case 'ArrowRight':
      return at(line, edge ? lastColumn : column + 1);
    case 'PageUp':
      return at(line - size.page, column);
    case 'PageDown':
      return at(line + size.page, column);
    case 'Home':
      return at(edge ? 0 : line, 0);
    case 'End':
      return at(edge ? lastLine : line, lastColumn);
    default:
      return null;
  }
}

type Press = KeyboardEvent<HTMLTextAreaElement>;
type Block = ReturnType<typeof useBlock>;

function withControl(
  event: Press,
  { layout, view, store, ...grid }: Grid,
  block: Block,
): (() => void) | undefined {
  const commands: Record<string, () => void> = {
    z: () => void store.undo(event.shiftKey),
    y: () => void store.undo(true),
    d: block.fillDown,
    a: () => {
      grid.mark({ line: 0, column: 0 });
      grid.mark({ line: layout.lines - 1, column: view.columns.length - 1 }, true);
    },
    p: grid.print,
    enter: () => void grid.open(grid.current),
  };
  return commands[event.key.toLowerCase()];
}

function plain(event: Press, grid: Grid, block: Block): (() => void) | undefined {
  const { active, view, line } = grid;
  const enter = () => (line?.kind === 'group' ? grid.toggle(line.group.key) : void grid.edit());
  const commands: Record<string, () => void> = {
    enter,
    f2: enter,
    delete: block.clear,
    backspace: block.clear,
    ' ': () => grid.tick((grid.marked ?? []).flatMap((row) => (row ? [row] : []))),
    escape: () => {
      grid.mark(active);
      grid.untick();
    },
    tab: () => {
      if (grid.tabFrom === null) grid.setTabFrom(active.column);
      grid.go({ ...active, column: active.column + (event.shiftKey ? -1 : 1) });
    },
  };
  const column = active.column + (event.shiftKey ? -1 : 1);
  const leaves = event.key === 'Tab' && (column < 0 || column >= view.columns.length); // at the row's end Tab leaves the grid
  return leaves ? undefined : commands[event.key.toLowerCase()];
}

/** Does what a key asks of the grid while no editor is open; keys that mean nothing here are left to the browser. */
export function pressed(event: Press, grid: Grid, block: Block): void {
  const control = (event.ctrlKey || event.metaKey) && !event.altKey;
  const size = { lines: grid.layout.lines, columns: grid.view.columns.length, page: grid.viewport.page };
  const to = moved(event.key, control, grid.active, size);
  const command = to
    ? () => {
        grid.setTabFrom(null);
        grid.go(to, event.shiftKey);
      }
    : control
      ? withControl(event, grid, block)
      : plain(event, grid, block);
  if (!command) return;
  event.preventDefault();
  command();
}
