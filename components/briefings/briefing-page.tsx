import { Badge } from '@/components/ui/badge';
import { runsText } from '@/lib/briefings/collect-figures';
import type { Briefing, BriefingBlock, BriefingChart, BriefingTable } from '@/lib/briefings/document';

const ALIGN = { left: 'text-start', right: 'num', center: 'text-center!' };

function Table({ table }: { table: BriefingTable }) {
  return (
    <figure className="my-4 overflow-x-auto">
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
              {row.cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor do its cells
                <td key={column} className={ALIGN[table.columns[column]?.align ?? 'left']}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** Horizontal bars, drawn on the server: the longest is the widest, each with its number. */
function Chart({ chart }: { chart: BriefingChart }) {
  const numbers = chart.series.flatMap((series) => series.values.map((value) => Number(value ?? 0)));
  const most = Math.max(1, ...numbers);
  const step = chart.series.length * 16 + 14;
  const height = chart.categories.length * step + 10;
  const fills = ['fill-gold', 'fill-strong'];
  return (
    <figure className="my-5">
      <figcaption className="text-sm font-semibold">{chart.title}</figcaption>
      <svg viewBox={`0 0 720 ${height}`} className="w-full max-w-3xl" role="img" aria-label={chart.alt}>
        {chart.categories.map((category, row) => (
          <g key={category}>
            <text
              x="232"
              y={row * step + 8 + (chart.series.length * 16) / 2 + 5}
              textAnchor="end"
              className="fill-ink text-[13px]"
            >
              {category}
            </text>
            {chart.series.map((series, index) => {
              const value = Number(series.values[row] ?? 0);
              const y = row * step + 8 + index * 16;
              return (
                <g key={series.name}>
                  <rect
                    x="240"
                    y={y}
                    width={Math.max(1, (value / most) * 380)}
                    height="13"
                    className={fills[index] ?? 'fill-river'}
                  />
                  <text x={248 + (value / most) * 380} y={y + 11} className="fill-soft text-[12px]">
                    {series.values[row] ?? '—'}
                  </text>
                </g>
              );
            })}
          </g>
        ))}
      </svg>
      <ul className="flex gap-6 text-sm">
        {chart.series.map((series, index) => (
          <li key={series.name} className="flex items-center gap-2">
            <svg viewBox="0 0 12 12" className="size-3" aria-hidden="true">
              <rect width="12" height="12" className={fills[index] ?? 'fill-river'} />
            </svg>
            {series.name}（{chart.unit}）
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Block({ block }: { block: BriefingBlock }) {
  if (block.type === 'heading') {
    return block.level === 1 ? (
      <h2 className="mt-6 mb-2 text-xl">{block.text}</h2>
    ) : (
      <h3 className="mt-4 mb-1 text-lg">{block.text}</h3>
    );
  }
  if (block.type === 'table') return <Table table={block.table} />;
  if (block.type === 'chart') return <Chart chart={block.chart} />;
  return (
    <p className="indent-[2em] leading-8">
      {block.runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs of a finished sentence never move
        <span key={index} className={run.strong ? 'font-semibold' : ''}>
          {run.text}
          {run.note ? <sup>〔{run.note}〕</sup> : null}
        </span>
      ))}
    </p>
  );
}

/** The composed document on the page: the same that Word, PDF and Excel render. */
export function BriefingPage({ briefing }: { briefing: Briefing }) {
  return (
    <article className="mx-auto max-w-7xl border border-line bg-raised px-5 py-8 sm:px-12">
      <div className="mx-auto max-w-4xl">
        <Letter briefing={briefing} />
      </div>
      <div className="pt-8 [&_td]:min-w-20 [&_td:nth-child(2)]:whitespace-nowrap">
        {briefing.annexes.map((table) => (
          <Table key={table.caption} table={table} />
        ))}
      </div>
    </article>
  );
}

/** Everything before the annex, as wide as a page of paper. */
function Letter({ briefing }: { briefing: Briefing }) {
  return (
    <>
      {briefing.containsDemo ? (
        <p className="pb-4 text-center">
          <Badge tone="alert">演示数据：含虚构项目，不得对外使用</Badge>
        </p>
      ) : null}
      <p className="text-center font-serif text-3xl text-alert">招商引资工作简报</p>
      <p className="flex justify-between border-alert border-b-2 py-2 text-sm">
        <span>{briefing.issuer}</span>
        <span>{briefing.issueLabel}</span>
        <span>{briefing.composedOn}</span>
      </p>
      <h2 className="py-6 text-center text-2xl">{briefing.title}</h2>
      {briefing.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a finished document never move
        <Block key={index} block={block} />
      ))}
      {briefing.footnotes.length > 0 ? (
        <ol className="mt-6 border-line border-t pt-3 text-sm">
          {briefing.footnotes.map((note, index) => (
            <li key={runsText(note)}>
              〔{index + 1}〕{runsText(note)}
            </li>
          ))}
        </ol>
      ) : null}
      <p className="pt-3 text-sm text-soft">
        出处：{briefing.sources.join('；')}。口径 {briefing.rules}。
      </p>
    </>
  );
}
