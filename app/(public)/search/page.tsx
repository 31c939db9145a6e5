import type { Metadata, Route } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DemoBadge } from '@/components/ui/demo-badge';
import { EmptyState } from '@/components/ui/empty-state';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { search, searchWords } from '@/lib/search/queries';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title'), robots: { index: false } };
}

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export default async function Search({ searchParams }: Props) {
  const { q } = await searchParams;
  const words = typeof q === 'string' ? q.slice(0, 60) : '';
  const [t, locale, results] = await Promise.all([getTranslations('search'), getLocale(), search(words)]);
  const english = locale === 'en';
  return (
    <>
      <PageHeader title={t('title')}>
        <search>
          <form
            action={english ? '/en/search' : '/search'}
            className="flex max-w-2xl flex-wrap items-end gap-3"
          >
            <label className="flex min-w-60 flex-1 flex-col text-sm">
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
      {words && !searchWords(words) ? <p role="status">{t('short')}</p> : null}
      {searchWords(words) && results.length === 0 ? (
        <EmptyState title={t('none', { q: words })}>
          {t('noneText')}{' '}
          <LocaleLink className="link" href="/enquire">
            {t('enquire')}
          </LocaleLink>
        </EmptyState>
      ) : null}
      {results.map(({ group, hits, total, more }) => (
        <Section
          key={group}
          title={t(`groups.${group}`)}
          note={t(more ? 'countMore' : 'count', { count: total })}
        >
          <ul className="grid gap-x-10 gap-y-2 sm:grid-cols-2">
            {hits.map((hit) => (
              <li key={hit.path}>
                <LocaleLink className="link" href={hit.path as Route}>
                  {english ? (hit.nameEn ?? hit.nameZh) : hit.nameZh}
                </LocaleLink>{' '}
                {hit.hint ? <span className="text-sm text-soft">{hit.hint}</span> : null}{' '}
                {hit.isDemo ? <DemoBadge /> : null}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
