import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PdfProblem } from './pdf.ts';

const TIMEOUT_MS = 15_000;
const HEAP_MB = 160;

export type FoundProblem = { index: number; problem: PdfProblem | 'tooSlow' };

/**
 * Looks into PDFs, one after the other, in a thread with limits on memory and time: hostile files cost no more than those.
 * Resolves with the first that is not to be taken, or null.
 */
export function findProblem(files: readonly Uint8Array[]): Promise<FoundProblem | null> {
  const file = [process.cwd(), 'lib', 'attachments', 'pdf-worker.mjs'];
  const worker = new Worker(join(...file), {
    workerData: { files },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  let index = 0;
  return new Promise((resolve) => {
    const stop = () => finish({ index, problem: 'tooSlow' });
    const late = setTimeout(stop, TIMEOUT_MS);
    const finish = (found: FoundProblem | null) => {
      clearTimeout(late);
      resolve(found);
      void worker.terminate();
    };
    worker.on('message', (problem: PdfProblem | null) => {
      if (problem) finish({ index, problem });
      else if (++index === files.length) finish(null);
    });
    worker.once('error', stop);
    worker.once('exit', stop);
  });
}
