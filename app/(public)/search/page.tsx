import type { Metadata, Route } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { HitList } from '@/components/search/hit-list';
import { OnlyInvented } from '@/components/search/only-invented';
import { ResultGroup } from '@/components/search/result-group';
import { EmptyState } from '@/components/ui/empty-state';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { SearchResult } from '@/lib/search/hits';
import { search, searchWords } from '@/lib/search/queries';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title'), robots: { index: false } };
}

const isInvented = ({ total, invented }: SearchResult) => total === invented;

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export default async function Search({ searchParams }: Props) {
  const { q } = await searchParams;
  const words = typeof q === 'string' ? q.slice(0, 60) : '';
  const [t, locale, answer] = await Promise.all([getTranslations('search'), getLocale(), search(words)]);
  const asked = searchWords(words);
  const isNone = asked !== null && answer.results.length === 0;
  return (
    <>
      <PageHeader title={asked ? t('resultsFor', { q: words }) : t('title')}>
        <search>
          <form
            action={locale === 'en' ? '/en/search' : '/search'}
            className="flex max-w-2xl flex-wrap items-end gap-3"
          >
            <label className="flex min-w-60 flex-1 flex-col gap-1 text-sm">
              <span className="text-soft">{t('label')}</span>
              <input
                className="input"
                type="search"
                name="q"
                defaultValue={words}
                maxLength={60}
                aria-describedby="search-hint"
              />
            </label>
            <button type="submit" className="button button-primary">
              {t('go')}
            </button>
          </form>
        </search>
        <p id="search-hint" className="text-sm text-soft">
          {t('hint')}
        </p>
      </PageHeader>
      {words && !asked ? <p role="status">{t('short')}</p> : null}
      {answer.near.length > 0 ? (
        <Section title={t('near', { q: words })}>
          <HitList hits={answer.near} />
        </Section>
      ) : null}
      {isNone && answer.near.length === 0 ? (
        <EmptyState title={t('none', { q: words })}>
          {t('noneText')}{' '}
          <LocaleLink className="link" href={`/enquire?words=${encodeURIComponent(words)}` as Route}>
            {t('enquire')}
          </LocaleLink>
        </EmptyState>
      ) : null}
      {answer.results
        .filter((result) => !isInvented(result))
        .map((result) => (
          <ResultGroup key={result.group} result={result} words={words} />
        ))}
      <OnlyInvented results={answer.results.filter(isInvented)} words={words} />
    </>
  );
}
