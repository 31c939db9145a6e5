import type { ReactNode } from 'react';
import { KeptWords } from '@/components/ui/kept-words';
import type { Locale } from '@/i18n/locales';
import type { ChainSegment } from '@/lib/ecosystems/queries';

type Item = { key: string; node: ReactNode };

/** Things in a row with the language's own comma between them. */
export function Listed({ items, locale }: { items: Item[]; locale: Locale }) {
  return items.map(({ key, node }, index) => (
    <span key={key}>
      {index > 0 ? (locale === 'en' ? ', ' : '、') : ''}
      {node}
    </span>
  ));
}

const toSegment = (segment: ChainSegment, locale: Locale) => (
  <a className="link" href={`#${segment.slug}`}>
    <KeptWords text={locale === 'en' ? segment.nameEn : segment.nameZh} />
  </a>
);

/** Segments of the same page as links to where they stand on it. */
export const segmentLinks = (
  slugs: readonly string[],
  bySlug: ReadonlyMap<string, ChainSegment>,
  locale: Locale,
): Item[] =>
  slugs.flatMap((slug) => {
    const other = bySlug.get(slug);
    return other ? [{ key: slug, node: toSegment(other, locale) }] : [];
  });
