import { parentPort, workerData } from 'node:worker_threads';
import { parseFile } from './parse-file.ts';

try {
  parentPort?.postMessage({ sheets: await parseFile(workerData.bytes, workerData.kind) });
} catch (error) {
  parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
}
