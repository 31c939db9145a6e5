import { getLocale, getTranslations } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import type { FirmDossier } from '@/lib/firms/queries';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';

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
  const facts: [string, string | null][] = [
    [
      t('origin'),
      from && firm.originBasis === 'general'
        ? `${from}${common('bracketed', { text: t('generalKnowledge') })}`
        : from,
    ],
    [t('parent'), english ? firm.parentEn : firm.parentZh],
    [t('listed'), firm.listedCode],
    [t('landed'), firm.landed ? printFuzzyDate(firm.landed, locale) : null],
  ];
  const note = english ? firm.noteEn : firm.noteZh;
  return (
    <div className="flex flex-col gap-2">
      <dl className="flex flex-wrap gap-x-8 gap-y-1 text-sm">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label} className="flex gap-2">
              <dt className="text-soft">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {note ? <p className="prose text-sm text-soft">{note}</p> : null}
    </div>
  );
}
