import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import { TIER_LABELS } from '@/lib/ecosystems/labels';
import type { Roster, RosterSeat } from '@/lib/firms/roster';
import { EmptySeats, SeatRow } from './seat-row';

function Group({ id, head, children }: { id: string; head: ReactNode; children: ReactNode }) {
  return (
    <section
      id={id}
      className="grid gap-x-10 gap-y-3 border-ink border-t-2 pt-5 pb-8 lg:grid-cols-[15rem_1fr] print:gap-y-0 print:pt-1 print:pb-1"
    >
      <div className="lg:sticky lg:top-4 lg:h-fit">{head}</div>
      <ol className="[&>li:first-child]:border-t-0 [&>li:first-child]:pt-0">{children}</ol>
    </section>
  );
}

const rows = (seats: readonly RosterSeat[]) =>
  seats.map(({ number, firm }) => (firm ? <SeatRow key={number} number={number} firm={firm} /> : null));

/** The seats by ecosystem, then the firms that stand in none, then the seats that wait. */
export function RosterList({ roster }: { roster: Roster }) {
  const t = useTranslations('roster');
  const locale = asLocale(useLocale());
  return (
    <>
      {roster.groups.map(({ ecosystem, seats }) =>
        ecosystem ? (
          <Group
            key={ecosystem.slug}
            id={ecosystem.slug}
            head={
              <>
                <p className="eyebrow">{TIER_LABELS[ecosystem.tier][locale]}</p>
                <h2 className="text-xl">
                  <LocaleLink
                    href={`/ecosystems/${ecosystem.slug}`}
                    className="underline decoration-line hover:text-gold"
                  >
                    {locale === 'en' ? ecosystem.nameEn : ecosystem.nameZh}
                  </LocaleLink>
                </h2>
                <p className="text-sm text-soft">{t('seats', { count: seats.length })}</p>
              </>
            }
          >
            {rows(seats)}
          </Group>
        ) : null,
      )}
      {roster.apart.length > 0 ? (
        <Group
          id="apart"
          head={
            <>
              <h2 className="text-xl">{t('apart')}</h2>
              <p className="text-sm text-soft">{t('apartText')}</p>
            </>
          }
        >
          {rows(roster.apart)}
        </Group>
      ) : null}
      <EmptySeats numbers={roster.empty.map(({ number }) => number)} />
    </>
  );
}
