import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PrintedLedger } from './printed.ts';

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const MOST_EXPORTED = 50_000;

const TIMEOUT_MS = 60_000;
const HEAP_MB = 512;

/** What the writing thread is given, and answers. */
export type ExportJob = { ledger: PrintedLedger; format: ExportFormat; note: string };
export type ExportReply = { bytes?: Uint8Array<ArrayBuffer>; error?: string };

/**
 * Writes a printed ledger as an Excel workbook or a CSV file in a thread of its own; `note` says where and when it
 * comes from. Throws when writing fails or takes longer than a minute: then no half file exists.
 */
export function exportLedger(job: ExportJob): Promise<Uint8Array<ArrayBuffer>> {
  const file = [process.cwd(), 'lib', 'ledger', 'export-worker.mjs'];
  const worker = new Worker(join(...file), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => finish({ error: 'writing took longer than a minute' }), TIMEOUT_MS);
    const finish = ({ bytes, error }: ExportReply) => {
      clearTimeout(late);
      if (bytes) resolve(bytes);
      else reject(new Error(error ?? 'The ledger was not written.'));
      void worker.terminate();
    };
    worker.once('message', finish);
    worker.once('error', (error) => finish({ error: error.message }));
    worker.once('exit', () => finish({ error: 'the writing thread stopped' }));
  });
}
