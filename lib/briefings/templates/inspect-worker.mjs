// Entry of the check's thread: plain JavaScript, because a worker's first file is loaded before tsx is.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { inspectTemplate } = await import('./inspect.ts');
parentPort.postMessage(await inspectTemplate(workerData.bytes, workerData.name, workerData.kind));
