import { Refusal } from '../errors.ts';
import { isOver, readZipDirectory, readZipEntry } from '../zip.ts';
import { documentText } from './docx-text.ts';

const MAX_BYTES = 10_000_000;
export const MAX_TEXT = 60_000; // characters: over a hundred pages
const MAX_XML = 8_000_000;
const LIMITS = { entries: 2_000, unpacked: 100_000_000, ratio: 200 };
const DOCUMENT = 'word/document.xml';
const SAVE_AS = '请用 Word 或 WPS 打开后另存为 .docx，或把文字粘贴进来。';

const refuse = (why: string) => new Refusal('invalid', why, { fields: { file: why } });

/** UTF-8, or GB18030 as older editors write; a byte order mark decides where there is one. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

async function partText(bytes: Uint8Array, name: string): Promise<string> {
  const part = await readZipEntry(bytes, name, MAX_XML).catch(() => {
    throw refuse(`文件已损坏或正文过大，无法读取。${SAVE_AS}`);
  });
  if (!part) return '';
  const xml = decode(part);
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw refuse(`文件里含有不安全的内容，不予读取。${SAVE_AS}`);
  return documentText(xml);
}

async function docxText(bytes: Uint8Array): Promise<string> {
  const directory = await readZipDirectory(bytes, LIMITS).catch(() => {
    throw refuse(`文件已损坏或不是完整的 Word 文档，无法读取。${SAVE_AS}`);
  });
  if (isOver(directory, LIMITS))
    throw refuse('文件解压后过大，不予读取。请删去图片后再上传，或把文字粘贴进来。');
  if (!directory.names.includes(DOCUMENT)) throw refuse(`文件不是 Word 文档。${SAVE_AS}`);
  const [body, notes] = [await partText(bytes, DOCUMENT), await partText(bytes, 'word/footnotes.xml')];
  return [body, notes].filter((text) => text.trim()).join('\n');
}

/** Text as the linter takes it: line ends made one, control characters gone; throws `invalid` when it is too long. */
export function tidyText(text: string): string {
  const tidy = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]+/gu, '');
  if (tidy.length > MAX_TEXT) {
    const why = `文字超过 ${MAX_TEXT / 10_000} 万字（${tidy.length} 字），请分成几份核对。`;
    throw new Refusal('invalid', why, { fields: { text: why } });
  }
  return tidy;
}

/**
 * The text of an uploaded .txt (UTF-8, GB18030) or .docx, told apart by content. A zip is judged by its directory
 * before a byte is unpacked, its text is scanned once and bounded in size. Throws `invalid` with what to do, also for a
 * file that its name calls Word and its content does not.
 */
export async function readUpload(bytes: Uint8Array, name = ''): Promise<string> {
  if (bytes.length === 0) throw refuse('文件是空的，请重新选择。');
  if (bytes.length > MAX_BYTES)
    throw refuse(`文件超过 ${MAX_BYTES / 1_000_000} MB，请删去图片或分成几个文件。`);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return tidyText(await docxText(bytes));
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw refuse(`不能读旧的 .doc 格式。${SAVE_AS}`);
  const ending = /\.docx?$/i.exec(name)?.[0];
  if (ending) throw refuse(`文件名以 ${ending} 结尾，内容却不是 Word 文件，不予读取。${SAVE_AS}`);
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!wide && bytes.subarray(0, 4000).includes(0))
    throw refuse(`看不懂这个文件，只接受 .txt 和 .docx。${SAVE_AS}`);
  return tidyText(decode(bytes));
}
