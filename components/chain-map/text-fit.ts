const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** A good guess at the width of a text in units of the drawing: Chinese is square, Latin a little over half. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, one) => sum + (WIDE.test(one) ? size : size * 0.58), 0);

/** The text, cut with an ellipsis where it would be wider than `room`. */
export function shorten(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text;
  const chars = [...text];
  while (chars.length > 1 && widthOf(`${chars.join('').trimEnd()}…`, size) > room) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

/** Words of a Latin text, single characters of a Chinese one; a bracket stays with what it closes or opens. */
const unitsOf = (text: string): string[] =>
  text.match(/[（(][^（()）]{0,8}[)）]等?|[A-Za-z0-9,.&’'/-]+\s?|\S\s?/g) ?? [text];

/** A single word too long for a line, in two halves with a hyphen. */
function hyphenated(unit: string, size: number, room: number): string[] {
  if (widthOf(unit.trimEnd(), size) <= room || !/^[A-Za-z]+\s?$/.test(unit)) return [unit];
  const half = Math.ceil(unit.length / 2);
  return [`${unit.slice(0, half)}-`, unit.slice(half)];
}

function broken(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of unitsOf(text).flatMap((one) => hyphenated(one, size, room))) {
    if (line && widthOf((line + unit).trimEnd(), size) > room) {
      lines.push(line.trimEnd());
      line = unit;
    } else line += unit;
  }
  return [...lines, line.trimEnd()];
}

/** Breaks a name into at most `most` lines of `room`, none with a single character; what is left over ends in an ellipsis. */
export function wrap(text: string, size: number, room: number, most: number): string[] {
  const full = broken(text, size, room);
  const isLone = full.length > 1 && [...(full.at(-1) ?? '')].length === 1;
  const even = isLone ? broken(text, size, widthOf(text, size) / full.length + size) : full;
  const lines = even.length === full.length ? even : full;
  const kept = lines.slice(0, most);
  const last = kept.at(-1) ?? '';
  if (lines.length > most) return [...kept.slice(0, -1), shorten(`${last}…`, size, room)];
  return kept.map((one) => shorten(one, size, room));
}
