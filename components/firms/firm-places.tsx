import { getLocale, getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import { ROLE_LABELS } from '@/lib/firms/labels';
import type { FirmPlace, NeighbourSegment } from '@/lib/firms/queries';
import { PlacedFirms } from './firm-marks';

async function Neighbours({
  title,
  list,
  ecosystem,
}: {
  title: string;
  list: NeighbourSegment[];
  ecosystem: string;
}) {
  const [t, locale] = await Promise.all([getTranslations('firms'), getLocale()]);
  return (
    <div>
      <h4 className="font-sans text-sm text-soft">{title}</h4>
      <ul className="mt-1 flex flex-col gap-1.5">
        {list.map((segment) => (
          <li key={segment.slug}>
            <LocaleLink
              className="link inline-block min-h-6"
              href={`/ecosystems/${ecosystem}#${segment.slug}`}
            >
              {locale === 'en' ? segment.nameEn : segment.nameZh}
            </LocaleLink>
            <span className="block text-sm text-soft">
              {segment.firms.length === 0 ? t('nobody') : <PlacedFirms firms={segment.firms} />}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where a firm stands on its chains, with who supplies it and who buys from it. */
export async function FirmPlaces({ places }: { places: FirmPlace[] }) {
  const [t, common, raw] = await Promise.all([
    getTranslations('firms'),
    getTranslations('common'),
    getLocale(),
  ]);
  const locale = asLocale(raw);
  return (
    <ul className="flex flex-col gap-8">
      {places.map(({ ecosystem, segment, role, basis, suppliers, customers }) => (
        <li key={`${ecosystem.slug}/${segment?.slug}`} className="flex flex-col gap-3">
          <h3 className="flex flex-wrap items-center gap-2 text-lg">
            <LocaleLink
              className="underline decoration-line hover:text-gold"
              href={`/ecosystems/${ecosystem.slug}`}
            >
              {locale === 'en' ? ecosystem.nameEn : ecosystem.nameZh}
            </LocaleLink>
            <span aria-hidden="true">›</span>
            {segment ? (locale === 'en' ? segment.nameEn : segment.nameZh) : t('noSegment')}
            <Badge tone={role === 'lead' ? 'gold' : 'plain'}>{ROLE_LABELS[role][locale]}</Badge>
            {basis === 'classified' ? <Badge>{common('classified')}</Badge> : null}
          </h3>
          {segment ? (
            <div className="grid gap-6 sm:grid-cols-2">
              <Neighbours title={t('upstream')} list={suppliers} ecosystem={ecosystem.slug} />
              <Neighbours title={t('downstream')} list={customers} ecosystem={ecosystem.slug} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
