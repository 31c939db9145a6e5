import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import type { FirmDossier } from '@/lib/firms/queries';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';

type Park = NonNullable<FirmDossier['projects'][number]['park']>;

/** The parks in which a firm's projects stand, each once; those of invented projects only for an invented firm. */
function parksOf(firm: FirmDossier): Park[] {
  const shown = firm.projects.filter(({ isDemo }) => !isDemo || firm.isDemo);
  return [...new Map(shown.flatMap(({ park }) => (park ? [[park.slug, park] as const] : []))).values()];
}

async function Parks({ parks }: { parks: readonly Park[] }) {
  const [common, locale] = await Promise.all([getTranslations('common'), getLocale()]);
  return parks.map((park, index) => (
    <span key={park.slug}>
      {index > 0 ? common('listComma') : ''}
      <LocaleLink className="link inline-block min-h-6" href={`/parks/${park.slug}`}>
        {locale === 'en' ? park.nameEn : park.nameZh}
      </LocaleLink>
    </span>
  ));
}

/** The short facts of a firm; what no source says is left out. */
export async function FirmFacts({ firm }: { firm: FirmDossier }) {
  const [t, common, raw] = await Promise.all([
    getTranslations('firms'),
    getTranslations('common'),
    getLocale(),
  ]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const from = english ? firm.originPlaceEn : firm.originPlaceZh;
  const parks = parksOf(firm);
  const facts: [string, ReactNode][] = [
    [
      t('origin'),
      from && firm.originBasis === 'general'
        ? `${from}${common('bracketed', { text: t('generalKnowledge') })}`
        : from,
    ],
    [t('parent'), english ? firm.parentEn : firm.parentZh],
    [t('listed'), firm.listedCode],
    [t('landed'), firm.landed ? printFuzzyDate(firm.landed, locale) : null],
    [t('park'), parks.length > 0 ? <Parks key="parks" parks={parks} /> : null],
  ];
  const note = english ? firm.noteEn : firm.noteZh;
  return (
    <div className="flex flex-col gap-2">
      <dl className="flex flex-wrap gap-x-8 gap-y-1 text-sm">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label} className="flex gap-2">
              <dt className="whitespace-nowrap text-soft">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {note ? <p className="prose text-sm text-soft">{note}</p> : null}
    </div>
  );
}
