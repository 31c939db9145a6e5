import { getLocale, getTranslations } from 'next-intl/server';
import { StrengthMark } from '@/components/ecosystems/strength-mark';
import { Newest, Surroundings } from '@/components/ecosystems/surroundings';
import { ShortlistButton } from '@/components/shortlist/shortlist-button';
import { LocaleLink } from '@/components/ui/locale-link';
import type { FitMatch } from '@/lib/fit/queries';
import { type SegmentPaths, segmentPath } from '@/lib/opportunities/segment-paths';

type Props = {
  match: FitMatch;
  paths: SegmentPaths;
  isFirstOfEcosystem: boolean; // what was signed last in an ecosystem is told once
};

/** One segment that answers: why, who is there, who would buy and supply, what was signed nearby, the next step. */
export async function FitAnswer({ match, paths, isFirstOfEcosystem }: Props) {
  const [t, locale] = await Promise.all([getTranslations('fit'), getLocale()]);
  const english = locale === 'en';
  const { segment, ecosystem } = match;
  const at = `${ecosystem.slug}/${segment.slug}`;
  return (
    <li className="rule flex flex-col gap-4 pt-5">
      <div>
        <p className="eyebrow">{english ? ecosystem.nameEn : ecosystem.nameZh}</p>
        <h3 className="flex flex-wrap items-center gap-3 text-2xl">
          <LocaleLink
            className="underline decoration-1 hover:text-gold"
            href={segmentPath(paths, ecosystem.slug, segment.slug)}
          >
            {english ? segment.nameEn : segment.nameZh}
          </LocaleLink>
          <StrengthMark segment={segment} quiet={match.isUnnamed} />
        </h3>
        <p className="prose text-soft">{english ? segment.describesEn : segment.describesZh}</p>
        <p className="text-sm">
          <span className="text-soft">{t('because')}</span>
          {t(`why.${match.why}`, { term: match.term })}
        </p>
      </div>
      <Surroundings of={match} paths={paths} level="h4">
        {isFirstOfEcosystem ? <Newest of={match} level="h4" /> : null}
      </Surroundings>
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
