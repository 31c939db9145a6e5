import type { Route } from 'next';
import Link from 'next/link';
import { DemoBadge } from '@/components/ui/demo-badge';
import { EmptyState } from '@/components/ui/empty-state';
import type { Trace, TracePart } from '@/lib/figures/trace';
import type { TraceTable } from '@/lib/figures/trace-tables';

const MOST = 2_000;

const BLOCK =
  'max-sm:grid max-sm:gap-y-1 max-sm:border-line max-sm:border-b max-sm:py-3 max-sm:[&>*]:border-0 max-sm:[&>*]:p-0';

/** Where a cell stands on a phone, where a row is a block: the name, the numbers, then code and firm, then the rest. */
function placeOnPhone({ columns }: TraceTable, index: number): string {
  const name = columns[0]?.label === '项目编码' ? 1 : 0;
  if (index === name) return 'max-sm:order-1 max-sm:font-semibold';
  if (columns[index]?.align === 'right') return 'max-sm:order-2 max-sm:text-start! max-sm:whitespace-normal!';
  if (name === 1 && index < 3) return 'max-sm:order-3 max-sm:text-soft max-sm:text-xs';
  return 'max-sm:order-4 max-sm:text-sm';
}

/** What a cell is, said on a phone, where the head of the table is out of sight; names, codes and firms say it themselves. */
function PhoneLabel({ table, index }: { table: TraceTable; index: number }) {
  const plain = index === 0 || (table.columns[0]?.label === '项目编码' && index < 3);
  return plain ? null : <span className="text-soft text-xs sm:hidden">{table.columns[index]?.label} </span>;
}

function Rows({ table, at }: { table: TraceTable; at: string }) {
  const shown = table.lines.slice(0, MOST);
  const align = (index: number) => (table.columns[index]?.align === 'right' ? 'num' : '');
  return (
    <>
      <div className="overflow-x-auto border-line border-y">
        <table className="dense figures w-full border-collapse max-sm:block sm:min-w-[48rem]">
          <thead className="max-sm:sr-only">
            <tr>
              {table.columns.map((column, index) => (
                <th key={column.label} scope="col" className={align(index)}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {shown.map(({ cells, projectId }, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer never move
              <tr key={row} className={BLOCK}>
                {cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor do its cells
                  <td key={index} className={`${align(index)} ${placeOnPhone(table, index)}`}>
                    <PhoneLabel table={table} index={index} />
                    {index === 0 && projectId ? (
                      <Link
                        className="link whitespace-nowrap"
                        prefetch={false}
                        href={`/office/projects/${projectId}/as-of?at=${encodeURIComponent(at)}` as Route}
                      >
                        {cell}
                      </Link>
                    ) : (
                      cell
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {table.total.length > 0 ? (
            <tfoot className="max-sm:block">
              <tr className={`font-semibold ${BLOCK}`}>
                {table.total.map((cell, index) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: nor does the last line
                    key={index}
                    className={`${align(index)} ${cell ? 'max-sm:text-start!' : 'max-sm:hidden'}`}
                  >
                    {cell ? <PhoneLabel table={table} index={index} /> : null}
                    {cell}
                  </td>
                ))}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </div>
      {table.lines.length > MOST ? (
        <p className="text-soft text-sm">
          共 {table.lines.length} 行，这里显示前 {MOST} 行；合计为全部行之和。全部明细请下载文件。
        </p>
      ) : null}
    </>
  );
}

function Part({ part, at, open }: { part: TracePart; at: string; open: boolean }) {
  const { title, comesTo, table } = part;
  return (
    <details open={open} className="rule py-4 print:details-content:[content-visibility:visible]">
      <summary className="flex min-h-8 flex-wrap items-baseline gap-x-4 gap-y-1 py-1">
        <span className="font-serif text-lg font-semibold">{title}</span>
        <span className="figures">{comesTo}</span>
        <span className="text-soft text-sm">{table.lines.length} 行</span>
        {table.demo > 0 ? <DemoBadge /> : null}
      </summary>
      <div className="flex flex-col gap-2 pt-3">
        {table.lines.length === 0 ? (
          <EmptyState title="没有这样的行">按这项查询，台账在该时点没有符合条件的行，因此为零。</EmptyState>
        ) : (
          <Rows table={table} at={at} />
        )}
      </div>
    </details>
  );
}

function Facts({ trace }: { trace: Trace }) {
  const { figure, query, arithmetic, rules, compared } = trace;
  return (
    <dl className="grid gap-x-6 gap-y-3 pb-6 sm:grid-cols-[7rem_minmax(0,1fr)] [&_dt]:text-soft">
      <dt>怎样查的</dt>
      <dd className="prose">{query}</dd>
      {arithmetic ? (
        <>
          <dt>怎样算的</dt>
          <dd className="figures break-words">{arithmetic}</dd>
        </>
      ) : null}
      {compared ? (
        <>
          <dt>对照期</dt>
          <dd className="figures">
            {compared.period}：{compared.text}
          </dd>
        </>
      ) : null}
      <dt>口径 {figure.rules}</dt>
      <dd>
        <details className="print:details-content:[content-visibility:visible]">
          <summary className="prose min-h-8">{rules.map((rule) => rule.titleZh).join('、')}</summary>
          <ul className="prose flex flex-col gap-1 pt-1">
            {rules.map((rule) => (
              <li key={rule.key}>
                <strong className="font-semibold">{rule.titleZh}</strong>：{rule.zh}
              </li>
            ))}
          </ul>
        </details>
      </dd>
    </dl>
  );
}

/** A figure opened: what it says, how it comes about, and exactly its rows; the rows of the figure itself stand open. */
export function TraceView({ trace }: { trace: Trace }) {
  const { figure, parts } = trace;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-5 gap-y-1 border-gold border-t-2 pt-3 pb-6">
        <span className="figures font-serif text-4xl">{figure.text}</span>
        <span className="text-soft">
          {[figure.unit ? `单位：${figure.unit}` : '', figure.period, figure.scope]
            .filter(Boolean)
            .join('，')}
        </span>
      </p>
      <Facts trace={trace} />
      {parts.map((part, index) => (
        <Part key={part.role} part={part} at={figure.asOf} open={index === 0 || part.role === 'base'} />
      ))}
    </>
  );
}
