import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Briefing } from './document.ts';

export const BRIEFING_FORMATS = ['docx', 'pdf', 'xlsx', 'pptx'] as const;
export type BriefingFormat = (typeof BRIEFING_FORMATS)[number];

export const MEDIA_TYPES: Record<BriefingFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

const IDLE_MS = 60_000;
const TIMEOUT_MS = 60_000;

type Reply = { id: number; bytes?: Uint8Array<ArrayBuffer>; error?: string };
type Waiting = { resolve: (bytes: Uint8Array<ArrayBuffer>) => void; reject: (error: Error) => void };
type Pool = { worker?: Worker; next: number; waiting: Map<number, Waiting>; idle?: NodeJS.Timeout };

const kept = globalThis as { goldenFlowerRenderers?: Pool };

function pool(): Pool {
  kept.goldenFlowerRenderers ??= { next: 1, waiting: new Map() };
  return kept.goldenFlowerRenderers;
}

/** The worker runs from source through tsx: a bundler must not see its path. */
function hire(state: Pool): Worker {
  if (state.worker) return state.worker;
  const file = [process.cwd(), 'lib', 'briefings', 'render-worker.mjs'];
  const worker = new Worker(join(...file), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  worker.on('message', (reply: Reply) => {
    const waiting = state.waiting.get(reply.id);
    state.waiting.delete(reply.id);
    if (reply.bytes) waiting?.resolve(reply.bytes);
    else waiting?.reject(new Error(reply.error ?? 'The renderer gave no document.'));
    if (state.waiting.size === 0) rest(state);
  });
  const gone = (error: Error) => {
    if (state.worker === worker) delete state.worker;
    for (const waiting of state.waiting.values()) waiting.reject(error);
    state.waiting.clear();
  };
  worker.on('error', gone);
  worker.on('exit', (code) => gone(new Error(`The renderer stopped with code ${code}.`)));
  state.worker = worker;
  return worker;
}

/** Fonts weigh 50 MB: an unused worker is let go, and never keeps the process alive. */
function rest(state: Pool): void {
  state.worker?.unref();
  clearTimeout(state.idle);
  state.idle = setTimeout(() => void state.worker?.terminate(), IDLE_MS);
  state.idle.unref();
}

/**
 * Draws a composed briefing as a Word, PDF or Excel file, off the request thread.
 * Returns the whole file; throws when drawing fails or takes longer than a minute (no half file exists).
 */
export async function renderBriefing(
  briefing: Briefing,
  format: BriefingFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  const state = pool();
  clearTimeout(state.idle);
  const worker = hire(state);
  worker.ref();
  const id = state.next++;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error('The renderer took longer than a minute.'));
        void worker.terminate();
      }, TIMEOUT_MS);
      state.waiting.set(id, { resolve, reject });
      worker.postMessage({ id, briefing, format });
    });
  } finally {
    clearTimeout(timer);
    state.waiting.delete(id);
  }
}
