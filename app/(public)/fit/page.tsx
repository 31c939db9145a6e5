import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ExampleWords } from '@/components/fit/example-words';
import { FitAnswers } from '@/components/fit/fit-answers';
import { NoFit } from '@/components/fit/no-fit';
import { MostWanted } from '@/components/home/most-wanted';
import { PageHeader } from '@/components/ui/page-header';
import { getFit } from '@/lib/fit/queries';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fit');
  return { title: t('title'), description: t('lead') };
}

export default async function FitPage({ searchParams }: Props) {
  const { q } = await searchParams;
  const asked = typeof q === 'string' ? q : '';
  const [t, locale, fit] = await Promise.all([getTranslations('fit'), getLocale(), getFit(asked)]);
  const isAsked = fit.words.length > 0;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        <form
          action={locale === 'en' ? '/en/fit' : '/fit'}
          className="no-print flex w-full max-w-3xl flex-wrap items-end gap-3"
        >
          <label className="flex min-w-60 flex-1 flex-col gap-1 text-sm">
            <span className="text-soft">{t('label')}</span>
            <input
              className="input text-lg"
              type="search"
              name="q"
              defaultValue={fit.words}
              maxLength={120}
              aria-describedby="fit-hint"
            />
          </label>
          <button type="submit" className="button button-primary">
            {t('go')}
          </button>
        </form>
        <p id="fit-hint" className="no-print prose text-sm text-soft">
          {t('hint')}
        </p>
        {isAsked ? null : <ExampleWords />}
      </PageHeader>
      {isAsked && fit.words.length < 2 ? <p role="status">{t('short')}</p> : null}
      {fit.matches.length > 0 ? <FitAnswers fit={fit} /> : null}
      {fit.words.length >= 2 && fit.matches.length === 0 ? <NoFit fit={fit} /> : null}
      {isAsked ? null : <MostWanted />}
    </>
  );
}
