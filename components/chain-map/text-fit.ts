const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef—…]/;
/** Widths of Latin letters in parts of their size: those of a broad face (DejaVu, Verdana), semibold, so that a name stays in its box in any. */
const LATIN: [RegExp, number][] = [
  [/[mwMW@%]/, 1.02],
  [/[iljI.,:;'’|!]/, 0.35],
  [/[-tfr()/ \u00a0]/, 0.44],
  [/[A-Z]/, 0.77],
];
const LETTER = 0.67;

const charWidth = (one: string): number =>
  WIDE.test(one) ? 1 : (LATIN.find(([letters]) => letters.test(one))?.[1] ?? LETTER);

/** A good guess at the width of a text in units of the drawing: Chinese is square, Latin by the breadth of its letters. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, one) => sum + charWidth(one) * size, 0);

/** The text, cut with an ellipsis where it would be wider than `room`. */
export function shorten(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text;
  const chars = [...text];
  while (chars.length > 1 && widthOf(`${chars.join('').trimEnd()}…`, size) > room) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

const UNITS =
  /[（(][^（()）]{0,8}[)）]等?|\(?[A-Za-z0-9,.&’'/]+-?\)?\s?|[\u2e80-\u9fff\uf900-\ufaff]+\s?|\S\s?/g;
const HAN = /^[\u2e80-\u9fff\uf900-\ufaff]/;
const LINKS = /[与及和、]$/;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a run of Chinese; what joins two things stays with the first of them. */
function chineseWords(run: string): string[] {
  const units: string[] = [];
  for (const { segment } of words.segment(run)) {
    const last = units.at(-1);
    if (last !== undefined && LINKS.test(segment) && [...segment].length === 1)
      units[units.length - 1] = last + segment;
    else units.push(segment);
  }
  return units;
}

/**
 * What is not parted at the end of a line: words of a Latin text (one with a hyphen in its parts) and of a Chinese one,
 * or its characters where `byWords` is off; a bracket stays with what it closes or opens.
 */
function unitsOf(text: string, byWords: boolean): string[] {
  return (text.match(UNITS) ?? [text]).flatMap((unit) => {
    if (!HAN.test(unit)) return [unit];
    return byWords ? chineseWords(unit) : [...unit];
  });
}

/** A single word too long for a line: Latin in two halves with a hyphen, Chinese by its characters. */
function parted(unit: string, size: number, room: number): string[] {
  if (widthOf(unit.trimEnd(), size) <= room) return [unit];
  if (HAN.test(unit)) return [...unit];
  if (!/^[A-Za-z]+\s?$/.test(unit)) return [unit];
  const half = Math.ceil(unit.length / 2);
  return [`${unit.slice(0, half)}-`, unit.slice(half)];
}

function broken(text: string, size: number, room: number, byWords: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of unitsOf(text, byWords).flatMap((one) => parted(one, size, room))) {
    if (line && widthOf((line + unit).trimEnd(), size) > room) {
      lines.push(line.trimEnd());
      line = unit;
    } else line += unit;
  }
  return [...lines, line.trimEnd()];
}

/** The lines of `room`, made even where the last would hold a single character. */
function evenly(text: string, size: number, room: number, byWords: boolean): string[] {
  const full = broken(text, size, room, byWords);
  const isLone = full.length > 1 && [...(full.at(-1) ?? '')].length === 1;
  if (!isLone) return full;
  const narrower = Math.min(room, widthOf(text, size) / full.length + size);
  const even = broken(text, size, narrower, byWords);
  return even.length === full.length ? even : full;
}

/** A name of two things joined by 与, 及, 和 or 、 in two lines, where both have room; else null. */
function atItsLink(text: string, size: number, room: number): string[] | null {
  if (widthOf(text, size) <= room) return null;
  const parts = /^([\u2e80-\u9fff]{2,}?[与及和、])([\u2e80-\u9fff]{2,})$/.exec(text)?.slice(1);
  return parts?.every((one) => widthOf(one, size) <= room) ? parts : null;
}

/**
 * Breaks a name into at most `most` lines of `room`, at words where that suffices and at characters where it does not,
 * none with a single character; what is left over ends in an ellipsis.
 */
export function wrap(text: string, size: number, room: number, most: number): string[] {
  const linked = most > 1 ? atItsLink(text, size, room) : null;
  if (linked) return linked;
  const whole = evenly(text, size, room, true);
  const isLone = whole.length > 1 && whole.some((one) => [...one].length === 1);
  const lines = whole.length > most || isLone ? evenly(text, size, room, false) : whole;
  const kept = lines.slice(0, most);
  const last = kept.at(-1) ?? '';
  if (lines.length > most) return [...kept.slice(0, -1), shorten(`${last}…`, size, room)];
  return kept.map((one) => shorten(one, size, room));
}
