'use client';

import { Dialog } from '@/components/ui/dialog';
import { COLUMN_KEYS, type ColumnKey, columnOf, USUAL_COLUMNS } from '@/lib/ledger/columns';
import type { GridView, ShownColumn } from '@/lib/ledger/view';

type Props = {
  columns: ShownColumn[];
  frozen: number;
  onAdopt: (change: Partial<Pick<GridView, 'columns' | 'frozen'>>) => void;
};

const usual = () => USUAL_COLUMNS.map((key) => ({ key, width: columnOf(key).width }));

function swapped(columns: readonly ShownColumn[], index: number, by: number): ShownColumn[] {
  const next = [...columns];
  const [moved] = next.splice(index, 1);
  if (moved) next.splice(index + by, 0, moved);
  return next;
}

/** Which columns stand in the grid, in which order, how wide, and how many stay in sight. */
export function ColumnDialog({ columns, frozen, onAdopt }: Props) {
  const hidden = COLUMN_KEYS.filter((key) => columns.every((column) => column.key !== key));
  const show = (key: ColumnKey) => onAdopt({ columns: [...columns, { key, width: columnOf(key).width }] });
  return (
    <Dialog opener={`列（${columns.length}）`} openerClass="button min-h-8! px-3! text-sm" title="显示哪些列">
      {(close) => (
        <div className="flex flex-col gap-4">
          <ol className="dense flex max-h-[45dvh] flex-col overflow-y-auto">
            {columns.map(({ key, width }, index) => {
              const { label } = columnOf(key);
              return (
                <li key={key} className="flex items-center gap-2 border-line border-b py-1">
                  <label className="flex min-h-8 flex-1 items-center gap-2">
                    <input
                      type="checkbox"
                      className="size-5"
                      checked
                      disabled={columns.length === 1}
                      onChange={() => onAdopt({ columns: columns.filter((column) => column.key !== key) })}
                    />
                    {label}
                  </label>
                  <label className="flex items-center gap-1 text-soft">
                    宽
                    <input
                      type="number"
                      className="input min-h-8! w-20! py-0!"
                      aria-label={`${label}列宽（像素）`}
                      min={48}
                      max={800}
                      step={10}
                      value={width}
                      onChange={(event) => {
                        const wide = Number(event.target.value);
                        if (wide >= 48 && wide <= 800)
                          onAdopt({
                            columns: columns.map((column) =>
                              column.key === key ? { key, width: wide } : column,
                            ),
                          });
                      }}
                    />
                  </label>
                  <button
                    type="button"
                    className="button min-h-8! px-2!"
                    disabled={index === 0}
                    aria-label={`${label}前移`}
                    onClick={() => onAdopt({ columns: swapped(columns, index, -1) })}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="button min-h-8! px-2!"
                    disabled={index === columns.length - 1}
                    aria-label={`${label}后移`}
                    onClick={() => onAdopt({ columns: swapped(columns, index, 1) })}
                  >
                    ↓
                  </button>
                </li>
              );
            })}
          </ol>
          <fieldset className="dense">
            <legend className="mb-1 font-semibold">还可以显示</legend>
            <div className="flex flex-wrap gap-2">
              {hidden.map((key) => (
                <button
                  key={key}
                  type="button"
                  className="button min-h-8! px-2! text-sm"
                  onClick={() => show(key)}
                >
                  + {columnOf(key).label}
                </button>
              ))}
            </div>
          </fieldset>
          <label className="flex items-center gap-2 text-sm">
            左右滚动时固定前
            <select
              className="input min-h-8! w-auto! py-0!"
              value={frozen}
              onChange={(event) => onAdopt({ frozen: Number(event.target.value) })}
            >
              {[0, 1, 2, 3, 4].map((count) => (
                <option key={count} value={count}>
                  {count} 列
                </option>
              ))}
            </select>
          </label>
          <p className="flex gap-3">
            <button type="button" className="button button-primary" onClick={close}>
              完成
            </button>
            <button type="button" className="button" onClick={() => onAdopt({ columns: usual(), frozen: 1 })}>
              恢复常用列
            </button>
          </p>
        </div>
      )}
    </Dialog>
  );
}
