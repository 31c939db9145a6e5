import type { BriefingTable, BriefingTableRow } from '@/lib/briefings/document';
import { type FigureOpener, PrintedFigure } from './printed-figure';

const ALIGN = { left: 'text-start', right: 'num', center: 'text-center!' };

function Cell({ row, column, opener }: { row: BriefingTableRow; column: number; opener: FigureOpener }) {
  const text = row.cells[column] ?? '';
  const figure = row.figures?.[column];
  return figure ? <PrintedFigure text={text} figure={figure} opener={opener} /> : text;
}

/** A table of a briefing; a cell that prints a figure opens it. */
export function BriefingTableFigure({ table, opener }: { table: BriefingTable; opener: FigureOpener }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone must scroll by keys too
    <figure className="my-4 overflow-x-auto" tabIndex={0}>
      <figcaption className="flex justify-between gap-4 text-sm">
        <strong>{table.caption}</strong>
        <span className="text-soft">{table.unit}</span>
      </figcaption>
      <table className="dense figures w-full border-collapse">
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.label} scope="col" className={ALIGN[column.align]}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished document never move
            <tr key={index} className={row.total ? 'font-semibold' : ''}>
              {table.columns.map(({ label, align }, column) => (
                <td key={label} className={ALIGN[align]}>
                  <Cell row={row} column={column} opener={opener} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
