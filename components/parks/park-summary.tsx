import { getLocale, getTranslations } from 'next-intl/server';
import { FirmLink } from '@/components/firms/firm-name';
import { DemoBadge } from '@/components/ui/demo-badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { SourceLine } from '@/components/ui/source-list';
import type { ParkDossier } from '@/lib/parks/queries';

const SHOWN = 12;

/** What stands in a park: chains, firms and institutions, all out of published projects. */
export async function ParkSummary({ park }: { park: ParkDossier }) {
  const [t, locale] = await Promise.all([getTranslations('parks'), getLocale()]);
  const english = locale === 'en';
  if (park.projects === 0 && !park.institutions) return <p className="text-soft">{t('none')}</p>;
  return (
    <div className="flex flex-col gap-4">
      {park.institutions ? (
        <p>
          <span className="font-serif text-xl">
            {t('institutions', { value: park.institutions.value ?? '' })}
          </span>{' '}
          <SourceLine sources={park.institutions.sources} />
        </p>
      ) : null}
      {park.ecosystems.length > 0 ? (
        <p>
          <span className="text-soft">{t('chains')}：</span>
          {park.ecosystems.map((one, index) => (
            <span key={one.slug}>
              {index > 0 ? '、' : ''}
              <LocaleLink className="link" href={`/ecosystems/${one.slug}`}>
                {english ? one.nameEn : one.nameZh}
              </LocaleLink>
              <span className="text-soft"> {one.projects}</span>
            </span>
          ))}
        </p>
      ) : null}
      {park.firms.length > 0 ? (
        <p>
          <span className="text-soft">{t('firms')}：</span>
          {park.firms.slice(0, SHOWN).map((firm, index) => (
            <span key={firm.slug}>
              {index > 0 ? '、' : ''}
              <FirmLink firm={firm} /> {firm.isDemo ? <DemoBadge /> : null}
            </span>
          ))}
          {park.firms.length > SHOWN ? (
            <span className="text-soft"> {t('moreFirms', { count: park.firms.length - SHOWN })}</span>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}
