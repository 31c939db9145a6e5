import { getLocale, getTranslations } from 'next-intl/server';
import { LeadingEcosystems } from '@/components/ecosystems/leading-ecosystems';
import { FirstQuestion } from '@/components/home/first-question';
import { FlowerStrip } from '@/components/home/flower-strip';
import { MostWanted } from '@/components/home/most-wanted';
import { Offers } from '@/components/home/offers';
import { PublishedQuarter } from '@/components/indicators/published-quarter';
import { PublishedYear } from '@/components/indicators/published-year';
import { TargetTable } from '@/components/indicators/target-table';
import { SketchMap } from '@/components/parks/sketch-map';
import { LatestNews } from '@/components/projects/latest-news';
import { getDistrict } from '@/lib/district/queries';
import { listParks } from '@/lib/parks/queries';

export const dynamic = 'force-dynamic';

export default async function Home() {
  const [t, locale, district, parks] = await Promise.all([
    getTranslations('home'),
    getLocale(),
    getDistrict(),
    listParks(),
  ]);
  const english = locale === 'en';
  return (
    <>
      <section className="grid items-center gap-x-14 gap-y-10 py-10 sm:py-14 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <div className="flex flex-col gap-6">
          <p className="eyebrow">{t('eyebrow')}</p>
          <h1 className="text-4xl sm:text-5xl">{english ? district.nameEn : district.nameZh}</h1>
          <p className="prose text-lg text-soft">{english ? district.introEn : district.introZh}</p>
          <FirstQuestion />
        </div>
        <SketchMap parks={parks} district={district} />
      </section>
      <MostWanted />
      <PublishedYear />
      <PublishedQuarter period="2023Q1" />
      <FlowerStrip />
      <LeadingEcosystems />
      <LatestNews />
      <Offers />
      <TargetTable />
    </>
  );
}
