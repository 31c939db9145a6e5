import { fromBuffer } from 'yauzl';
import { Refusal } from '../errors.ts';

export type FileKind = 'xlsx' | 'xls' | 'csv';

export const MAX_BYTES = 10_000_000;
const SMALLEST_XLS = 1_536; // a header, a directory and one sector
const MAX_ENTRIES = 2_000;
const MAX_UNPACKED = 300_000_000;
const MAX_RATIO = 200;
const SAVE_AS = '请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。';

const refuse = (why: string) => new Refusal('invalid', why, { fields: { file: why } });

/** Reads the zip directory only: names and sizes are known before a byte is unpacked. */
function directory(bytes: Uint8Array): Promise<{ names: string[]; unpacked: number; worst: number }> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true },
      (error, zip) => {
        if (error || !zip) return reject(refuse(`文件不是完整的 Excel 工作簿。${SAVE_AS}`));
        const names: string[] = [];
        let [unpacked, worst] = [0, 0];
        zip.on('error', () => reject(refuse(`文件已损坏，无法读取。${SAVE_AS}`)));
        zip.on('end', () => resolve({ names, unpacked, worst }));
        zip.on('entry', (entry: { fileName: string; compressedSize: number; uncompressedSize: number }) => {
          names.push(entry.fileName);
          unpacked += entry.uncompressedSize;
          if (entry.uncompressedSize > 1_000_000)
            worst = Math.max(worst, entry.uncompressedSize / Math.max(1, entry.compressedSize));
          if (names.length > MAX_ENTRIES || unpacked > MAX_UNPACKED || worst > MAX_RATIO) zip.emit('end');
          else zip.readEntry();
        });
        zip.readEntry();
      },
    );
  });
}

async function refuseUnsafeZip(bytes: Uint8Array): Promise<void> {
  const { names, unpacked, worst } = await directory(bytes);
  if (names.length > MAX_ENTRIES)
    throw refuse(`文件里的部件过多（超过 ${MAX_ENTRIES} 个），不予读取。${SAVE_AS}`);
  if (unpacked > MAX_UNPACKED || worst > MAX_RATIO)
    throw refuse('文件解压后过大，不予读取。请删去图片和空白格式行，或分成几个文件上传。');
  if (!names.includes('[Content_Types].xml') || !names.includes('xl/workbook.xml'))
    throw refuse(`文件不是 Excel 工作簿。${SAVE_AS}`);
}

/**
 * Says what kind of file this is by its content, and refuses what must not reach a parser: too large, a zip
 * bomb, something that is no table. Throws `invalid` with what to do; nothing was unpacked by then.
 */
export async function fileKindOf(bytes: Uint8Array): Promise<FileKind> {
  if (bytes.length === 0) throw refuse('文件是空的，请重新选择。');
  if (bytes.length > MAX_BYTES) throw refuse(`文件超过 ${MAX_BYTES / 1_000_000} MB，请分成几个文件上传。`);
  const begins = (...marks: number[]) => marks.every((mark, index) => bytes[index] === mark);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    if (bytes.length < SMALLEST_XLS) throw refuse(`文件已损坏，无法读取。${SAVE_AS}`);
    return 'xls';
  }
  if (begins(0x50, 0x4b)) {
    await refuseUnsafeZip(bytes);
    return 'xlsx';
  }
  if (bytes.subarray(0, 4000).includes(0))
    throw refuse(`看不懂这个文件，只接受 .xlsx、.xls 和 .csv。${SAVE_AS}`);
  return 'csv';
}
