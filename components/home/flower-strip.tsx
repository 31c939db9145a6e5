import { getLocale, getTranslations } from 'next-intl/server';
import { FlowerMark } from '@/components/site/flower-mark';
import { LocaleLink } from '@/components/ui/locale-link';
import { Section } from '@/components/ui/section';
import { listRoster } from '@/lib/firms/public-roster';

/** The eighteen seats as one line of names; those that wait are counted below. */
export async function FlowerStrip() {
  const [t, locale, seats] = await Promise.all([getTranslations('home'), getLocale(), listRoster()]);
  const english = locale === 'en';
  const empty = seats.filter((seat) => !seat.firm).length;
  return (
    <Section
      late
      title={t('flowers', { count: seats.length })}
      note={
        <LocaleLink className="link" href="/golden-flowers">
          {t('allFlowers')}
        </LocaleLink>
      }
    >
      <ul
        className={`grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 ${english ? 'lg:grid-cols-4' : 'lg:grid-cols-6'}`}
      >
        {seats.map(({ number, firm }) =>
          firm ? (
            <li key={number} className="flex items-center gap-2">
              <FlowerMark className="size-6 shrink-0 text-gold" />
              <LocaleLink
                className={`py-0.5 font-serif underline decoration-line hover:text-gold ${english ? 'text-base leading-snug lg:text-lg' : 'text-lg'}`}
                href={`/firms/${firm.slug}`}
              >
                {english ? firm.nameEn : firm.shortZh}
              </LocaleLink>
            </li>
          ) : null,
        )}
      </ul>
      {empty > 0 ? <p className="prose text-sm text-soft">{t('emptySeats', { count: empty })}</p> : null}
    </Section>
  );
}
