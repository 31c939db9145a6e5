import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { KeptWords } from '@/components/ui/kept-words';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import { STRENGTH_LABELS } from '@/lib/ecosystems/labels';
import { firmsOn } from '@/lib/opportunities/demand';
import type { Opportunity } from '@/lib/opportunities/queries';
import type { SharedDemand } from '@/lib/opportunities/shared-demand';
import { signedWords } from './demand-words';
import { FirmNames } from './firm-names';
import { ReleasedStatus } from './released-status';

type Named = { nameZh: string; nameEn: string };

/** A segment that is missing, in the dotted line of the chain maps, or thin, which says so; with what the office has announced. */
async function Gap({ opportunity: { segment, ecosystem, released } }: { opportunity: Opportunity }) {
  const locale = asLocale(await getLocale());
  return (
    <li>
      <LocaleLink
        href={`/opportunities/${ecosystem.slug}/${segment.slug}`}
        className={`inline-flex min-h-9 flex-wrap items-baseline gap-x-2 border px-3 py-1 hover:text-gold ${segment.strength === 'missing' ? 'border-gold border-dotted' : 'border-line'}`}
      >
        {locale === 'en' ? segment.nameEn : segment.nameZh}
        {segment.strength === 'missing' ? null : (
          <span className="text-soft text-xs">{STRENGTH_LABELS[segment.strength][locale]}</span>
        )}
        {released ? (
          <span className="text-xs">
            <ReleasedStatus released={released} />
          </span>
        ) : null}
      </LocaleLink>
    </li>
  );
}

type Props = { shared: SharedDemand; place?: ReactNode; late?: boolean }; // late: laid out when it comes into sight (.laid-late)

/** One demand, told once: who waits, what was signed there, and all that is missing or thin before it. */
export async function Waiting({ shared: { ecosystem, buyers, demand, opportunities }, place, late }: Props) {
  const [t, raw] = await Promise.all([getTranslations('opportunities'), getLocale()]);
  const english = raw === 'en';
  const name = (one: Named) => (english ? one.nameEn : one.nameZh);
  const firms = firmsOn(buyers);
  return (
    <li
      className={`${late ? 'laid-late [--room:22rem] ' : ''}grid gap-x-12 gap-y-4 border-line border-t py-6 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]`}
    >
      <div className="flex flex-col gap-1">
        <p className="flex flex-wrap items-baseline gap-x-4">
          <span className="eyebrow">{name(ecosystem)}</span>
          {place}
        </p>
        <h3 className="text-xl">
          <KeptWords text={t('customers', { segments: buyers.map(name).join(english ? ', ' : '、') })} />
        </h3>
        {firms.length > 0 ? (
          <p>
            <FirmNames firms={firms} />
          </p>
        ) : null}
        <p className="figures text-sm text-soft first-letter:uppercase">{await signedWords(demand)}</p>
      </div>
      <div className="flex flex-col gap-2">
        <p className="text-sm text-soft">{t('stillMissing', { count: opportunities.length })}</p>
        <ul className="flex flex-wrap gap-2">
          {opportunities.map((one) => (
            <Gap key={one.segment.slug} opportunity={one} />
          ))}
        </ul>
      </div>
    </li>
  );
}
