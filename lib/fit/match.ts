import { similarity } from '../firms/identity.ts';
import { pinyinOf } from '../search/pinyin.ts';

/** What a segment is called: its names, trade names and synonyms, and the sentence that describes it. */
export type SegmentWords = {
  slug: string; // ecosystem/segment
  names: readonly string[]; // Chinese and English
  synonyms: readonly string[];
  describes: readonly string[];
};

/** How a query found a segment; `term` is the name that it met. */
export type Why = 'name' | 'synonym' | 'pinyin' | 'part' | 'describes' | 'like';
export type Ranked = { slug: string; score: number; why: Why; term: string };

/** From this score on a segment is an answer; below it is only near. */
export const ANSWERS = 52;

type Form = { term: string; isName: boolean; han: string; latin: string[]; full: string; initials: string };
export type FitIndex = { slug: string; forms: Form[]; describes: string[] }[];

const HAN = /\p{Script=Han}/u;
const SAID_AROUND =
  /我们|公司|企业|工厂|厂家|生产商|供应商|制造商|专业|主要|从事|生产|制造|加工|研发|销售|采购|寻找|配套|项目|想|找|做|卖|买|用的?/g;
const AROUND = new Set(
  'we our make makes making made manufacture manufactures manufacturer manufacturers producer producers produce produces production supplier suppliers buy looking for of the a an and in to company factory plant'.split(
    ' ',
  ),
);

const flat = (text: string) => text.normalize('NFKC').toLowerCase();
const hanOf = (text: string) => [...flat(text)].filter((one) => HAN.test(one) || /\d/.test(one)).join('');
const singular = (word: string) =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
const spelled = (word: string) => (word === 'fiber' ? 'fibre' : word === 'aluminum' ? 'aluminium' : word);
const latinOf = (text: string) =>
  (flat(text).match(/[a-z][a-z0-9/+]*/g) ?? []).map((word) => spelled(singular(word)));

function formsOf(term: string, isName: boolean): Form[] {
  const bare = term.replace(/[（(].*?[)）]/g, '').trim() || term;
  const inside = /[（(](.*?)等?[)）]/.exec(term)?.[1];
  return [...new Set([bare, ...(inside ? [inside] : [])])].map((text) => {
    const hasHan = HAN.test(text);
    const { full, initials } = hasHan ? pinyinOf(text) : { full: '', initials: '' };
    return { term: text, isName, han: hasHan ? hanOf(text) : '', latin: latinOf(text), full, initials };
  });
}

/** Prepares the words of all segments, once for many queries. */
export const fitIndex = (segments: readonly SegmentWords[]): FitIndex =>
  segments.map(({ slug, names, synonyms, describes }) => ({
    slug,
    forms: [
      ...names.flatMap((name) => formsOf(name, true)),
      ...synonyms.flatMap((one) => formsOf(one, false)),
    ],
    describes: describes.map(flat),
  }));

type Query = { han: string; latin: string[]; letters: string };

function readQuery(text: string): Query {
  const han = hanOf(text);
  const bare = han.replace(SAID_AROUND, '');
  const all = latinOf(text);
  const latin = all.filter((word) => !AROUND.has(word));
  const letters = HAN.test(text) ? '' : flat(text).replace(/[^a-z]/g, '');
  return { han: bare.length >= 2 ? bare : han, latin: latin.length > 0 ? latin : all, letters };
}

type Found = { score: number; why: Why } | null;
const best = (found: readonly Found[]): Found =>
  found.reduce((top, one) => (one && (!top || one.score > top.score) ? one : top), null);

function byHan({ han }: Query, form: Form): Found {
  const term = form.han;
  if (han.length < 2 || term.length < 2) return null;
  const exact: Why = form.isName ? 'name' : 'synonym';
  if (han === term) return { score: form.isName ? 100 : 98, why: exact };
  if (han.includes(term)) return { score: 58 + (36 * term.length) / han.length, why: exact };
  if (term.includes(han)) return { score: 54 + (36 * han.length) / term.length, why: 'part' };
  const likeness = similarity(han, term);
  return likeness >= 0.3 ? { score: 20 + 55 * likeness, why: 'like' } : null;
}

function byLatin({ latin }: Query, form: Form): Found {
  const term = form.latin;
  if (latin.length === 0 || term.length === 0 || form.han) return null;
  const exact: Why = form.isName ? 'name' : 'synonym';
  const shared = term.filter((word) => latin.includes(word)).length;
  if (shared === term.length && shared === latin.length) return { score: form.isName ? 99 : 97, why: exact };
  if (shared === term.length) return { score: 60 + (30 * shared) / latin.length, why: exact };
  if (shared === latin.length) return { score: 56 + (34 * shared) / term.length, why: 'part' };
  const likeness = similarity(latin.join(' '), term.join(' '));
  if (likeness >= 0.72) return { score: 20 + 50 * likeness, why: 'like' };
  return shared > 0 ? { score: 30 + (30 * shared) / Math.max(term.length, latin.length), why: 'like' } : null;
}

function byPinyin({ letters }: Query, { full, initials }: Form): Found {
  if (letters.length < 2 || !full) return null;
  if (letters === full) return { score: 94, why: 'pinyin' };
  if (letters.length >= 4 && full.startsWith(letters))
    return { score: 58 + (30 * letters.length) / full.length, why: 'pinyin' };
  if (full.length >= 6 && letters.includes(full))
    return { score: 56 + (34 * full.length) / letters.length, why: 'pinyin' };
  return letters === initials && letters.length <= 8 ? { score: 57, why: 'pinyin' } : null;
}

function byDescription({ han, latin }: Query, describes: readonly string[]): Found {
  const phrase = latin.join(' ');
  const said = describes.some(
    (text) => (han.length >= 2 && text.includes(han)) || (phrase.length >= 4 && text.includes(phrase)),
  );
  return said ? { score: 53, why: 'describes' } : null;
}

/**
 * Ranks the segments for what an investor makes, buys or looks for, in Chinese, English or pinyin; best first, equal
 * ones in the order of the index. Scores run to 100: the very name, a trade name, its pinyin, a part of it, a word of
 * the description, mere likeness. Segments without any likeness are left out.
 */
export function rankSegments(text: string, index: FitIndex): Ranked[] {
  const query = readQuery(text.slice(0, 120));
  const ranked = index.flatMap(({ slug, forms, describes }): Ranked[] => {
    let top: Ranked | null = null;
    for (const form of forms) {
      const found = best([byHan(query, form), byLatin(query, form), byPinyin(query, form)]);
      if (found && (!top || found.score > top.score)) top = { slug, term: form.term, ...found };
    }
    const told = byDescription(query, describes);
    if (told && (!top || told.score > top.score)) top = { slug, term: forms[0]?.term ?? slug, ...told };
    return top ? [top] : [];
  });
  return ranked.sort((a, b) => b.score - a.score);
}
