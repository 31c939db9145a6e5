import { parentPort, workerData } from 'node:worker_threads';
import { inspectPdf } from './pdf.ts';

const files: Uint8Array[] = workerData.files;
for (const file of files) parentPort?.postMessage(await inspectPdf(file));
