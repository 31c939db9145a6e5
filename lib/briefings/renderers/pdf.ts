import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { runsText } from '../collect-figures.ts';
import type { Briefing, BriefingRun } from '../document.ts';
import { chartSvg } from './chart-svg.ts';
import { fontBlobs } from './fonts.ts';
import { withAccessClaim } from './pdf-access.ts';
import { DEMO_MARK, printDay, printInstant } from './print.ts';

const FOLDER = import.meta.dirname;
let compiler: NodeCompiler | undefined;

/** Typst breaks a line before — and …; a word joiner keeps them where Chinese typesetting wants them. */
const joined = (text: string) => text.replace(/(?=——|……)/g, '\u2060');
const run = (part: BriefingRun) => ({
  text: joined(part.text),
  strong: part.strong ?? false,
  note: part.note ?? 0,
});

/** The briefing set in type under one standard; throws with the typesetter's words when a rule of it is broken. */
export function typeset(briefing: Briefing, standard: 'a-2a' | 'ua-1'): Buffer {
  compiler ??= NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs: fontBlobs() }] });
  let charts = 0;
  const blocks = briefing.blocks.map((block) => {
    if (block.type === 'paragraph') return { ...block, runs: block.runs.map(run) };
    if (block.type !== 'chart') return block;
    const file = `chart-${charts++}.svg`;
    compiler?.mapShadow(join(FOLDER, file), Buffer.from(chartSvg(block.chart, 'Noto Sans SC')));
    return { type: 'chart', file, title: block.chart.title, alt: block.chart.alt };
  });
  const data = {
    ...briefing,
    evidence: null,
    workbook: null,
    blocks,
    footnotes: briefing.footnotes.map((note) => joined(runsText(note))),
    date: printDay(briefing.composedOn),
    stand: printInstant(briefing.asOf),
    demoMark: briefing.containsDemo ? DEMO_MARK : '',
  };
  compiler.mapShadow(join(FOLDER, 'briefing.json'), Buffer.from(JSON.stringify(data)));
  const pdf = compiler.pdf(
    { mainFilePath: join(FOLDER, 'briefing.typ') },
    { pdfStandard: standard, creationTimestamp: Math.floor(Date.parse(briefing.asOf) / 1000) },
  );
  compiler.evictCache(2); // without it eighty documents hold gigabytes
  return pdf;
}

/**
 * The briefing as an archivable PDF/A-2a that is tagged to PDF/UA-1, every font embedded. Data reaches Typst as
 * JSON only, never as markup. Runs in the render worker: a compiler holds about 50 MB of fonts.
 */
export async function renderPdf(briefing: Briefing): Promise<Uint8Array> {
  return new Uint8Array(withAccessClaim(typeset(briefing, 'a-2a')));
}
