import { pinyin } from 'pinyin-pro';

const REMEMBERED = 500; // one row asks for the same two names several times
const said = new Map<string, { full: string; initials: string }>();

/** Full syllables without tones, joined, and their initials; Latin letters and digits pass, lower case. */
export function pinyinOf(text: string): { full: string; initials: string } {
  const known = said.get(text);
  if (known) return known;
  if (said.size >= REMEMBERED) said.clear();
  const spoken = speak(text);
  said.set(text, spoken);
  return spoken;
}

function speak(text: string): { full: string; initials: string } {
  const clean = text.normalize('NFKC').toLowerCase();
  const options = { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' } as const;
  const fold = (parts: string[]) => parts.join('').replace(/[^a-z0-9]/g, '');
  return {
    full: fold(pinyin(clean, options)),
    initials: fold(pinyin(clean, { ...options, pattern: 'first' })),
  };
}

/** The pinyin columns of anything that has a Chinese name. */
export function spokenOf(nameZh: string): { pinyin: string; pinyinInitials: string } {
  const { full, initials } = pinyinOf(nameZh);
  return { pinyin: full, pinyinInitials: initials };
}

/** What search looks in: every part, lower case, and the pinyin of the Chinese ones. Parts are fenced by a bar. */
export function searchTextOf(parts: readonly (string | null | undefined)[]): string {
  const words = parts
    .filter((part): part is string => Boolean(part))
    .map((part) => part.normalize('NFKC').toLowerCase());
  const spoken = words
    .filter((part) => /\p{Script=Han}/u.test(part) && part.length <= 60)
    .flatMap((part) => {
      const { full, initials } = pinyinOf(part);
      return [full, initials];
    });
  return [...new Set([...words, ...spoken])].join('|');
}
