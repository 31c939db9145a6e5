import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ParkSummary } from '@/components/parks/park-summary';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { listParks } from '@/lib/parks/queries';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('parks'))('title') };
}

export default async function Parks() {
  const [t, locale, parks] = await Promise.all([getTranslations('parks'), getLocale(), listParks()]);
  const english = locale === 'en';
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {parks.map((park) => (
        <section key={park.slug} className="rule grid gap-4 py-8 md:grid-cols-[1fr_2fr]">
          <div>
            <h2 className="text-2xl">
              <LocaleLink href={`/parks/${park.slug}`} className="hover:text-gold">
                {english ? park.nameEn : park.nameZh}
              </LocaleLink>
            </h2>
            {park.partOf ? (
              <p className="text-sm text-soft">
                {t('partOf')} {english ? park.partOf.nameEn : park.partOf.nameZh}
              </p>
            ) : null}
            <p className="figures text-sm">{t('projects', { count: park.projects })}</p>
          </div>
          <div className="flex flex-col gap-3">
            <p className="prose">{english ? park.noteEn : park.noteZh}</p>
            <ParkSummary park={park} />
          </div>
        </section>
      ))}
    </>
  );
}
