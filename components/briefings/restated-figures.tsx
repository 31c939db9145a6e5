import type { FigureShift, ListShift } from '@/lib/briefings/restatement';
import { readBack } from '@/lib/money/print-amount';

const LIST_NAMES: Record<ListShift['list'], string> = {
  rows: '本数',
  of: '分母',
  base: '上期（基数）',
  baseOf: '上期分母',
};

const signed = (text: string, print: (value: string) => string) =>
  text.startsWith('-') ? `−${print(text.slice(1))}` : `+${print(text)}`;

/** On a phone a row is a block of lines, each with its word. */
const BLOCK =
  'max-sm:block max-sm:border-line max-sm:border-b max-sm:py-2 max-sm:[&>*]:border-0 max-sm:[&>*]:p-0';

const Value = ({ word, children }: { word: string; children: string }) => (
  <td className="num max-sm:flex max-sm:justify-between">
    <span className="text-soft text-xs sm:hidden">{word}</span> {children}
  </td>
);

function List({ shift }: { shift: ListShift }) {
  const print = shift.unit === 'yuan' ? readBack : (value: string) => `${value}个`;
  return (
    <table className="dense figures my-1 w-full border-collapse max-sm:block">
      <caption className="text-start text-sm max-sm:block max-sm:whitespace-normal">
        {LIST_NAMES[shift.list]}：{print(shift.before)} → {print(shift.after)}，差{' '}
        <strong>{signed(shift.delta, print)}</strong>
      </caption>
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col">项目</th>
          <th scope="col" className="num">
            印发时
          </th>
          <th scope="col" className="num">
            现在
          </th>
          <th scope="col" className="num">
            增减
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {shift.rows.map((row) => (
          <tr key={row.id} className={BLOCK}>
            <td>
              {row.name} <span className="text-soft">{row.code}</span>
            </td>
            <Value word="印发时">{row.before === null ? '不在内' : print(row.before)}</Value>
            <Value word="现在">{row.after === null ? '不在内' : print(row.after)}</Value>
            <Value word="增减">{signed(row.delta, print)}</Value>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Shifts({ changed }: { changed: FigureShift[] }) {
  return (
    <ul className="flex flex-col">
      {changed.map(({ number, then, now, lists }) => (
        <li key={then.key} className="border-line border-t py-1">
          <details className="print:details-content:[content-visibility:visible]">
            <summary className="flex flex-wrap items-baseline gap-x-4 py-1">
              <span>
                <span className="me-1 text-soft text-sm">〔{number}〕</span>
                {then.label}
                <span className="text-soft">（{then.period}）</span>
              </span>
              <span className="figures">
                {then.text === now.text ? (
                  <>仍为 {now.text}</>
                ) : (
                  <>
                    {then.text} → <strong>{now.text}</strong>
                  </>
                )}
              </span>
            </summary>
            <div className="overflow-x-auto">
              {lists.map((shift) => (
                <List key={shift.list} shift={shift} />
              ))}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

/**
 * Each figure that would read otherwise today, with the rows whose shifts add up to the difference; apart from them the
 * figures whose rows moved but which still print the same.
 */
export function RestatedFigures({ changed }: { changed: FigureShift[] }) {
  const same = changed.filter(({ then, now }) => then.text === now.text);
  const other = changed.filter(({ then, now }) => then.text !== now.text);
  return (
    <div className="flex flex-col gap-4">
      <Shifts changed={other} />
      {same.length > 0 ? (
        <details>
          <summary className="py-1 font-semibold">读数不变、依据的项目有变的数字（{same.length}）</summary>
          <Shifts changed={same} />
        </details>
      ) : null}
    </div>
  );
}
