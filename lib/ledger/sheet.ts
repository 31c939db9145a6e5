/** The grid's geometry and clipboard, as plain functions: lines are what is drawn from top to bottom, from 0. */

export type Group = { key: string; label: string; count: number };
export type Line =
  | { kind: 'group'; group: Group }
  | { kind: 'row'; key: string | null; offset: number; number: number };

/** Where everything stands: the groups with their first line, and how many lines there are in all. */
export type Layout = {
  starts: { group: Group; line: number; open: boolean; before: number }[];
  lines: number;
};

/** Lays out `count` rows, or the groups with a heading each; a closed group keeps only its heading. */
export function layoutOf(count: number, groups: readonly Group[], closed: ReadonlySet<string>): Layout {
  if (groups.length === 0) return { starts: [], lines: count };
  let line = 0;
  let before = 0;
  const starts = groups.map((group) => {
    const open = !closed.has(group.key);
    const start = { group, line, open, before };
    line += 1 + (open ? group.count : 0);
    before += group.count;
    return start;
  });
  return { starts, lines: line };
}

/** What stands on a line; null beyond the end. `number` counts the rows of the whole view from 1. */
export function lineAt({ starts, lines }: Layout, line: number): Line | null {
  if (line < 0 || line >= lines) return null;
  if (starts.length === 0) return { kind: 'row', key: null, offset: line, number: line + 1 };
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle]?.line ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  const start = starts[low];
  if (!start) return null;
  if (start.line === line) return { kind: 'group', group: start.group };
  const offset = line - start.line - 1;
  return { kind: 'row', key: start.group.key, offset, number: start.before + offset + 1 };
}

export type Place = { line: number; column: number };
export type Block = { top: number; bottom: number; left: number; right: number };

/** The block between two corners, both included. */
export const blockOf = (a: Place, b: Place): Block => ({
  top: Math.min(a.line, b.line),
  bottom: Math.max(a.line, b.line),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
});

/** Cells as a spreadsheet puts them on the clipboard: tabs between, quoted where a cell holds one. */
export function toClipboard(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
}

/** Reads what a spreadsheet put on the clipboard; the line break at its end is no row. */
export function fromClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  let begun = false;
  const end = () => {
    rows.at(-1)?.push(cell);
    cell = '';
    begun = false;
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let index = 0; index < source.length; index += 1) {
    const char = source[index] ?? '';
    if (quoted && char === '"' && source[index + 1] === '"') {
      cell += char;
      index += 1;
    } else if (quoted && char === '"') quoted = false;
    else if (quoted) cell += char;
    else if (char === '"' && !begun) {
      quoted = true;
      begun = true;
    } else if (char === '\t') end();
    else if (char === '\n') {
      end();
      rows.push([]);
    } else {
      cell += char;
      begun = true;
    }
  }
  end();
  return rows;
}

/** What a pasted block puts into a target of `height` × `width` cells: one cell fills it, a block goes in once. */
export function spread(pasted: readonly string[][], height: number, width: number): string[][] {
  const only = pasted.length === 1 && pasted[0]?.length === 1 ? (pasted[0][0] ?? '') : null;
  if (only !== null) return Array.from({ length: height }, () => Array.from({ length: width }, () => only));
  const oneRow = pasted.length === 1 ? (pasted[0] ?? []) : null;
  if (oneRow && height > 1) return Array.from({ length: height }, () => [...oneRow]);
  return pasted.map((row) => [...row]);
}
