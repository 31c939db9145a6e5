import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import type { SuitablePark } from '@/lib/opportunities/parks';

/** Parks with what speaks for them, and the rule of their order where there is one. */
export async function SuitableParks({ parks }: { parks: readonly SuitablePark[] }) {
  const [t, locale] = await Promise.all([getTranslations('opportunities'), getLocale()]);
  const english = locale === 'en';
  if (parks.length === 0) return <p className="prose text-soft">{t('parksNone')}</p>;
  return (
    <>
      <ol className="flex flex-col">
        {parks.map((park) => (
          <li key={park.slug} className="rule figures flex flex-wrap items-baseline gap-x-6 py-2">
            <LocaleLink className="link" href={`/parks/${park.slug}`}>
              {english ? park.nameEn : park.nameZh}
            </LocaleLink>
            <span className="text-sm">{t('parkNear', { count: park.near.length })}</span>
            <span className="text-sm text-soft">{t('parkEcosystem', { count: park.ecosystem })}</span>
          </li>
        ))}
      </ol>
      {parks.length > 1 ? <p className="prose text-sm text-soft">{t('parksRule')}</p> : null}
    </>
  );
}
