import type { PrintedLedger } from '@/lib/ledger/printed';
import { printTotals } from '@/lib/ledger/totals';

/** A view of the ledger on paper: the same columns, the head repeated on every sheet, subtotals and the total. */
export function PrintedTable({ ledger, note }: { ledger: PrintedLedger; note: string }) {
  const { columns, lines, totals } = ledger;
  return (
    <article className="on-landscape">
      <h1 className="text-2xl">项目台账</h1>
      <p className="text-soft text-sm">
        {note}
        {ledger.hasDemo ? '。含演示数据' : ''}。
      </p>
      <div className="mt-3 overflow-x-auto">
        <table className="dense w-full border-collapse">
          <thead>
            <tr>
              <th scope="col" className="num">
                序号
              </th>
              {columns.map(({ label, isMoney }) => (
                <th key={label} scope="col" className={isMoney ? 'num' : ''}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbered(lines).map(({ line, number }) =>
              line.kind === 'group' ? (
                <tr key={`g${number}${line.label}`} className="bg-wash">
                  <th scope="rowgroup" colSpan={columns.length + 1} className="text-ink!">
                    {line.label}：{printTotals(line.totals)}
                  </th>
                </tr>
              ) : (
                <tr key={line.row.id}>
                  <td className="num">{number}</td>
                  {line.cells.map((text, index) => (
                    <td
                      key={columns[index]?.label}
                      className={
                        columns[index]?.isMoney ? 'num' : text.length < 12 ? 'whitespace-nowrap' : ''
                      }
                    >
                      {text}
                    </td>
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
      <p className="figures py-3 font-semibold">合计：{printTotals(totals)}</p>
    </article>
  );
}

function numbered(lines: PrintedLedger['lines']) {
  let number = 0;
  return lines.map((line) => {
    if (line.kind === 'row') number += 1;
    return { line, number };
  });
}
