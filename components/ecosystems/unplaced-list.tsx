import { getLocale, getTranslations } from 'next-intl/server';
import { PlacedFirm } from '@/components/firms/firm-marks';
import { asLocale } from '@/i18n/locales';
import type { EcosystemChain } from '@/lib/ecosystems/queries';
import { Listed } from './listed';
import { ProjectLine } from './project-line';

/** Firms and projects of the ecosystem that stand on no segment which a source names. */
export async function UnplacedList({ chain }: { chain: EcosystemChain }) {
  const [t, raw] = await Promise.all([getTranslations('chain'), getLocale()]);
  const locale = asLocale(raw);
  if (chain.unplaced.length + chain.unplacedSignings.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-sans font-semibold text-base">{t('strip')}</h3>
      <p>
        <Listed
          locale={locale}
          items={chain.unplaced.map((firm) => ({
            key: firm.slug,
            node: <PlacedFirm firm={firm} />,
          }))}
        />
      </p>
      <ul>
        {chain.unplacedSignings.map((project) => (
          <li key={project.code}>
            <ProjectLine project={project} locale={locale} />
            {project.introducedBy ? (
              <>
                {locale === 'en' ? '; ' : '；'}
                <span className="inline-block max-w-full text-soft">
                  {t('introduced', {
                    firm:
                      locale === 'en'
                        ? (project.introducedBy.nameEn ?? project.introducedBy.shortZh)
                        : project.introducedBy.shortZh,
                  })}
                </span>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
