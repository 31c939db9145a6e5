'use client';

import type { PointerEvent } from 'react';
import { columnOf } from '@/lib/ledger/columns';
import { isSortable, type ShownColumn, type SortKey } from '@/lib/ledger/view';
import { LEAD, leftsOf, ROW } from './metrics';

type Props = {
  columns: readonly ShownColumn[];
  frozen: number;
  sort: { by: SortKey; down: boolean };
  onSort: (by: SortKey) => void;
  onWidth: (index: number, width: number) => void;
};

const NARROWEST = 48;

/** The head of the grid: a click sorts, the right edge of a column drags it wider. */
export function GridHead({ columns, frozen, sort, onSort, onWidth }: Props) {
  const lefts = leftsOf(columns);
  const drag = (event: PointerEvent<HTMLSpanElement>, index: number, width: number) => {
    event.preventDefault();
    const handle = event.currentTarget;
    const from = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const end = (up: globalThis.PointerEvent) => {
      handle.removeEventListener('pointerup', end);
      onWidth(index, Math.max(Math.round(width + up.clientX - from), NARROWEST));
    };
    handle.addEventListener('pointerup', end);
  };
  return (
    <div role="rowgroup" className="sticky top-0 z-20 bg-paper" style={{ height: ROW }}>
      <div
        role="row"
        aria-rowindex={1}
        className="dense relative flex h-full border-strong border-b font-semibold text-soft"
      >
        <span
          role="columnheader"
          aria-colindex={1}
          className="sticky start-0 z-10 shrink-0 bg-paper"
          style={{ width: LEAD }}
        >
          <span className="sr-only">勾选</span>
        </span>
        {columns.map(({ key, width }, index) => {
          const { label, kind } = columnOf(key);
          const sorted = sort.by === key ? (sort.down ? 'descending' : 'ascending') : undefined;
          const stays = index < frozen;
          return (
            <span
              key={key}
              role="columnheader"
              aria-colindex={index + 2}
              aria-sort={sorted}
              className={`relative flex shrink-0 items-center ${kind === 'money' || kind === 'number' ? 'justify-end' : ''} ${stays ? 'sticky z-10 bg-paper' : ''} ${stays && index === frozen - 1 ? 'border-strong border-e' : ''}`}
              style={{ width, ...(stays ? { left: lefts[index] } : {}) }}
            >
              {isSortable(key) ? (
                <button
                  type="button"
                  tabIndex={-1}
                  title={`按${label}排序`}
                  className="h-full max-w-full cursor-pointer truncate px-2 hover:text-gold"
                  onClick={() => onSort(key)}
                >
                  {label}
                  {sorted ? <span aria-hidden="true">{sort.down ? ' ↓' : ' ↑'}</span> : null}
                </button>
              ) : (
                <span className="truncate px-2">{label}</span>
              )}
              <span
                aria-hidden="true"
                className="absolute inset-y-1 end-0 w-2 cursor-col-resize touch-none border-line border-e hover:border-gold"
                onPointerDown={(event) => drag(event, index, width)}
              />
            </span>
          );
        })}
      </div>
    </div>
  );
}
