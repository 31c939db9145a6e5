import { getLocale, getTranslations } from 'next-intl/server';
import { DemoBadge } from '@/components/ui/demo-badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import type { FirmDossier } from '@/lib/firms/queries';
import { printAmount } from '@/lib/money/print-amount';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';
import { STAGE_LABELS } from '@/lib/projects/labels';

/** The firm's published projects, and those that it brought here. */
export async function FirmProjects({ firm }: { firm: FirmDossier }) {
  const [t, raw] = await Promise.all([getTranslations('firms'), getLocale()]);
  const locale = asLocale(raw);
  return (
    <>
      {firm.projects.length === 0 ? <p className="text-soft">{t('noProjects')}</p> : null}
      <ul className="flex flex-col gap-3">
        {firm.projects.map((project) => (
          <li key={project.code} className="figures flex flex-wrap gap-x-5">
            <LocaleLink className="link" href={`/projects/${project.code}`}>
              {locale === 'en' ? (project.nameEn ?? project.nameZh) : project.nameZh}
            </LocaleLink>
            <span>{printAmount(project.amountYuan, project.bound, locale)}</span>
            <span className="text-soft">{STAGE_LABELS[project.stage][locale]}</span>
            <span className="text-soft">{printFuzzyDate(project.signed, locale)}</span>
            {project.isDemo ? <DemoBadge /> : null}
          </li>
        ))}
      </ul>
      {firm.introduced.length > 0 ? (
        <p>
          {t('introduced')}
          {'：'}
          {firm.introduced.map((one, index) => (
            <span key={one.code}>
              {index > 0 ? '、' : ''}
              <LocaleLink className="link" href={`/projects/${one.code}`}>
                {one.firmName}
              </LocaleLink>
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}
