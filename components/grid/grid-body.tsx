'use client';

import type { Route } from 'next';
import Link from 'next/link';
import type { MouseEvent } from 'react';
import { columnOf } from '@/lib/ledger/columns';
import type { GridGroup } from '@/lib/ledger/queries';
import type { GridRow } from '@/lib/ledger/read-rows';
import { type Block, lineAt } from '@/lib/ledger/sheet';
import { printTotals } from '@/lib/ledger/totals';
import { LEAD, leftsOf, ROW } from './metrics';
import type { Grid } from './use-grid';

type Props = { grid: Grid; groups: readonly GridGroup[] };

function GroupLine({
  props: { grid, groups },
  line,
  group,
}: {
  props: Props;
  line: number;
  group: { key: string; label: string };
}) {
  const totals = groups.find((one) => one.key === group.key);
  const open = grid.layout.starts.find((start) => start.group.key === group.key)?.open ?? false;
  const here = grid.active.line === line;
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      aria-expanded={open}
      className="absolute inset-x-0 border-line border-b bg-wash"
      style={{ top: (line + 1) * ROW, height: ROW }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={grid.view.columns.length + 1}
        className={`dense sticky start-0 flex h-full w-max items-center gap-3 px-2 ${here ? 'outline-2 outline-gold -outline-offset-2' : ''}`}
      >
        <button
          type="button"
          tabIndex={-1}
          className="flex h-full cursor-pointer items-center gap-2 font-semibold"
          onClick={() => grid.toggle(group.key)}
        >
          <span aria-hidden="true">{open ? '▾' : '▸'}</span>
          {group.label}
        </button>
        {totals ? <span className="figures text-soft">{printTotals(totals)}</span> : null}
      </div>
    </div>
  );
}

const within = ({ top, bottom, left, right }: Block, line: number, column: number) =>
  line >= top && line <= bottom && column >= left && column <= right;

function Cell({ grid, row, line, index }: { grid: Grid; row: GridRow | null; line: number; index: number }) {
  const {
    view: { columns, frozen },
    active,
    block,
    store,
  } = grid;
  const column = columns[index];
  if (!column) return null;
  const { kind, field } = columnOf(column.key);
  const here = active.line === line && active.column === index;
  const marked = within(block, line, index) && (block.bottom > block.top || block.right > block.left);
  const problem = row ? store.problemOf(row, column.key) : null;
  const waits = row ? store.isUnsaved(row, column.key) : false;
  const stays = index < frozen;
  const look = [
    'dense flex h-full shrink-0 items-center px-2 border-e border-line',
    kind === 'money' || kind === 'number' ? 'figures justify-end' : '',
    stays ? 'sticky z-10' : '',
    marked ? 'bg-wash' : stays ? 'bg-raised' : '',
    here ? 'outline-2 outline-gold -outline-offset-2' : '',
    problem && waits ? 'text-alert underline decoration-wavy' : waits ? 'italic' : '',
    field === null ? 'text-soft' : '',
  ];
  const down = (event: MouseEvent) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('a'))) return;
    event.preventDefault();
    grid.go({ line, column: index }, event.shiftKey);
  };
  const text = row ? store.textOf(row, column.key) : column.key === 'nameZh' ? '读取中…' : '';
  return (
    <div
      role={column.key === 'nameZh' ? 'rowheader' : 'gridcell'}
      aria-colindex={index + 2}
      aria-selected={here || marked}
      className={look.join(' ')}
      style={{ width: column.width, ...(stays ? { left: leftsOf(columns)[index] } : {}) }}
      onMouseDown={down}
      onMouseEnter={(event) => (event.buttons === 1 ? grid.go({ line, column: index }, true) : undefined)}
      onDoubleClick={grid.edit}
    >
      {column.key === 'code' && row ? (
        <Link
          className="link truncate"
          prefetch={false}
          tabIndex={-1}
          href={`/office/projects/${row.id}` as Route}
        >
          {text}
        </Link>
      ) : (
        <span className="truncate" title={text.length > 12 ? text : undefined}>
          {text}
          {column.key === 'nameZh' && row?.isDemo ? (
            <span className="ms-1 text-alert text-xs">演示</span>
          ) : null}
        </span>
      )}
    </div>
  );
}

function RowLine({ grid, line, row }: { grid: Grid; line: number; row: GridRow | null }) {
  const { columns } = grid.view;
  const isChecked = row ? grid.isTicked(row.id) : false;
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      aria-selected={isChecked}
      className={`absolute flex border-line border-b ${isChecked ? 'bg-wash' : ''}`}
      style={{ top: (line + 1) * ROW, height: ROW }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        className="sticky start-0 z-10 flex shrink-0 items-center justify-center border-line border-e bg-raised"
        style={{ width: LEAD }}
      >
        {row ? (
          <input
            type="checkbox"
            tabIndex={-1}
            className="size-6 accent-[var(--gold)]"
            aria-label={`勾选 ${row.cells.nameZh}`}
            checked={isChecked}
            onChange={() => grid.tick([row])}
          />
        ) : null}
      </div>
      {columns.map(({ key }, index) => (
        <Cell key={key} grid={grid} row={row} line={line} index={index} />
      ))}
    </div>
  );
}

/** The lines in sight and a few around them; the others are only height. */
export function GridBody(props: Props) {
  const {
    layout,
    store,
    viewport: { first, last },
  } = props.grid;
  const lines = Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
  return (
    <div role="rowgroup">
      {lines.map((number) => {
        const line = lineAt(layout, number);
        if (line?.kind === 'group')
          return <GroupLine key={number} props={props} line={number} group={line.group} />;
        return line ? (
          <RowLine key={number} grid={props.grid} line={number} row={store.rows.at(line)} />
        ) : null;
      })}
    </div>
  );
}
