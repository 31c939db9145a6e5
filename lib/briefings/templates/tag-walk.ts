import type { BriefingKind } from '../kinds.ts';
import { KINDS } from '../kinds.ts';
import type { Finding } from './finding.ts';
import { LOOPS, type Loop } from './loops.ts';
import { nearest } from './nearest.ts';
import { type BrokenTag, meantBy, readTags, type Tag } from './tags.ts';
import {
  BODY,
  columnNames,
  columnOf,
  everyLoop,
  FIELD_NAMES,
  loopNamed,
  loopsWith,
  namesOf,
} from './vocabulary.ts';
import type { Paragraph, Place } from './word-text.ts';

type Standing = Tag & { place: Place; alone: boolean; order: number };
/** A loop that has begun. `loop` null = its name was told as wrong; `isTold` = that it has no end need not be told as well. */
type Open = { tag: Standing; loop: Loop | null; isTold: boolean };
/** What is wrong with a tag. `under` = only wrong while that loop is open: if that has no end, this is its doing. */
type Wrong = { says: string; under?: Open | undefined };
type Told = Wrong & { order: number; place: Place; tag: string };

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

/**
 * Follows the tags of one part: what is open, what may be named here. One fault is told once: what follows from a loop that
 * is spelt wrong or has no end is not told beside it.
 */
export class TagWalk {
  readonly used: string[] = [];
  private readonly told: Told[] = [];
  private readonly open: Open[] = [];
  private readonly crossed: string[] = []; // loops that were told to end earlier: their own end is not wrong as well
  private order = 0;

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

  private field({ name, alone }: Standing): Wrong | null {
    const loops = this.open.flatMap(({ loop }) => loop ?? []);
    if (name === BODY && !alone) return { says: BODY_ALONE, under: this.open.at(-1) };
    const owner = loops.findLast((loop) => columnNames(loop).includes(name));
    if (owner) return this.use(columnOf(owner.name, name));
    if (FIELD_NAMES.has(name)) return this.use(name);
    if (loopNamed(name)) return { says: `“${name}”是循环，请写成 {#${name}}……{/${name}}，中间写各列。` };
    const owners = loopsWith(name).slice(0, 3);
    if (owners.length === 0) return { says: unknown(name, [...loops.flatMap(columnNames), ...FIELD_NAMES]) };
    if (this.open.some(({ loop }) => loop === null)) return null; // a column of the loop whose name is wrong
    return {
      says: `“${name}”只能写在循环里，例如 ${owners.map((one) => `{#${one.name}}`).join('、')} 和它的结尾之间。`,
    };
  }

  private begin(tag: Standing): Wrong | null {
    const { name } = tag;
    const outer = this.open.at(-1);
    const here = loopNamed(name, this.loopsHere);
    const known = this.loopsHere.map((one) => one.name);
    const loop = here ?? loopNamed(name) ?? null; // in the wrong place its columns are not wrong as well
    this.open.push({ tag, loop, isTold: !here });
    if (here?.only && here.only !== this.kind)
      return { says: `“${name}”只用于${KINDS[here.only].nameZh}，这种简报里没有。` };
    if (here) return this.use(here.name);
    if (outer && outer.loop === null && loopNamed(name, everyLoop)) return null;
    if (loop && outer)
      return {
        says: `{#${name}} 不能放在 {#${outer.tag.name}} 里面。请先写 {/${outer.tag.name}}。`,
        under: outer,
      };
    const owner = LOOPS.find((one) => one.within?.some((inner) => inner.name === name));
    if (owner) return { says: `“${name}”只能放在 {#${owner.name}} 里面。` };
    if (FIELD_NAMES.has(name)) return { says: `“${name}”不是循环，请写成 {${name}}。` };
    return { says: unknown(name, known, '#') };
  }

  /** The end of a loop that is not open. */
  private stray(name: string): Wrong | null {
    const asked = this.crossed.indexOf(name);
    if (asked >= 0) {
      this.crossed.splice(asked, 1);
      return null;
    }
    const innermost = this.open.at(-1);
    if (!innermost) return { says: `前面没有 {#${name}}。请补上开头，或删去它。` };
    if (innermost.loop === null && loopNamed(name, everyLoop)) {
      this.open.pop();
      return null; // the end is spelt right, the beginning is not
    }
    innermost.isTold = true;
    return {
      says: `前面没有 {#${name}}；开着的是 {#${innermost.tag.name}}，结尾要写同一个名字。`,
    };
  }

  private end({ name, place }: Standing): Wrong | null {
    const at = this.open.findLastIndex((one) => one.tag.name === name);
    if (at < 0) return this.stray(name);
    const [opened, ...within] = this.open.splice(at);
    const innermost = within.at(-1);
    if (innermost) {
      this.crossed.push(...within.map(({ tag }) => tag.name));
      for (const one of within) this.forget(one);
      if (within.every((one) => one.isTold)) return null;
      return {
        says: `与 {#${innermost.tag.name}} 交叉了：里面的循环要先结束。请把 {/${innermost.tag.name}} 写到它前面。`,
      };
    }
    return opened && apart(opened.tag.place, place)
      ? { says: `开头在${opened.tag.place.words}，结尾在别处。开头和结尾要在同一个表里，或都在表外同一处。` }
      : null;
  }

  /** What was wrong only because that loop stood open is not told. */
  private forget(open: Open): void {
    const kept = this.told.filter(({ under }) => under !== open);
    this.told.splice(0, this.told.length, ...kept);
  }

  private step(tag: Standing): Wrong | null {
    if (tag.kind === 'field') return this.field(tag);
    return tag.kind === 'close' ? this.end(tag) : this.begin(tag);
  }

  /** A tag that is told as mistyped begins or ends the loop that was meant, so that the rest is read as it was meant. */
  private lean(raw: string, standing: Pick<Standing, 'at' | 'place' | 'order'>): void {
    const meant = meantBy(raw, everyLoop.flatMap(namesOf));
    if (!meant) return;
    const tag: Standing = { ...meant, ...standing, raw, alone: false };
    const at = this.open.findLastIndex((one) => one.tag.name === meant.name);
    if (meant.kind !== 'close')
      this.open.push({ tag, loop: loopNamed(meant.name, everyLoop) ?? null, isTold: true });
    else if (at >= 0) for (const one of this.open.splice(at)) this.forget(one);
  }

  read({ place, text }: Paragraph): void {
    const { tags, broken } = readTags(text);
    const all = [...tags, ...broken].sort((one, other) => one.at - other.at);
    for (const one of all) {
      const order = this.order++;
      const tell = (wrong: Wrong | null) => wrong && this.told.push({ ...wrong, order, place, tag: one.raw });
      if ('name' in one) {
        const alone = text.trim() === one.raw && this.open.length === 0;
        tell(this.step({ ...one, place, alone, order }));
      } else {
        tell({ says: BROKEN[one.kind] });
        this.lean(one.raw, { at: one.at, place, order });
      }
    }
  }

  /** What is wrong, in reading order, and what is still open when the part ends. */
  finish(): Finding[] {
    for (const open of this.open) {
      this.forget(open);
      const { tag, isTold } = open;
      if (!isTold)
        this.told.push({
          order: tag.order,
          place: tag.place,
          tag: tag.raw,
          says: `循环没有结尾。请在该结束的地方写 {/${tag.name}}。`,
        });
    }
    return this.told
      .sort((one, other) => one.order - other.order)
      .map(({ place, tag, says }) => ({ place: place.words, tag, says }));
  }
}
