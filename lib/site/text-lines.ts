const wide = (character: string) =>
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef—…“”‘’]/u.test(character) ? 1 : 0;

/** About how wide a text is, in ems of its size: Chinese characters are one, Latin letters about half. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const character of text) {
    if (wide(character)) ems += 1;
    else if (/[A-Z0-9%&@MWmw≥]/.test(character)) ems += 0.64;
    else if (/[ijlt.,'’:;|!() ]/.test(character)) ems += 0.32;
    else ems += 0.55;
  }
  return ems;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The parts between which a line may break: whole words, a closing mark with what stands before it, an opening one with what follows. */
function pieces(text: string): string[] {
  const parts: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = parts.at(-1) ?? '';
    const holds = /^[，。、；：！？”’）》％%.,;:!?)]/.test(segment) || /[“‘（《(]$/.test(last);
    if (parts.length > 0 && holds) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

/** Breaks a text into at most `most` lines of at most `width` ems; what does not fit ends with …. */
export function linesOf(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line && emsOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += line ? piece : piece.trimStart();
  }
  if (line.trim()) lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.at(-1) ?? '';
  while (last && emsOf(`${last}…`) > width) last = [...last].slice(0, -1).join('');
  return [...kept.slice(0, -1), `${last}…`];
}

/** The same with lines of about one length: the narrowest measure that needs no more of them. */
export function evenLinesOf(text: string, width: number, most: number): string[] {
  const lines = linesOf(text, width, most);
  for (let narrower = width - 1; lines.length > 1 && narrower > width / 2; narrower--) {
    const tried = linesOf(text, narrower, most + 1);
    if (tried.length > lines.length) return linesOf(text, narrower + 1, most);
  }
  return lines;
}

/** The size at which a text fits `width` pixels, between `least` and `most`. */
export const sizeFor = (text: string, width: number, most: number, least: number): number =>
  Math.max(least, Math.min(most, Math.floor(width / Math.max(1, emsOf(text)))));
