import { useLocale, useTranslations } from 'next-intl';
import { FlowerMark } from '@/components/site/flower-mark';
import { DemoBadge } from '@/components/ui/demo-badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { SourceLine } from '@/components/ui/source-list';
import type { Achievement } from '@/lib/firms/innovations';
import { UnofficialName } from './firm-name';

/** Who achieved what: the firm and its place, beside it what it achieved with the source under it. */
export function AchievementList({ achievements }: { achievements: readonly Achievement[] }) {
  const t = useTranslations('innovation');
  const english = useLocale() === 'en';
  return (
    <ol>
      {achievements.map(({ firm, ...one }) => (
        <li
          key={`${firm.slug} ${one.titleZh}`}
          className="grid gap-x-12 gap-y-3 border-line border-t py-6 first:border-t-0 first:pt-0 md:grid-cols-[16rem_1fr]"
        >
          <div className="flex flex-col gap-0.5">
            <p className="flex gap-2 font-serif text-lg leading-snug">
              {firm.seat === null ? null : <FlowerMark className="mt-0.5 size-5 shrink-0 text-gold" />}
              <LocaleLink href={`/firms/${firm.slug}`} className="underline decoration-line hover:text-gold">
                {english ? firm.nameEn : firm.shortZh}
              </LocaleLink>
              {firm.isDemo ? <DemoBadge /> : null}
            </p>
            <UnofficialName official={firm.nameEnIsOfficial} />
            {firm.home ? (
              <p className="text-sm">
                <LocaleLink
                  href={`/ecosystems/${firm.home.slug}`}
                  className="inline-block min-h-6 text-soft underline decoration-line hover:text-gold"
                >
                  {english ? firm.home.nameEn : firm.home.nameZh}
                </LocaleLink>
              </p>
            ) : (
              <p className="text-sm text-soft">{t('noEcosystem')}</p>
            )}
          </div>
          <div className="flex flex-col gap-1">
            <h3 className="text-xl">{english ? one.titleEn : one.titleZh}</h3>
            <p className="prose">{english ? one.gistEn : one.gistZh}</p>
            <SourceLine sources={one.sources} />
          </div>
        </li>
      ))}
    </ol>
  );
}
