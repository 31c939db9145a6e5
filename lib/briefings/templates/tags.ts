/** A tag as it stands in the text of one paragraph: {标题}, {#重大项目}, {^重大项目}, {/重大项目}. Names only, no formulas. */
export type Tag = {
  kind: 'field' | 'open' | 'inverted' | 'close';
  name: string;
  raw: string; // as typed, braces included
  at: number; // in the text of the paragraph
};
export type BrokenTag = {
  kind: 'unclosed' | 'unopened' | 'wide' | 'empty' | 'formula' | 'spaced';
  raw: string;
  at: number;
};
export type ReadTags = { tags: Tag[]; broken: BrokenTag[] };

const SIGNS: Record<string, Tag['kind']> = { '#': 'open', '^': 'inverted', '/': 'close' };
const WIDE_SIGNS = /^[＃＾／]/;
const NAME = /^[\p{Script=Han}\p{L}\d（）]+(?:\.数值)?$/u;
const PIECE = /\{[^{}｛｝]*\}|[{｛][^｛｝{}]{0,40}[｝}]|[{}｛｝]/g;

/** A lone brace with the words behind it, up to the next brace. */
const around = (text: string, at: number) => /^.[^{}｛｝]{0,11}/.exec(text.slice(at))?.[0] ?? '';

function readOne(raw: string, at: number): Tag | BrokenTag {
  const inside = raw.slice(1, -1);
  if (inside.trim() === '') return { kind: 'empty', raw, at };
  if (WIDE_SIGNS.test(inside.trim())) return { kind: 'wide', raw, at };
  const sign = SIGNS[inside.trim().slice(0, 1)];
  const name = sign ? inside.trim().slice(1) : inside.trim();
  if (sign && (inside !== inside.trim() || name !== name.trim())) return { kind: 'spaced', raw, at };
  if (!NAME.test(name)) return { kind: NAME.test(name.replace(/\s/g, '')) ? 'spaced' : 'formula', raw, at };
  return { kind: sign ?? 'field', name, raw, at };
}

/** The tags of one paragraph in their order, and what looks like one and is none. */
export function readTags(text: string): ReadTags {
  const found: ReadTags = { tags: [], broken: [] };
  for (const { 0: raw, index: at } of text.matchAll(PIECE)) {
    const isWide = /[｛｝]/.test(raw);
    if (isWide) found.broken.push({ kind: 'wide', raw, at });
    else if (raw === '{') found.broken.push({ kind: 'unclosed', raw: around(text, at), at });
    else if (raw === '}')
      found.broken.push({ kind: 'unopened', raw: text.slice(Math.max(0, at - 8), at + 1), at });
    else {
      const one = readOne(raw, at);
      if ('name' in one) found.tags.push(one);
      else found.broken.push(one);
    }
  }
  return found;
}

/** The loop tag that a mistyped one most likely is: `{＃重大项目}`, `{# 重大项目}`, `{#重大项目` begin 重大项目. Null for any other. */
export function meantBy(raw: string, loops: readonly string[]): Pick<Tag, 'kind' | 'name'> | null {
  const typed = raw.replaceAll(/[\s{}｛｝]/g, '').normalize('NFKC');
  const kind = SIGNS[typed.slice(0, 1)];
  const names = loops.filter((name) => typed.startsWith(name, 1));
  const name = names.reduce((best, one) => (one.length > best.length ? one : best), '');
  return kind && name ? { kind, name } : null;
}
