import { pinyin } from 'pinyin-pro';
import { piecesOf, slips } from './slips.ts';

/** A name made ready to be compared with what was typed: its characters, its pinyin by syllable, its Latin words. */
type Term = { han: string; syllables: string[]; spoken: string; words: string[]; written: string };

const HAN = /\p{Script=Han}/u;
const flat = (text: string) => text.normalize('NFKC').toLowerCase();
const bare = (text: string) => flat(text).replace(/[^\p{L}\p{N}]/gu, '');
const latin = (text: string) => flat(text).match(/[a-z0-9]+/g) ?? [];

function syllablesOf(text: string): string[] {
  const parts = pinyin(bare(text), { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
  return parts.map((part) => part.replace(/[^a-z0-9]/g, '')).filter(Boolean);
}

const REMEMBERED = 20_000;
const ready = new Map<string, Term>();

/** Prepares a name, once for many questions and over many writes. */
function termOf(name: string): Term {
  const known = ready.get(name);
  if (known) return known;
  if (ready.size >= REMEMBERED) ready.clear();
  const hasHan = HAN.test(name);
  const [syllables, words] = hasHan ? [syllablesOf(name), []] : [[], latin(name)];
  const term = {
    han: hasHan ? bare(name) : '',
    syllables,
    spoken: syllables.join(''),
    words,
    written: words.join(''),
  };
  ready.set(name, term);
  return term;
}

const LONG = 9; // letters from which two slips are still one word
const SHORT = 6; // letters below which a likeness must end where a syllable or word ends
const LEAST = 4; // letters or characters that can bear a slip

type Asked = {
  han: string;
  syllables: string[];
  letters: string;
  allowed: number; // slips
  pieces: string[];
};

function readAsked(text: string): Asked {
  const hasHan = HAN.test(text);
  const asked = hasHan ? bare(text) : latin(text).join('');
  const allowed = !hasHan && asked.length >= LONG ? 2 : 1;
  return {
    han: hasHan && [...asked].length >= LEAST ? asked : '',
    syllables: hasHan ? syllablesOf(text) : [],
    letters: !hasHan && asked.length >= LEAST ? asked : '',
    allowed,
    pieces: piecesOf(asked, allowed),
  };
}

const mayBe = ({ pieces }: Asked, text: string) => pieces.some((piece) => text.includes(piece));

/** Whether the first `length` letters of the parts are a whole number of them. */
function endsWithPart(parts: readonly string[], length: number): boolean {
  let reached = 0;
  for (const part of parts) {
    if (reached >= length) break;
    reached += part.length;
  }
  return reached === length;
}

/** How far the letters are from a run of syllables or words that begins anywhere; null when further than a slip. */
function byLetters(asked: Asked, parts: readonly string[], joined: string): number | null {
  const { letters, allowed } = asked;
  if (!letters || joined.length + allowed < letters.length || !mayBe(asked, joined)) return null;
  let best: number | null = null;
  let skipped = 0;
  for (const [from, part] of parts.entries()) {
    const found = slips(letters, joined.slice(skipped, skipped + letters.length + allowed), { allowed });
    skipped += part.length;
    if (!found) continue;
    const ends = endsWithPart(parts.slice(from), found.end);
    if (letters.length < SHORT && !ends) continue;
    const far = found.count + (ends ? 0 : 0.2) + (from > 0 ? 0.1 : 0);
    if (best === null || far < best) best = far;
  }
  return best;
}

/** The same sounds written with other characters, as an input method gives them. */
function byHomophones({ syllables }: Asked, parts: readonly string[]): number | null {
  if (syllables.length < 2) return null;
  for (let from = 0; from + syllables.length <= parts.length; from++)
    if (syllables.every((syllable, index) => parts[from + index] === syllable)) return from > 0 ? 0.6 : 0.5;
  return null;
}

function byCharacters(asked: Asked, han: string): number | null {
  if (!asked.han || !han || !mayBe(asked, han)) return null;
  return slips(asked.han, han, { allowed: asked.allowed, anywhere: true })?.count ?? null;
}

/** How far what was typed is from a name: less is nearer, null is no likeness. Among equals the shorter name is nearer. */
function distance(asked: Asked, name: string): number | null {
  const term = termOf(name);
  const found = [
    byLetters(asked, term.syllables, term.spoken),
    byLetters(asked, term.words, term.written),
    byHomophones(asked, term.syllables),
    byCharacters(asked, term.han),
  ].filter((one) => one !== null);
  return found.length > 0 ? Math.min(...found) + name.length / 1_000 : null;
}

/**
 * The things whose names somebody may have meant, nearest first, at most `most`: one wrong, missing, added or swapped letter in
 * pinyin or English (two from nine letters on), one wrong character among four or more Chinese ones, or other characters
 * of the same sound. For when nothing holds the very words.
 */
export function nearest<T extends { names: readonly string[] }>(
  text: string,
  things: readonly T[],
  most: number,
): T[] {
  const asked = readAsked(text.slice(0, 60));
  const found = things.flatMap((thing) => {
    const fars = thing.names.flatMap((name) => distance(asked, name) ?? []);
    return fars.length > 0 ? [{ thing, far: Math.min(...fars) }] : [];
  });
  return found
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ thing }) => thing);
}
