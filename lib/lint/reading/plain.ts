/** A text as the checks read it: widths folded, spaces and soft line breaks gone, every character traced to its source. */
export type Plain = { source: string; text: string; at: readonly number[] };

const SPACE = /[ \u00a0\u2000-\u200b\u3000\ufeff\u2060]/;
const ROW_GAP = /[^\s\u3000|](?:\t|[ \u00a0\u3000]{2,}|\s*\|\s*)\S/;
const LATIN = /[0-9A-Za-z.%]/;
const ENDS = /[。！？；：!?;:.…」”》）)]$/;
const OPENS =
  /^(?:第?[一二三四五六七八九十]{1,3}[、章节是]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d)|[—#*•·▲●■◆]|附[件表]|[图表]\d)/;
const FOLDED: Record<string, string> = {
  '(': '（', ')': '）', ';': '；', ':': '：', '?': '？', '!': '！', '．': '.', '％': '%', '−': '-', '－': '-', '＋': '+', '／': '/', '﹪': '%', '｜': '|', '〜': '～', '~': '～',
}; // biome-ignore format: a table

const isHanzi = (char: string) => char >= '一' && char <= '龥';

function fold(char: string): string {
  const letter = char >= '０' && char <= 'ｚ' && /[０-９Ａ-Ｚａ-ｚ]/.test(char);
  return FOLDED[char] ?? (letter ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : char);
}

const isRow = (line: string) => ROW_GAP.test(line);

/** A line that a program broke in the middle of a sentence: pasted from a PDF or a mail. */
function wraps(line: string, next: string | undefined): boolean {
  const [end, start] = [line.trimEnd(), next?.trimStart() ?? ''];
  if (!start || end.length < 16 || /^[ \u3000]{2}|^\t/.test(next ?? '')) return false;
  return (
    /[，。、；]/.test(end) && !ENDS.test(end) && !OPENS.test(start) && !isRow(line) && !isRow(next ?? '')
  );
}

class Writer {
  text = '';
  readonly at: number[] = [];

  push(char: string, from: number): void {
    this.text += char;
    this.at.push(from);
  }

  /** | parts two cells; those at the ends of a row part nothing. */
  bar(from: number, atEnd: boolean): void {
    if (!atEnd && (this.text.at(-1) ?? '\n') !== '\n') this.push('\t', from);
  }

  /** A run of spaces: nothing inside Chinese, one between figures or letters, a tab between the cells of a row. */
  space(run: string, from: number, next: string, row: boolean): void {
    const last = this.text.at(-1) ?? '\n';
    const tabs = run.split('\t').length - 1;
    if (row && tabs > 0) for (let count = 0; count < tabs; count++) this.push('\t', from);
    if (tabs > 0 || last === '\n' || last === '\t' || next === '' || next === '|') return;
    if (row && run.length > 1) this.push('\t', from);
    else if (LATIN.test(last) && LATIN.test(next)) this.push(' ', from);
  }
}

/** `,` is a mark of the sentence unless it groups digits. */
const comma = (line: string, at: number) =>
  /^\d{3}(?!\d)/.test(line.slice(at + 1)) && /\d$/.test(line.slice(0, at)) ? ',' : '，';
/** `:` between digits is a time or a ratio and stays. */
const grouped = (line: string, at: number) =>
  /^\d{3}(?:\.\d|[亿万元个户家项%])/.test(line.slice(at + 1)) &&
  /(?:^|[^\d.])\d{1,3}$/.test(line.slice(0, at));

function writeLine(writer: Writer, line: string, from: number, row: boolean): void {
  for (let at = 0; at < line.length; at++) {
    const char = line[at] ?? '';
    if (isHanzi(char)) writer.push(char, from + at);
    else if (SPACE.test(char) || char === '\t') {
      let end = at + 1;
      while (end < line.length && (SPACE.test(line[end] ?? '') || line[end] === '\t')) end++;
      writer.space(line.slice(at, end), from + at, fold(line[end] ?? ''), row);
      at = end - 1;
    } else if (char === '|' && row) writer.bar(from + at, line.slice(at + 1).trim() === '');
    else if (char === ',') writer.push(comma(line, at), from + at);
    else if (char === '，' && grouped(line, at)) writer.push(',', from + at);
    else writer.push(fold(char), from + at);
  }
}

/** Reads a source into plain text. Rows of a table (tabs, bars, aligned columns) keep a tab between their cells. */
export function readPlain(source: string): Plain {
  const lines = source.split('\n').map((line) => line.replace(/\r$/, ''));
  const rows = lines.map(isRow);
  const writer = new Writer();
  let from = 0;
  for (const [index, line] of lines.entries()) {
    const row = Boolean(rows[index] && (rows[index - 1] || rows[index + 1]));
    writeLine(writer, line, from, row);
    const length = source[from + line.length] === '\r' ? line.length + 1 : line.length;
    if (index < lines.length - 1 && !wraps(line, lines[index + 1])) writer.push('\n', from + line.length);
    from += length + 1;
  }
  return { source, text: writer.text, at: writer.at };
}

/** Words of the source, for people and programs: offsets count UTF-16 units from the start of what was read. */
export type Span = { start: number; end: number; text: string };

export function spanOf({ source, at }: Plain, start: number, end: number): Span {
  const from = at[start] ?? source.length;
  const to = (at[end - 1] ?? source.length - 1) + 1;
  return { start: from, end: Math.max(from, to), text: source.slice(from, to) };
}
