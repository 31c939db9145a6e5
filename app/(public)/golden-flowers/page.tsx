import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { UnofficialName } from '@/components/firms/firm-name';
import { FlowerMark } from '@/components/site/flower-mark';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { getDistrict } from '@/lib/district/queries';
import { listSeats, type Seat } from '@/lib/firms/queries';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('firms'))('title') };
}

function ecosystemsOf(seats: Seat[]) {
  const found = new Map(seats.flatMap(({ firm }) => firm?.ecosystems ?? []).map((one) => [one.slug, one]));
  return [...found.values()];
}

async function SeatEntry({ seat: { number, firm }, english }: { seat: Seat; english: boolean }) {
  const t = await getTranslations('firms');
  if (!firm) {
    return (
      <li className="flex flex-col gap-1 border border-line border-dashed p-4 text-soft">
        <span className="text-sm">{t('seat', { number })}</span>
        <span className="font-serif text-lg">{t('awaiting')}</span>
        <span className="text-sm">{t('awaitingText')}</span>
      </li>
    );
  }
  return (
    <li className="flex flex-col gap-1 border-gold border-t-2 bg-raised p-4">
      <span className="flex items-center gap-1.5 text-sm text-soft">
        <FlowerMark className="size-4 text-gold" />
        {t('seat', { number })} {firm.leads ? <Badge tone="gold">{t('leadFirm')}</Badge> : null}
      </span>
      <LocaleLink href={`/firms/${firm.slug}`} className="font-serif text-xl hover:text-gold">
        {english ? firm.nameEn : firm.shortZh}
      </LocaleLink>
      <UnofficialName official={firm.nameEnIsOfficial} />
      <span className="text-sm">{(english ? firm.doesEn : firm.doesZh) ?? ''}</span>
      <span className="text-sm text-soft">
        {firm.ecosystems.map((one) => (english ? one.nameEn : one.nameZh)).join(english ? ', ' : '、')}
      </span>
    </li>
  );
}

type Props = { searchParams: Promise<{ ecosystem?: string | string[] }> };

export default async function GoldenFlowers({ searchParams }: Props) {
  const [t, common, locale, seats, district, query] = await Promise.all([
    getTranslations('firms'),
    getTranslations('common'),
    getLocale(),
    listSeats(),
    getDistrict(),
    searchParams,
  ]);
  const english = locale === 'en';
  const chosen = typeof query.ecosystem === 'string' ? query.ecosystem : null;
  const named = seats.filter((seat) => seat.firm !== null).length;
  const shown = chosen
    ? seats.filter(({ firm }) => firm?.ecosystems.some((one) => one.slug === chosen))
    : seats;
  const chip =
    'border-b-2 border-transparent py-1 hover:text-gold aria-[current=true]:border-gold aria-[current=true]:font-semibold';
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { named, empty: seats.length - named })} />
      <nav aria-label={t('filter')} className="rule flex flex-wrap gap-x-5 gap-y-1 py-4 text-sm">
        <LocaleLink href="/golden-flowers" className={chip} aria-current={chosen ? undefined : 'true'}>
          {common('all')}
        </LocaleLink>
        {ecosystemsOf(seats).map((one) => (
          <LocaleLink
            key={one.slug}
            href={`/golden-flowers?ecosystem=${one.slug}`}
            className={chip}
            aria-current={chosen === one.slug ? 'true' : undefined}
          >
            {english ? one.nameEn : one.nameZh}
          </LocaleLink>
        ))}
      </nav>
      {shown.length === 0 ? (
        <EmptyState title={t('none')}>
          <LocaleLink className="link" href="/golden-flowers">
            {common('all')}
          </LocaleLink>
        </EmptyState>
      ) : (
        <ul className="grid gap-4 pb-10 sm:grid-cols-2 lg:grid-cols-3">
          {shown.map((seat) => (
            <SeatEntry key={seat.number} seat={seat} english={english} />
          ))}
        </ul>
      )}
      <Section title={t('listNote')}>
        <p className="prose text-soft">{english ? district.roster.noteEn : district.roster.noteZh}</p>
      </Section>
    </>
  );
}
