import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../errors.ts';
import { fileKindOf } from './preflight.ts';
import type { SheetRows } from './workbook.ts';

const TIMEOUT_MS = 30_000;
const HEAP_MB = 300;

type Reply = { sheets?: SheetRows[]; error?: string };

function inThread(bytes: Uint8Array, kind: string): Promise<Reply> {
  const file = [process.cwd(), 'lib', 'ledger-import', 'parse-worker.mjs'];
  const worker = new Worker(join(...file), {
    workerData: { bytes, kind },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  return new Promise((resolve) => {
    const late = setTimeout(() => finish({ error: '读取超过 30 秒' }), TIMEOUT_MS);
    const finish = (reply: Reply) => {
      clearTimeout(late);
      resolve(reply);
      void worker.terminate();
    };
    worker.once('message', finish);
    worker.once('error', () => finish({ error: '内容过大，超出读取所允许的内存' }));
    worker.once('exit', () => finish({ error: '读取中断' }));
  });
}

/**
 * Reads an uploaded workbook or CSV file in a thread with limits on memory and time. Throws `invalid` with a
 * sentence that says what to do; a hostile file costs no more than its limits.
 */
export async function readFile(bytes: Uint8Array): Promise<SheetRows[]> {
  const kind = await fileKindOf(bytes);
  const { sheets, error } = await inThread(bytes, kind);
  if (sheets) return sheets;
  const why = `文件读不出来：${error}。请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。`;
  throw new Refusal('invalid', why, { fields: { file: why } });
}
