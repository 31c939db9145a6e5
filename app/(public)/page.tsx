import { getLocale, getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { LeadingEcosystems } from '@/components/ecosystems/leading-ecosystems';
import { PublishedQuarter } from '@/components/indicators/published-quarter';
import { TargetTable } from '@/components/indicators/target-table';
import { NewestSignings } from '@/components/projects/newest-signings';
import { LocaleLink } from '@/components/ui/locale-link';
import { Section } from '@/components/ui/section';
import { SourceLine } from '@/components/ui/source-list';
import { getDistrict } from '@/lib/district/queries';
import { listSources } from '@/lib/sources/queries';

export const dynamic = 'force-dynamic';

export default async function Home() {
  const [t, common, locale, district] = await Promise.all([
    getTranslations('home'),
    getTranslations('common'),
    getLocale(),
    getDistrict(),
  ]);
  const english = locale === 'en';
  const sources = await listSources();
  const cited = (citations: { source: string; at?: string | undefined }[]) =>
    citations.slice(0, 1).flatMap(({ source, at }) => {
      const found = sources.get(source);
      return found ? [{ ...found, places: at ? [at] : [] }] : [];
    });
  return (
    <>
      <section className="flex flex-col gap-6 py-12 sm:py-20">
        <p className="eyebrow">{t('eyebrow')}</p>
        <h1 className="max-w-4xl text-4xl sm:text-5xl">{english ? district.nameEn : district.nameZh}</h1>
        <p className="prose text-lg text-soft sm:text-xl">{english ? district.introEn : district.introZh}</p>
        <p className="flex flex-wrap gap-3">
          <LocaleLink href="/fit" className="button button-primary">
            {common('nav.fit')}
          </LocaleLink>
          <LocaleLink href="/ecosystems" className="button">
            {t('chains')}
          </LocaleLink>
          <LocaleLink href="/enquire" className="button">
            {t('enquire')}
          </LocaleLink>
        </p>
      </section>
      <Suspense>
        <PublishedQuarter period="2023Q1" />
      </Suspense>
      <Suspense>
        <LeadingEcosystems />
      </Suspense>
      <Section title={t('offers')}>
        <dl className="grid gap-x-12 gap-y-8 md:grid-cols-2">
          {district.offers.map((offer) => (
            <div key={offer.titleZh} className="flex flex-col gap-1">
              <dt className="font-serif text-xl">{english ? offer.titleEn : offer.titleZh}</dt>
              <dd className="prose text-soft">{english ? offer.textEn : offer.textZh}</dd>
              <dd>
                <SourceLine sources={cited(offer.citations)} />
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Suspense>
        <NewestSignings />
      </Suspense>
      <Suspense>
        <TargetTable />
      </Suspense>
    </>
  );
}
