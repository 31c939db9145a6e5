import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Briefing } from '../document.ts';
import { chartSvg } from './chart-svg.ts';
import { fontBlobs } from './fonts.ts';
import { withAccessClaim } from './pdf-access.ts';
import { chartFile, pdfData } from './pdf-data.ts';

const FOLDER = import.meta.dirname;
let compiler: NodeCompiler | undefined;

/** The briefing set in type under one standard; throws with the typesetter's words when a rule of it is broken. */
export function typeset(briefing: Briefing, standard: 'a-2a' | 'ua-1'): Buffer {
  compiler ??= NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs: fontBlobs() }] });
  const shadow = (file: string, text: string) => compiler?.mapShadow(join(FOLDER, file), Buffer.from(text));
  const charts = briefing.blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : []));
  for (const [index, chart] of charts.entries()) shadow(chartFile(index), chartSvg(chart, 'Noto Sans SC'));
  shadow('briefing.json', JSON.stringify(pdfData(briefing)));
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
