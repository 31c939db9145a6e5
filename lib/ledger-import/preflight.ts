import { Refusal } from '../errors.ts';
import { isOver, readZipDirectory } from '../zip.ts';

export type FileKind = 'xlsx' | 'xls' | 'csv';

export const MAX_BYTES = 10_000_000;
const SMALLEST_XLS = 1_536; // a header, a directory and one sector
const LIMITS = { entries: 2_000, unpacked: 300_000_000, ratio: 200 };
const SAVE_AS = '请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。';

const refuse = (why: string) => new Refusal('invalid', why, { fields: { file: why } });

async function refuseUnsafeZip(bytes: Uint8Array): Promise<void> {
  const directory = await readZipDirectory(bytes, LIMITS).catch(() => {
    throw refuse(`文件已损坏或不是完整的 Excel 工作簿，无法读取。${SAVE_AS}`);
  });
  if (directory.names.length > LIMITS.entries)
    throw refuse(`文件里的部件过多（超过 ${LIMITS.entries} 个），不予读取。${SAVE_AS}`);
  if (isOver(directory, LIMITS))
    throw refuse('文件解压后过大，不予读取。请删去图片和空白格式行，或分成几个文件上传。');
  const { names } = directory;
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
