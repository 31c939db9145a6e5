import type { BriefingKind } from '../kinds.ts';
import { KINDS } from '../kinds.ts';
import type { Finding } from './finding.ts';
import { LOOPS, type Loop } from './loops.ts';
import { nearest } from './nearest.ts';
import { type BrokenTag, readTags, type Tag } from './tags.ts';
import { BODY, columnNames, columnOf, FIELD_NAMES, loopNamed, loopsWith } from './vocabulary.ts';
import type { Paragraph, Place } from './word-text.ts';

type Standing = Tag & { place: Place; alone: boolean };
type Open = { tag: Standing; loop: Loop | null };

const BROKEN: Record<BrokenTag['kind'], string> = {
  unclosed: '“{”后面没有配对的“}”。请把标签写完整，写在同一段里；正文里不要单独用花括号。',
  unopened: '“}”前面没有配对的“{”。请补上，或删去这个花括号。',
  wide: '用了全角符号。标签要用半角的 { }、# 和 /，请切到英文输入法重打。',
  empty: '花括号里没有名字。请写上标签名，或删去这对花括号。',
  formula: '标签里只能写名字，不能写公式、符号或代码。需要的数字请从标签表里选。',
  spaced: '标签里不能有空格。请删去空格。',
};

function unknown(name: string, known: Iterable<string>, sign = ''): string {
  const near = nearest(name, known);
  const hint = near ? `是不是想写 {${sign}${near}}？` : '请对照标签表改正。';
  return `没有叫“${name}”的${sign ? '循环' : '标签'}。${hint}`;
}

/** True unless the tags of a loop stand in paragraphs of one place or in cells of one table. */
function apart(open: Place, close: Place): boolean {
  if (open.path.join('/') === close.path.join('/')) return false;
  const table = (place: Place) => /^t(\d+):/.exec(place.path.at(-1) ?? '')?.[1];
  const outside = (place: Place) => place.path.slice(0, -1).join('/');
  return !(table(open) && table(open) === table(close) && outside(open) === outside(close));
}

const BODY_ALONE = '{正文} 要独占一段，前后不写别的字，也不放进循环。请另起一段。';

/** Follows the tags of one part: what is open, what may be named here. Each step yields what is wrong with it, or null. */
class Part {
  readonly findings: Finding[] = [];
  readonly used: string[] = [];
  private readonly open: Open[] = [];

  constructor(private readonly kind: BriefingKind) {}

  /** Loops that can begin here: those within the open one, and the general ones outside of any. */
  private get loopsHere(): readonly Loop[] {
    const innermost = this.open.at(-1);
    return innermost ? (innermost.loop?.within ?? []) : LOOPS;
  }

  private use(name: string): null {
    this.used.push(name);
    return null;
  }

  private field({ name, alone }: Standing): string | null {
    const loops = this.open.flatMap(({ loop }) => loop ?? []);
    if (name === BODY && !alone) return BODY_ALONE;
    const owner = loops.findLast((loop) => columnNames(loop).includes(name));
    if (owner) return this.use(columnOf(owner.name, name));
    if (FIELD_NAMES.has(name)) return this.use(name);
    if (loopNamed(name)) return `“${name}”是循环，请写成 {#${name}}……{/${name}}，中间写各列。`;
    const owners = loopsWith(name).slice(0, 3);
    if (owners.length > 0)
      return `“${name}”只能写在循环里，例如 ${owners.map((one) => `{#${one.name}}`).join('、')} 和它的结尾之间。`;
    return unknown(name, [...loops.flatMap(columnNames), ...FIELD_NAMES]);
  }

  private begin(tag: Standing): string | null {
    const { name } = tag;
    const outer = this.open.at(-1);
    const loop = loopNamed(name, this.loopsHere) ?? null;
    const known = this.loopsHere.map((one) => one.name);
    this.open.push({ tag, loop });
    if (loop?.only && loop.only !== this.kind)
      return `“${name}”只用于${KINDS[loop.only].nameZh}，这种简报里没有。`;
    if (loop) return this.use(loop.name);
    if (loopNamed(name) && outer)
      return `{#${name}} 不能放在 {#${outer.tag.name}} 里面。请先写 {/${outer.tag.name}}。`;
    const owner = LOOPS.find((one) => one.within?.some((inner) => inner.name === name));
    if (owner) return `“${name}”只能放在 {#${owner.name}} 里面。`;
    return FIELD_NAMES.has(name) ? `“${name}”不是循环，请写成 {${name}}。` : unknown(name, known, '#');
  }

  private end({ name, place }: Standing): string | null {
    const at = this.open.findLastIndex((one) => one.tag.name === name);
    const innermost = this.open.at(-1);
    if (at < 0)
      return innermost
        ? `前面没有 {#${name}}；开着的是 {#${innermost.tag.name}}，结尾要写同一个名字。`
        : `前面没有 {#${name}}。请补上开头，或删去它。`;
    const [opened] = this.open.splice(at);
    if (innermost && opened !== innermost)
      return `与 {#${innermost.tag.name}} 交叉了：里面的循环要先结束。请把 {/${innermost.tag.name}} 写到它前面。`;
    return opened && apart(opened.tag.place, place)
      ? `开头在${opened.tag.place.words}，结尾在别处。开头和结尾要在同一个表里，或都在表外同一处。`
      : null;
  }

  private step(tag: Standing): string | null {
    if (tag.kind === 'field') return this.field(tag);
    return tag.kind === 'close' ? this.end(tag) : this.begin(tag);
  }

  read({ place, text }: Paragraph): void {
    const { tags, broken } = readTags(text);
    const wrong: { at: number; tag: string; says: string }[] = broken.map(({ at, raw, kind }) => ({
      at,
      tag: raw,
      says: BROKEN[kind],
    }));
    for (const tag of tags) {
      const alone = text.trim() === tag.raw && this.open.length === 0;
      const says = this.step({ ...tag, place, alone });
      if (says) wrong.push({ at: tag.at, tag: tag.raw, says });
    }
    wrong.sort((one, other) => one.at - other.at);
    for (const { tag, says } of wrong) this.findings.push({ place: place.words, tag, says });
  }

  /** What is still open when the part ends. */
  finish(): void {
    for (const { tag } of this.open)
      this.findings.push({
        place: tag.place.words,
        tag: tag.raw,
        says: `循环没有结尾。请在该结束的地方写 {/${tag.name}}。`,
      });
  }
}

/** Reads the tags of every part against the vocabulary. Findings are in reading order; `used` are the names that are known. */
export function checkTags(
  parts: readonly (readonly Paragraph[])[],
  kind: BriefingKind,
): { findings: Finding[]; used: string[] } {
  const read = parts.map((paragraphs) => {
    const part = new Part(kind);
    for (const paragraph of paragraphs) part.read(paragraph);
    part.finish();
    return part;
  });
  return {
    findings: read.flatMap(({ findings }) => findings),
    used: [...new Set(read.flatMap(({ used }) => used))],
  };
}
