import { getLocale, getTranslations } from 'next-intl/server';
import { SourceLine } from '@/components/ui/source-list';
import { StepGlyph } from '@/components/ui/step-glyph';
import { asLocale } from '@/i18n/locales';
import { type FuzzyDate, parseFuzzyDate, printFuzzyDate } from '@/lib/periods/fuzzy-date';
import { STAGE_LABELS, STATUS_LABELS } from '@/lib/projects/labels';
import { daysToStart, newestSource } from '@/lib/projects/promise';
import type { PublicProject } from '@/lib/projects/public-queries';
import { STAGES, type Stage } from '@/lib/projects/schema';

type WhenProps = { project: PublicProject; stage: Stage; date: FuzzyDate; reached: boolean };

/** How long it took from signing to start: counted where both days are known, else as a source printed it. */
async function SigningToStart({ project }: { project: PublicProject }) {
  const t = await getTranslations('promise');
  const days = daysToStart(project.milestones);
  if (days === null && project.signToStartMonths === null)
    return <p className="text-sm text-soft">{t('noDays')}</p>;
  return (
    <div className="figures flex flex-wrap items-baseline gap-x-6 gap-y-1">
      {days === null ? null : (
        <p>
          <span className="font-serif text-3xl">{t('days', { count: days })}</span>{' '}
          <span className="text-sm text-soft">{t('daysHow')}</span>
        </p>
      )}
      {project.signToStartMonths === null ? null : (
        <p>
          <span className="font-serif text-3xl">{t('published', { count: project.signToStartMonths })}</span>{' '}
          <span className="text-sm text-soft">{t('publishedHow')}</span>
          <span className="block">
            <SourceLine sources={project.sources} />
          </span>
        </p>
      )}
    </div>
  );
}

/** What is known of a stage's date; of the one reached last at least from when the source is that says so. */
async function When({ project, stage, date, reached }: WhenProps) {
  const [t, raw] = await Promise.all([getTranslations('projects'), getLocale()]);
  const locale = asLocale(raw);
  const current = stage === project.stage;
  if (date)
    return (
      <>
        <span className="text-sm">{printFuzzyDate(date, locale)}</span>
        {current ? <span className="text-gold text-sm">{t('current')}</span> : null}
      </>
    );
  if (!current || project.sources.length === 0)
    return <span className="text-sm">{t(reached ? 'unknown' : 'ahead')}</span>;
  const day = newestSource(project.sources);
  return (
    <span className="text-gold text-sm">
      {day ? t('asOf', { date: printFuzzyDate(parseFuzzyDate(day), locale) }) : t('asOfUndated')}
    </span>
  );
}

/** The stages with their dates as exactly as they are known; where the project stands is said in words. */
export async function ProjectTimeline({ project }: { project: PublicProject }) {
  const [t, raw] = await Promise.all([getTranslations('projects'), getLocale()]);
  const locale = asLocale(raw);
  const now = STAGES.indexOf(project.stage);
  return (
    <>
      <ol className="grid sm:grid-cols-5">
        {project.milestones.map(({ stage, date }) => {
          const step = STAGES.indexOf(stage);
          const reached = step <= now;
          const way = step < now ? 'border-ink' : 'border-line border-dashed'; // to the next stage
          return (
            <li
              key={stage}
              className={`relative flex flex-col gap-0.5 border-s-2 pb-4 ps-5 sm:border-s-0 sm:border-t-2 sm:ps-0 sm:pe-3 sm:pt-4 sm:pb-0 last:border-transparent ${way} ${reached ? '' : 'text-soft'}`}
            >
              <span className="absolute -start-2 top-0 flex bg-paper sm:-top-2 sm:start-0">
                <StepGlyph glyph={reached ? 'disc' : 'ring'} />
              </span>
              <span className="font-serif text-lg leading-5">{STAGE_LABELS[stage][locale]}</span>
              <When project={project} stage={stage} date={date} reached={reached} />
            </li>
          );
        })}
      </ol>
      {project.status === 'normal' ? null : (
        <p>
          {t('status')} <strong>{STATUS_LABELS[project.status][locale]}</strong>
        </p>
      )}
      <SigningToStart project={project} />
    </>
  );
}
