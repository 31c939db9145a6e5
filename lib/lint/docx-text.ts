/** What of a Word file is read: one pass over the tags, no document model, nothing outside the file is opened. */
const TAG = /<(\/?)(?:[A-Za-z0-9]+:)?([A-Za-z]+)([^<>]*?)(\/?)>|([^<]+)/g;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const SKIPPED = new Set(['Fallback', 'moveFrom', 'del', 'instrText', 'delText']);

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (all, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Gathers paragraphs as lines and rows of tables as cells with tabs between them. */
class Page {
  readonly lines: string[] = [];
  private paragraph = '';
  private readonly rows: string[][] = []; // of the tables that are open, the innermost last
  private readonly cells: { text: string; span: number }[] = [];

  write(text: string): void {
    this.paragraph += text;
  }

  /** A span that is too wide to be one is a mistake or worse. */
  span(attributes: string): void {
    const cell = this.cells.at(-1);
    const wide = Number(/val="(\d{1,3})"/.exec(attributes)?.[1] ?? 1);
    if (cell) cell.span = Math.min(Math.max(wide, 1), 60);
  }

  endParagraph(): void {
    const text = this.paragraph;
    this.paragraph = '';
    const cell = this.cells.at(-1);
    if (!cell) this.lines.push(text);
    else if (text.trim()) cell.text += (cell.text ? ' ' : '') + text.trim();
  }

  open(name: string): void {
    if (name === 'tr') this.rows.push([]);
    if (name === 'tc') this.cells.push({ text: '', span: 1 });
  }

  close(name: string): void {
    if (name === 'tc') {
      const cell = this.cells.pop();
      const gaps = Array.from({ length: (cell?.span ?? 1) - 1 }, () => '');
      this.rows.at(-1)?.push(cell?.text.replace(/\s+/g, ' ') ?? '', ...gaps);
    }
    if (name !== 'tr') return;
    const row = this.rows.pop() ?? [];
    const outer = this.cells.at(-1);
    if (outer) outer.text += `${outer.text ? ' ' : ''}${row.join(' ')}`;
    else this.lines.push(row.join('\t'));
  }
}

/**
 * The text of `word/document.xml` (or of its notes): paragraphs as lines, tables as rows of cells, deleted and moved
 * words left out. Numbers that Word makes by itself are not in the file and are not read.
 */
export function documentText(xml: string): string {
  const page = new Page();
  let skipped = 0; // depth inside something that is not read
  let inText = false;
  for (const [, closing, name = '', attributes = '', empty, text] of xml.matchAll(TAG)) {
    if (text !== undefined) {
      if (inText && skipped === 0) page.write(decode(text));
      continue;
    }
    if (SKIPPED.has(name)) skipped += empty ? 0 : closing ? -1 : 1;
    else if (skipped === 0) readTag(page, name, attributes, Boolean(closing), Boolean(empty));
    if (name === 't') inText = !closing && !empty;
  }
  return page.lines.join('\n');
}

function readTag(page: Page, name: string, attributes: string, closing: boolean, empty: boolean): void {
  if (name === 'p' && (closing || empty)) page.endParagraph();
  else if (name === 'gridSpan') page.span(attributes);
  else if (name === 'tab' && !attributes.includes('pos=')) page.write(' ');
  else if (name === 'br' || name === 'cr') page.write('\n');
  else if (name === 'noBreakHyphen') page.write('-');
  else if ((name === 'tr' || name === 'tc') && !empty) closing ? page.close(name) : page.open(name);
}
