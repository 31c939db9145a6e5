import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Trace } from './trace.ts';

export const TRACE_FORMATS = ['xlsx', 'csv'] as const;
export type TraceFormat = (typeof TRACE_FORMATS)[number];

const TIMEOUT_MS = 60_000;
const HEAP_MB = 512;

/** What the writing thread is given, and answers. `note` says who took it out of the house and when. */
export type TraceJob = { trace: Trace; format: TraceFormat; note: string };
export type TraceReply = { bytes?: Uint8Array<ArrayBuffer>; error?: string };

/**
 * Writes an opened figure with all its rows as an Excel workbook or a CSV file, in a thread of its own. Throws when writing
 * fails or takes longer than a minute: then no half file exists.
 */
export function writeTrace(job: TraceJob): Promise<Uint8Array<ArrayBuffer>> {
  const file = [process.cwd(), 'lib', 'figures', 'trace-worker.mjs'];
  const worker = new Worker(join(...file), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => finish({ error: 'writing took longer than a minute' }), TIMEOUT_MS);
    const finish = ({ bytes, error }: TraceReply) => {
      clearTimeout(late);
      if (bytes) resolve(bytes);
      else reject(new Error(error ?? 'The figure was not written.'));
      void worker.terminate();
    };
    worker.once('message', finish);
    worker.once('error', (error) => finish({ error: error.message }));
    worker.once('exit', () => finish({ error: 'the writing thread stopped' }));
  });
}
