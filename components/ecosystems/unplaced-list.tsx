import { getLocale, getTranslations } from 'next-intl/server';
import { MarkedFirm } from '@/components/firms/firm-marks';
import { asLocale } from '@/i18n/locales';
import type { EcosystemChain } from '@/lib/ecosystems/queries';
import { BASIS_LABELS } from '@/lib/firms/labels';
import { Listed, ProjectLine } from './segment-entry';

/** Firms and projects of the ecosystem that stand on no segment which a source names. */
export async function UnplacedList({ chain }: { chain: EcosystemChain }) {
  const [t, common, raw] = await Promise.all([
    getTranslations('chain'),
    getTranslations('common'),
    getLocale(),
  ]);
  const locale = asLocale(raw);
  if (chain.unplaced.length + chain.unplacedSignings.length === 0) return null;
  return (
    <div className="flex flex-col gap-1 text-sm">
      <h3 className="font-sans font-semibold text-base">{t('strip')}</h3>
      <p>
        <Listed
          locale={locale}
          items={chain.unplaced.map((firm) => ({
            key: firm.slug,
            node: (
              <>
                <MarkedFirm firm={firm} />
                {firm.basis === 'classified' ? (
                  <span className="text-soft text-xs">
                    {common('bracketed', { text: BASIS_LABELS.classified[locale] })}
                  </span>
                ) : null}
              </>
            ),
          }))}
        />
      </p>
      <ul>
        {chain.unplacedSignings.map((project) => (
          <li key={project.code}>
            <ProjectLine project={project} locale={locale} framework={t('framework')} />
            {project.introducedBy ? (
              <span className="text-soft">
                {locale === 'en' ? '; ' : '；'}
                {t('introduced', {
                  firm:
                    locale === 'en'
                      ? (project.introducedBy.nameEn ?? project.introducedBy.shortZh)
                      : project.introducedBy.shortZh,
                })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
