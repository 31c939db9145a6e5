import { parentPort } from 'node:worker_threads';
import type { Briefing } from './document.ts';
import type { BriefingFormat, Order } from './render.ts';
import { cleaned } from './renderers/clean.ts';

type Renderer = (briefing: Briefing) => Promise<Uint8Array>;

const RENDERERS: Record<BriefingFormat, () => Promise<Renderer>> = {
  docx: async () => (await import('./renderers/docx.ts')).renderDocx,
  pdf: async () => (await import('./renderers/pdf.ts')).renderPdf,
  xlsx: async () => (await import('./renderers/xlsx.ts')).renderXlsx,
  pptx: async () => (await import('./renderers/pptx.ts')).renderPptx,
};

async function draw(order: Order): Promise<Uint8Array> {
  const briefing = cleaned(order.briefing);
  if (order.format !== 'template') return (await RENDERERS[order.format]())(briefing);
  return (await import('./renderers/template.ts')).fillTemplate(briefing, order.template);
}

parentPort?.on('message', async (job: Order & { id: number }) => {
  try {
    const bytes = new Uint8Array(await draw(job));
    parentPort?.postMessage({ id: job.id, bytes }, [bytes.buffer]);
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort?.postMessage({ id: job.id, error: message });
  }
});
