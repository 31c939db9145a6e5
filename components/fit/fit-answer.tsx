import { getLocale, getTranslations } from 'next-intl/server';
import { StrengthMark } from '@/components/ecosystems/strength-mark';
import { Surroundings } from '@/components/ecosystems/surroundings';
import { ShortlistButton } from '@/components/shortlist/shortlist-button';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import type { FitMatch } from '@/lib/fit/queries';

/** One segment that answers: why, who is there, who would buy and supply, what was signed nearby, the next step. */
export async function FitAnswer({ match }: { match: FitMatch }) {
  const [t, raw] = await Promise.all([getTranslations('fit'), getLocale()]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const { segment, ecosystem } = match;
  const at = `${ecosystem.slug}/${segment.slug}`;
  return (
    <li className="rule flex flex-col gap-4 pt-5">
      <div>
        <p className="eyebrow">{english ? ecosystem.nameEn : ecosystem.nameZh}</p>
        <h3 className="flex flex-wrap items-center gap-3 text-2xl">
          {english ? segment.nameEn : segment.nameZh}
          <StrengthMark segment={segment} />
        </h3>
        <p className="prose text-soft">{english ? segment.describesEn : segment.describesZh}</p>
        <p className="text-sm">
          <span className="text-soft">{t('because')}</span>
          {t(`why.${match.why}`, { term: match.term })}
        </p>
      </div>
      <Surroundings of={match} level="h4" />
      <p className="no-print flex flex-wrap gap-3">
        <LocaleLink className="button button-primary" href={`/enquire?about=segment:${at}`}>
          {t('next')}
        </LocaleLink>
        <LocaleLink className="button" href={`/ecosystems/${ecosystem.slug}#${segment.slug}`}>
          {t('map')}
        </LocaleLink>
        <ShortlistButton item={`segment:${at}`} />
      </p>
    </li>
  );
}
