import { createInflate, inflateSync } from 'node:zlib';

/**
 * Why a PDF is not taken: no PDF at all; its index or end is broken; protected by a password; it would run a script, start a
 * program or carry files; it packs objects in a way that cannot be looked into; it unpacks into far too much.
 */
export type PdfProblem = 'notPdf' | 'broken' | 'encrypted' | 'active' | 'unreadable' | 'bomb';

const MOST_UNPACKED = 400_000_000;
const AT_ONCE = 16_000; // compressed bytes: deflate makes at most 1,032 of one
const OVERLAP = 40; // longer than any name looked for

const ACTIVE =
  /\/(?:(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToE)(?![A-Za-z0-9])|XFA\s*(?:\[|\d+\s+\d+\s+R))/;
const ENCRYPTED = /\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/;

/** A name may spell any of its characters as #4A: read as a viewer reads it. */
const unescaped = (text: string) =>
  text.includes('#')
    ? text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

const isActive = (text: string) => ACTIVE.test(unescaped(text));

/** The index must be where the end of the file says, and nothing may follow the end. */
function isWhole(text: string): boolean {
  const end = /startxref\s+(\d{1,10})\s+%%EOF[\s\0]*$/.exec(text.slice(-2048));
  if (!end) return false;
  const at = text.slice(Number(end[1]), Number(end[1]) + 64);
  return /^\s*(?:xref\s|\d+\s+\d+\s+obj)/.test(at) && /\/Root\s*\d+\s+\d+\s+R/.test(unescaped(text));
}

type Stream = { from: number; to: number; isObjects: boolean };

function* streamsOf(text: string): Generator<Stream> {
  const begins = /(?<!end)stream\r?\n/g;
  for (let found = begins.exec(text); found; found = begins.exec(text)) {
    const from = found.index + found[0].length;
    const end = text.indexOf('endstream', from);
    const to = end < 0 ? text.length : end;
    const before = text.slice(Math.max(0, found.index - 2048), found.index);
    const own = before.slice(Math.max(before.lastIndexOf('endobj'), before.lastIndexOf('endstream'), 0));
    yield { from, to, isObjects: /\/ObjStm(?![A-Za-z])/.test(unescaped(own)) };
    begins.lastIndex = from; // what looks like a stream inside a stream is looked into as well
  }
}

/** True for the two bytes that every deflated stream begins with. */
const looksDeflated = (bytes: Buffer) =>
  bytes.length > 2 && (bytes.readUInt8(0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;

type Unpacked = { size: number; isActive: boolean; isWhole: boolean };

async function unpackSlowly(bytes: Buffer, most: number): Promise<Unpacked> {
  const inflate = createInflate();
  inflate.end(bytes);
  let [size, carry, active] = [0, '', false];
  try {
    for await (const chunk of inflate) {
      const text = carry + chunk.toString('latin1');
      size += chunk.length;
      active ||= isActive(text);
      carry = text.slice(-OVERLAP);
      if (active || size > most) break;
    }
    return { size, isActive: active, isWhole: true };
  } catch {
    return { size, isActive: active, isWhole: false };
  } finally {
    inflate.destroy();
  }
}

async function unpack(bytes: Buffer, most: number): Promise<Unpacked> {
  if (bytes.length > AT_ONCE) return unpackSlowly(bytes, most);
  try {
    const content = inflateSync(bytes);
    return { size: content.length, isActive: isActive(content.toString('latin1')), isWhole: true };
  } catch {
    return unpackSlowly(bytes, most); // says how far it came
  }
}

/**
 * Looks at a PDF without opening it: signature, end and index, password, and whether anything in it would act. Names are
 * found however they are spelt, also inside packed objects. Resolves with the problem, or null. What it cannot know: whether a
 * page or a picture is made to trip a particular viewer. It is no virus scanner.
 */
export async function inspectPdf(bytes: Uint8Array): Promise<PdfProblem | null> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!/^%PDF-[12]\.\d/.test(file.toString('latin1', 0, 8))) return 'notPdf';
  const text = file.toString('latin1');
  if (ENCRYPTED.test(unescaped(text))) return 'encrypted';
  if (isActive(text)) return 'active';
  if (!isWhole(text)) return 'broken';
  let left = MOST_UNPACKED;
  for (const { from, to, isObjects } of streamsOf(text)) {
    const packed = file.subarray(from, to);
    if (!looksDeflated(packed)) {
      if (isObjects && /\/Filter/.test(unescaped(text.slice(Math.max(0, from - 2048), from))))
        return 'unreadable';
      continue;
    }
    const unpacked = await unpack(packed, left);
    if (unpacked.isActive) return 'active';
    if (isObjects && !unpacked.isWhole) return 'unreadable';
    left -= unpacked.size;
    if (left < 0) return 'bomb';
  }
  return null;
}
