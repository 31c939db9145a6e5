import { figureOf } from '../figures/evaluate.ts';
import type { Evidence } from '../figures/evidence.ts';
import { type Figure, parseFigureKey } from '../figures/figure.ts';
import type { BriefingBlock, BriefingRun, BriefingTable } from './document.ts';

type Content = { blocks: BriefingBlock[]; footnotes: BriefingRun[][]; annexes: BriefingTable[] };
type Keys = (string | null | undefined)[];

const ofTable = ({ rows }: BriefingTable): Keys => rows.flatMap((row) => row.figures ?? []);

function ofBlock(block: BriefingBlock): Keys {
  if (block.type === 'paragraph') return block.runs.map((run) => run.figure);
  if (block.type === 'table') return ofTable(block.table);
  return block.type === 'chart' ? block.chart.series.flatMap((series) => series.figures ?? []) : [];
}

/** Every figure that a document prints, once, in order of first appearance, answered by its evidence. */
export function collectFigures({ blocks, footnotes, annexes }: Content, evidence: Evidence): Figure[] {
  const keys = [
    ...blocks.flatMap(ofBlock),
    ...footnotes.flat().map((run) => run.figure),
    ...annexes.flatMap(ofTable),
  ];
  return [...new Set(keys)].flatMap((key) => {
    const spec = key ? parseFigureKey(key) : null;
    return spec ? [figureOf(spec, evidence)] : [];
  });
}

/** The words of a sentence without its marks. */
export const runsText = (runs: readonly BriefingRun[]): string => runs.map((run) => run.text).join('');
