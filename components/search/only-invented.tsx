import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import type { SearchResult } from '@/lib/search/hits';
import { InventedHits } from './invented-hits';

type Props = { results: readonly SearchResult[]; words: string };

/** The kinds of which nothing published was found, in one quiet line that opens what is invented. */
export async function OnlyInvented({ results, words }: Props) {
  const [t, format, locale] = await Promise.all([getTranslations('search'), getFormatter(), getLocale()]);
  if (results.length === 0) return null;
  const kinds = results.map(({ group }) => t(`groups.${group}`).toLocaleLowerCase(locale));
  return (
    <details className="rule py-6 text-sm">
      <summary className="min-h-6 text-soft">
        {t('onlyInvented', {
          kinds: format.list(kinds, { type: 'disjunction' }),
          count: results.reduce((sum, { invented }) => sum + invented, 0),
          more: results.some(({ more }) => more) ? 'yes' : 'no',
        })}
      </summary>
      {results.map((result) => (
        <InventedHits key={result.group} result={result} words={words} />
      ))}
    </details>
  );
}
