'use client';

import type { SearchAnswer, SearchHit } from '@/lib/search/hits';
import type { PaletteWords } from './search-palette';

export type Option = { id: string; href: string; hit: SearchHit | null };
export type OptionGroup = { key: string; title: string; options: Option[] };

const SHOWN = 5; // of each group

/** The answer as the groups of the list; the whole of it is the last choice. */
export function optionsOf(answer: SearchAnswer, base: string, words: PaletteWords): OptionGroup[] {
  let number = 0;
  const option = (hit: SearchHit): Option => ({ id: `found-${number++}`, href: `${base}${hit.path}`, hit });
  const groups = answer.results.map(({ group, hits }) => ({
    key: group,
    title: words.groups[group],
    options: hits.slice(0, SHOWN).map(option),
  }));
  if (answer.near.length > 0)
    groups.push({
      key: 'pages',
      title: '',
      options: answer.near.map(option),
    });
  const all = `${base}/search?q=${encodeURIComponent(answer.q)}`;
  return answer.results.length > 0
    ? [...groups, { key: 'all', title: '', options: [{ id: 'found-all', href: all, hit: null }] }]
    : groups;
}

type Props = { groups: OptionGroup[]; active: string | null; locale: 'zh' | 'en'; words: PaletteWords };

function Words({ hit, locale, words }: { hit: SearchHit; locale: 'zh' | 'en'; words: PaletteWords }) {
  const hint = locale === 'en' ? hit.hintEn : hit.hintZh;
  return (
    <>
      <span>{locale === 'en' ? (hit.nameEn ?? hit.nameZh) : hit.nameZh}</span>
      {locale === 'en' && hit.isRendered ? (
        <span className="text-sm text-soft">({words.rendered})</span>
      ) : null}
      {hit.isDemo ? <span className="border border-alert px-1 text-alert text-xs">{words.demo}</span> : null}
      {hint ? <span className="text-sm text-soft">{hint}</span> : null}
    </>
  );
}

/** The choices of the palette. The field keeps the focus; the active one is told by colour, bar and aria-selected. */
export function PaletteOptions({ groups, active, locale, words }: Props) {
  return groups.map(({ key, title, options }) => (
    // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box is no fieldset
    <div key={key} role="group" {...(title ? { 'aria-label': title } : {})}>
      {title ? (
        <p aria-hidden="true" className="px-4 pt-3 pb-1 text-sm text-soft">
          {title}
        </p>
      ) : null}
      {options.map(({ id, href, hit }) => (
        <a
          key={id}
          id={id}
          href={href}
          role="option"
          tabIndex={-1}
          aria-selected={id === active}
          className="flex flex-wrap items-baseline gap-x-2 border-transparent border-s-3 px-4 py-1.5 hover:bg-wash aria-selected:border-gold aria-selected:bg-wash"
        >
          {hit ? <Words hit={hit} locale={locale} words={words} /> : words.all}
        </a>
      ))}
    </div>
  ));
}
