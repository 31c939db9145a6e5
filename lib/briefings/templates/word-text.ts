/** Where a paragraph stands, in words, and as a path: tags of a loop must stand in one place or in rows of one table. */
export type Place = { words: string; path: readonly string[] };
/** A stretch of text in the XML of a part: between `from` and `to` stand the characters `text` from `at` on. */
type Stretch = { from: number; to: number; at: number; text: string };
export type Paragraph = { place: Place; text: string; stretches: Stretch[] };

const TAG = /<(\/?)([A-Za-z0-9]+:[A-Za-z]+)((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/?)>|([^<]+)/g;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export const decodeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (all, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

type Container = { words: string; path: string[]; paragraphs: number; tables: number; boxes: number };
type OpenTable = { number: number; row: number; cell: number };
type OpenParagraph = { container: Container; text: string; stretches: Stretch[] };

/** Follows the elements of one part and gathers its paragraphs with their places, in the order in which they end. */
class Walk {
  readonly paragraphs: Paragraph[] = [];
  private readonly containers: Container[];
  private readonly tables: OpenTable[] = [];
  private readonly open: OpenParagraph[] = [];

  constructor(part: string) {
    this.containers = [{ words: part, path: [part], paragraphs: 0, tables: 0, boxes: 0 }];
  }

  private get container(): Container {
    return this.containers.at(-1) ?? { words: '', path: [], paragraphs: 0, tables: 0, boxes: 0 };
  }

  private enter(words: string, step: string): void {
    const { container } = this;
    const path = [...container.path, step];
    this.containers.push({ words: `${container.words}${words}`, path, paragraphs: 0, tables: 0, boxes: 0 });
  }

  private leave(): void {
    if (this.containers.length > 1) this.containers.pop();
  }

  write(from: number, raw: string): void {
    const paragraph = this.open.at(-1);
    if (!paragraph) return;
    const text = decodeXml(raw);
    paragraph.stretches.push({ from, to: from + raw.length, at: paragraph.text.length, text });
    paragraph.text += text;
  }

  begin(name: string): void {
    const table = this.tables.at(-1);
    if (name === 'w:p') this.open.push({ container: this.container, text: '', stretches: [] });
    if (name === 'w:tbl') this.tables.push({ number: ++this.container.tables, row: 0, cell: 0 });
    if (name === 'w:tr' && table) Object.assign(table, { row: table.row + 1, cell: 0 });
    if (name === 'w:tc' && table) {
      table.cell += 1;
      this.enter(
        `第${table.number}个表第${table.row}行第${table.cell}列`,
        `t${table.number}:${table.row}:${table.cell}`,
      );
    }
    if (name === 'w:txbxContent') this.enter('文本框', `b${++this.container.boxes}`);
  }

  end(name: string): void {
    if (name === 'w:tbl') this.tables.pop();
    if (name === 'w:tc' || name === 'w:txbxContent') this.leave();
    if (name !== 'w:p') return;
    const done = this.open.pop();
    if (!done) return;
    const { container, text, stretches } = done;
    if (text.trim()) container.paragraphs += 1;
    const words =
      container.words + (container.path.at(-1)?.startsWith('t') ? '' : `第${container.paragraphs}段`);
    this.paragraphs.push({ place: { words, path: container.path }, text, stretches });
  }
}

const SKIPPED = new Set(['mc:Fallback']);

/** The paragraphs of a part with text in them. `part` is what the office calls it: 正文, 页眉. Old twins of text boxes are left out. */
export function readParagraphs(xml: string, part: string): Paragraph[] {
  const walk = new Walk(part);
  let skipped = 0;
  let inText = false;
  for (const { 1: closing, 2: name = '', 4: empty, 5: text, index } of xml.matchAll(TAG)) {
    if (text !== undefined) {
      if (inText && skipped === 0) walk.write(index, text);
      continue;
    }
    if (SKIPPED.has(name)) skipped += empty ? 0 : closing ? -1 : 1;
    if (skipped > 0 || SKIPPED.has(name)) continue;
    if (name === 'w:t') inText = !closing && !empty;
    else if (closing) walk.end(name);
    else if (!empty) walk.begin(name);
  }
  return walk.paragraphs.filter((one) => one.text !== '');
}

const encode = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The part with other text in some paragraphs: it takes the look of the paragraph's first text. */
export function withText(xml: string, changes: readonly { paragraph: Paragraph; text: string }[]): string {
  const pieces = changes.flatMap(({ paragraph, text }) =>
    paragraph.stretches.map(({ from, to }, index) => ({ from, to, text: index === 0 ? encode(text) : '' })),
  );
  let out = xml;
  for (const { from, to, text } of pieces.sort((a, b) => b.from - a.from))
    out = out.slice(0, from) + text + out.slice(to);
  return out;
}
