import type { BriefingTable, BriefingTableRow } from '@/lib/briefings/document';
import { type FigureOpener, PrintedFigure } from './printed-figure';

const ALIGN = { left: 'text-start', right: 'num', center: 'text-center!' };

/** Mostly words, as the list of watched projects: on a phone each row is a block, since columns would stand out of sight. */
const isWordy = ({ columns }: BriefingTable) =>
  columns.length > 4 && columns.filter(({ align }) => align === 'left').length > 2;
const BLOCK =
  'max-sm:grid max-sm:gap-y-1 max-sm:border-line max-sm:border-b max-sm:py-3 max-sm:[&>*]:border-0! max-sm:[&>*]:p-0! max-sm:[&>*]:text-start! max-sm:[&>*]:whitespace-normal!';

function Cell({ row, column, opener }: { row: BriefingTableRow; column: number; opener: FigureOpener }) {
  const text = row.cells[column] ?? '';
  const figure = row.figures?.[column];
  return figure ? <PrintedFigure text={text} figure={figure} opener={opener} /> : text;
}

/** A table of a briefing; a cell that prints a figure opens it. */
export function BriefingTableFigure({ table, opener }: { table: BriefingTable; opener: FigureOpener }) {
  const wordy = isWordy(table);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone must scroll by keys too
    <figure className="my-4 overflow-x-auto" tabIndex={0}>
      <figcaption className="flex justify-between gap-4 text-sm">
        <strong>{table.caption}</strong>
        <span className="text-soft">{table.unit}</span>
      </figcaption>
      <table className={`dense figures w-full border-collapse ${wordy ? 'max-sm:block' : ''}`}>
        <thead className={wordy ? 'max-sm:sr-only' : ''}>
          <tr>
            {table.columns.map((column) => (
              <th key={column.label} scope="col" className={ALIGN[column.align]}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={wordy ? 'max-sm:block' : ''}>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished document never move
            <tr key={index} className={`${row.total ? 'font-semibold' : ''} ${wordy ? BLOCK : ''}`}>
              {table.columns.map(({ label, align }, column) => (
                <td
                  key={label}
                  className={`${ALIGN[align]} ${wordy && !row.cells[column] ? 'max-sm:hidden' : ''}`}
                >
                  {wordy ? <span className="text-soft text-xs sm:hidden">{label} </span> : null}
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
