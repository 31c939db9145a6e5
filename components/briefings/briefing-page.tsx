import { Badge } from '@/components/ui/badge';
import { runsText } from '@/lib/briefings/collect-figures';
import type { Briefing, BriefingBlock, BriefingRun } from '@/lib/briefings/document';
import { isOnePage } from '@/lib/briefings/kinds';
import { printDay, redHeadOf } from '@/lib/briefings/renderers/print';
import { BriefingChartFigure } from './briefing-chart';
import { BriefingTableFigure } from './briefing-table';
import { type FigureOpener, PrintedFigure } from './printed-figure';

function Runs({ runs, opener }: { runs: readonly BriefingRun[]; opener: FigureOpener }) {
  return runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of a finished sentence never move
    <span key={index} className={run.strong ? 'font-semibold' : ''}>
      {run.figure ? <PrintedFigure text={run.text} figure={run.figure} opener={opener} /> : run.text}
      {run.note ? <sup>〔{run.note}〕</sup> : null}
    </span>
  ));
}

function Block({ block, opener }: { block: BriefingBlock; opener: FigureOpener }) {
  if (block.type === 'heading') {
    return block.level === 1 ? (
      <h2 className="mt-6 mb-2 text-xl">{block.text}</h2>
    ) : (
      <h3 className="mt-4 mb-1 text-lg">{block.text}</h3>
    );
  }
  if (block.type === 'table') return <BriefingTableFigure table={block.table} opener={opener} />;
  if (block.type === 'chart') return <BriefingChartFigure chart={block.chart} opener={opener} />;
  return (
    <p className="indent-[2em] leading-8">
      <Runs runs={block.runs} opener={opener} />
    </p>
  );
}

type Props = {
  briefing: Briefing;
  open?: ((key: string, number: number) => string) | undefined; // where a figure is opened; number = its place in `figures`
};

/** The composed document on the page: the same that Word, PDF and Excel render, each figure a link to its rows. */
export function BriefingPage({ briefing, open }: Props) {
  const places = new Map(
    briefing.figures.map(({ key, label }, index) => [key, { label, number: index + 1 }]),
  );
  const opener: FigureOpener = open
    ? (key) => {
        const place = places.get(key);
        return place ? { href: open(key, place.number), label: place.label } : null;
      }
    : null;
  return (
    <article
      className={`briefing-paper mx-auto max-w-7xl border border-line bg-raised px-5 py-8 sm:px-12 ${isOnePage(briefing.kind) ? 'one-sheet' : ''}`}
    >
      <div className="mx-auto max-w-4xl">
        <Letter briefing={briefing} opener={opener} />
      </div>
      <div className="[&_figure]:pt-8 [&_td]:min-w-20 [&_td:nth-child(2)]:whitespace-nowrap">
        {briefing.annexes.map((table) => (
          <BriefingTableFigure key={table.caption} table={table} opener={opener} />
        ))}
      </div>
    </article>
  );
}

/** Everything before the annexes, as wide as a page of paper. */
function Letter({ briefing, opener }: { briefing: Briefing; opener: FigureOpener }) {
  const redHead = redHeadOf(briefing);
  return (
    <>
      {briefing.containsDemo ? (
        <p className="pb-4 text-center">
          <Badge tone="alert">演示数据：含虚构项目，不得对外使用</Badge>
        </p>
      ) : null}
      {redHead ? <p className="text-center font-serif text-3xl text-alert text-balance">{redHead}</p> : null}
      <p
        className={`flex flex-wrap justify-between gap-x-4 py-2 text-sm ${redHead ? 'border-alert border-b-2' : ''}`}
      >
        <span>{briefing.issuer}</span>
        <span>{briefing.issueLabel}</span>
        <span>{printDay(briefing.composedOn)}</span>
      </p>
      <h2 className="py-6 text-center text-2xl">{briefing.title}</h2>
      {briefing.blocks.map((block) => (
        <Block key={block.id} block={block} opener={opener} />
      ))}
      {briefing.footnotes.length > 0 ? (
        <ol className="mt-6 border-line border-t pt-3 text-sm">
          {briefing.footnotes.map((note, index) => (
            <li key={runsText(note)}>
              〔{index + 1}〕
              <Runs runs={note} opener={opener} />
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
