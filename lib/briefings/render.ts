import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Briefing } from './document.ts';

export const BRIEFING_FORMATS = ['docx', 'pdf', 'xlsx', 'pptx'] as const;
export type BriefingFormat = (typeof BRIEFING_FORMATS)[number];
/** What a briefing can be downloaded as: our own forms, and Word in the office's own template. */
export const FILE_FORMATS = [...BRIEFING_FORMATS, 'template'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const MEDIA_TYPES: Record<FileFormat, string> = {
  docx: WORD,
  template: WORD,
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

const IDLE_MS = 60_000;
const TIMEOUT_MS = 60_000;

/** Why no file came of an export, in words for the person who asked. */
export class ExportFailure extends Error {
  override readonly name = 'ExportFailure';
}

type Bytes = Uint8Array<ArrayBuffer>;
type Reply = { id: number; bytes?: Bytes; error?: string };
/** What the worker is asked for; a template comes with its bytes. */
export type Order =
  | { briefing: Briefing; format: BriefingFormat }
  | { briefing: Briefing; format: 'template'; template: Uint8Array };
type Job = {
  order: Order;
  resolve: (bytes: Bytes) => void;
  reject: (error: Error) => void;
};
type Pool = { worker?: Worker; next: number; waiting: Map<number, Job>; idle?: NodeJS.Timeout };

const kept = globalThis as { goldenFlowerRenderers?: Pool };

function pool(): Pool {
  kept.goldenFlowerRenderers ??= { next: 1, waiting: new Map() };
  return kept.goldenFlowerRenderers;
}

const FAILED = '文件没有生成，没有留下半个文件。';

/** What a worker died of, told; its own words go to the log. */
function told(error: Error & { code?: string }): ExportFailure {
  const why = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? '内容太多，生成时内存不够' : '生成程序中途停止';
  return new ExportFailure(`${why}，${FAILED}请缩小范围（期间、生态圈或园区）后再试。`, { cause: error });
}

/** The worker runs from source through tsx: a bundler must not see its path. */
function hire(state: Pool): Worker {
  if (state.worker) return state.worker;
  const file = [process.cwd(), 'lib', 'briefings', 'render-worker.mjs'];
  const worker = new Worker(join(...file), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  worker.on('message', (reply: Reply) => {
    const job = state.waiting.get(reply.id);
    state.waiting.delete(reply.id);
    if (reply.bytes) job?.resolve(reply.bytes);
    else
      job?.reject(
        new ExportFailure(`这份简报里有生成程序读不了的内容，${FAILED}请联系系统管理员，并告知时间。`, {
          cause: reply.error,
        }),
      );
    if (state.waiting.size === 0) rest(state);
  });
  const gone = (error: Error) => {
    if (state.worker !== worker) return; // dismissed: the next one has its jobs
    delete state.worker;
    for (const job of state.waiting.values()) job.reject(told(error));
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

/** Stops one job at once. A worker cannot be interrupted but only ended, so the other jobs begin again on a new one. */
function drop(state: Pool, id: number): void {
  if (!state.waiting.delete(id)) return;
  const { worker } = state;
  delete state.worker;
  void worker?.terminate();
  for (const [other, { order }] of state.waiting) hire(state).postMessage({ id: other, ...order });
}

/**
 * Draws a composed briefing as a Word, PDF, Excel or PowerPoint file, off the request thread.
 * Returns the whole file. Throws `ExportFailure` when drawing fails or takes longer than a minute, and the reason of
 * `signal` when the person no longer waits: the work ends at once and no half file exists.
 */
export const renderBriefing = (
  briefing: Briefing,
  format: BriefingFormat,
  signal?: AbortSignal,
): Promise<Bytes> => carryOut({ briefing, format }, signal);

/** The same in the office's own Word template, which was checked when it was uploaded. */
export const renderInTemplate = (
  briefing: Briefing,
  template: Uint8Array,
  signal?: AbortSignal,
): Promise<Bytes> => carryOut({ briefing, format: 'template', template }, signal);

async function carryOut(order: Order, signal?: AbortSignal): Promise<Bytes> {
  signal?.throwIfAborted();
  const state = pool();
  clearTimeout(state.idle);
  const id = state.next++;
  const limit = AbortSignal.timeout(TIMEOUT_MS);
  let stop = () => {};
  try {
    return await new Promise<Bytes>((resolve, reject) => {
      stop = () => {
        drop(state, id);
        const late = new ExportFailure(`生成超过一分钟，已停止，${FAILED}请缩小范围后再试。`);
        reject(signal?.aborted ? signal.reason : late);
      };
      limit.addEventListener('abort', stop);
      signal?.addEventListener('abort', stop);
      state.waiting.set(id, { order, resolve, reject });
      const worker = hire(state);
      worker.ref();
      worker.postMessage({ id, ...order });
    });
  } finally {
    limit.removeEventListener('abort', stop);
    signal?.removeEventListener('abort', stop);
    state.waiting.delete(id);
  }
}
