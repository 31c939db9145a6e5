import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { BriefingKind } from '../kinds.ts';
import type { Inspected } from './finding.ts';

const TIMEOUT_MS = 60_000;
const HEAP_MB = 320;
const TOO_MUCH: Inspected = {
  findings: [{ place: '文件', tag: '', says: '文件太复杂，没能检查完。请删去多余的内容，另存后再上传。' }],
  used: [],
};

/** `inspectTemplate` in a thread with limits on memory and time: a hostile file costs no more than those. */
export function inspectInThread(bytes: Uint8Array, name: string, kind: BriefingKind): Promise<Inspected> {
  const file = [process.cwd(), 'lib', 'briefings', 'templates', 'inspect-worker.mjs'];
  const worker = new Worker(join(...file), {
    workerData: { bytes, name, kind },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  return new Promise((resolve) => {
    const finish = (found: Inspected) => {
      clearTimeout(late);
      resolve(found);
      void worker.terminate();
    };
    const stop = () => finish(TOO_MUCH);
    const late = setTimeout(stop, TIMEOUT_MS);
    worker.once('message', finish);
    worker.once('error', (error) => {
      console.error('A template could not be looked through:', error);
      stop();
    });
    worker.once('exit', stop);
  });
}
