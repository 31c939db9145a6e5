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

function List({ shift }: { shift: ListShift }) {
  const print = shift.unit === 'yuan' ? readBack : (value: string) => `${value}个`;
  return (
    <table className="dense figures my-1 w-full border-collapse">
      <caption className="text-start text-sm">
        {LIST_NAMES[shift.list]}：{print(shift.before)} → {print(shift.after)}，差{' '}
        <strong>{signed(shift.delta, print)}</strong>
      </caption>
      <thead>
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
      <tbody>
        {shift.rows.map((row) => (
          <tr key={row.id}>
            <td>
              {row.name} <span className="text-soft">{row.code}</span>
            </td>
            <td className="num">{row.before === null ? '不在内' : print(row.before)}</td>
            <td className="num">{row.after === null ? '不在内' : print(row.after)}</td>
            <td className="num">{signed(row.delta, print)}</td>
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
              <span className="text-soft text-sm">〔{number}〕</span>
              <span>
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
