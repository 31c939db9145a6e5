import { isOver, readZipDirectory, readZipEntry } from '../../zip.ts';
import type { Finding } from './finding.ts';
import {
  checkContent,
  checkMain,
  checkNames,
  checkRelations,
  DOCUMENT,
  type XmlParts,
} from './package-rules.ts';

export const MOST_BYTES = 5_242_880;
const LIMITS = { entries: 400, unpacked: 60_000_000, ratio: 150 };
const MOST_XML = 12_000_000; // one part
const SAVE_AS = '请在 Word 或 WPS 里打开，“另存为”Word 文档（.docx）再上传。';
const whole = (says: string): Finding[] => [{ place: '文件', tag: '', says }];

/** What can be said of a file by its name, size and first bytes. Null when it may be looked into. */
export function checkOutside(bytes: Uint8Array, name: string): Finding[] | null {
  const starts = (...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);
  if (bytes.length === 0) return whole('还没有选择文件，或文件是空的。请选择一个 .docx 文件。');
  if (bytes.length > MOST_BYTES) return whole('文件超过 5 MB。请压缩或删去图片后再上传。');
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    return whole(`这是旧的 .doc 文件，或加了密码。${SAVE_AS}加了密码的请先去掉密码。`);
  if (!starts(0x50, 0x4b)) return whole(`文件不是 Word 文档，改后缀名不行。${SAVE_AS}`);
  if (!/\.docx$/i.test(name.trim())) return whole(`文件名要以 .docx 结尾。${SAVE_AS}`);
  return null;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Unpacks the XML of a package, never more than its directory said. */
async function unpack(bytes: Uint8Array, names: readonly string[]): Promise<XmlParts | null> {
  const parts = new Map<string, string>();
  for (const name of names) {
    const content = await readZipEntry(bytes, name, LIMITS.unpacked).catch(() => null);
    if (!content) return null;
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const xml = content.length <= MOST_XML ? decode(content) : null;
    if (xml === null) return null;
    parts.set(name, xml);
  }
  return parts;
}

/**
 * Looks into a .docx: by its directory before a byte is unpacked, then part by part. Yields its XML, or what is wrong with it;
 * never both.
 */
export async function readPackage(
  bytes: Uint8Array,
  name: string,
): Promise<{ findings: Finding[]; parts: XmlParts }> {
  const refused = (findings: Finding[]) => ({ findings, parts: new Map<string, string>() });
  const outside = checkOutside(bytes, name);
  if (outside) return refused(outside);
  const directory = await readZipDirectory(bytes, LIMITS).catch(() => null);
  if (!directory) return refused(whole(`文件不完整或已损坏。${SAVE_AS}`));
  if (isOver(directory, LIMITS))
    return refused(whole('文件解开后过大，不予读取。请删去图片和多余内容后再上传。'));
  const names = directory.names.filter((one) => !one.endsWith('/'));
  if (new Set(names.map((one) => one.toLowerCase())).size < names.length)
    return refused(whole(`文件里有重名的部分，无法确定用哪一个。${SAVE_AS}`));
  if (!names.includes('[Content_Types].xml') || !names.includes(DOCUMENT))
    return refused(whole(`文件不是 Word 文档。${SAVE_AS}`));
  const parts = await unpack(bytes, names);
  if (!parts) return refused(whole(`文件有一部分读不出来或过大。${SAVE_AS}`));
  const main = checkMain(parts);
  const findings = [
    ...(main ? whole(main) : []),
    ...checkNames(names),
    ...[...parts].flatMap(([path, xml]) => checkContent(path, xml, names)),
    ...checkRelations(parts),
  ];
  return findings.length > 0 ? refused(findings) : { findings, parts };
}
