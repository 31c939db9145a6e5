import { getLocale, getTranslations } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';
import { STAGE_LABELS } from '@/lib/projects/labels';
import type { PublicProject } from '@/lib/projects/public-queries';
import { STAGES } from '@/lib/projects/schema';

/** The stages with their dates as exactly as they are known; where the project stands is said in words. */
export async function ProjectTimeline({ project }: { project: PublicProject }) {
  const [t, raw] = await Promise.all([getTranslations('projects'), getLocale()]);
  const locale = asLocale(raw);
  const now = STAGES.indexOf(project.stage);
  return (
    <>
      <ol className="grid gap-4 sm:grid-cols-5">
        {project.milestones.map(({ stage, date }) => {
          const reached = STAGES.indexOf(stage) <= now;
          return (
            <li
              key={stage}
              className={`flex flex-col border-t-2 pt-2 ${reached ? 'border-ink' : 'border-line text-soft'}`}
            >
              <span className="font-serif text-lg">
                {STAGE_LABELS[stage][locale]}
                {stage === project.stage ? (
                  <span className="ms-2 font-sans text-gold text-xs">{t('current')}</span>
                ) : null}
              </span>
              <span className="text-sm">
                {date ? printFuzzyDate(date, locale) : reached ? t('unknown') : '—'}
              </span>
            </li>
          );
        })}
      </ol>
      {project.signToStartMonths !== null ? (
        <p className="text-sm">{t('signToStart', { count: project.signToStartMonths })}</p>
      ) : null}
    </>
  );
}
