import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DemoBadge } from '@/components/ui/demo-badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { SourceLine } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import type { FirmProject } from '@/lib/firms/projects';
import type { FirmDossier } from '@/lib/firms/queries';
import { type Lane, type Step, storyOf, type Years } from '@/lib/firms/story';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';
import { STAGE_LABELS } from '@/lib/projects/labels';
import { ProjectScale } from './project-scale';
import { StepMark, StoryAxis, StoryTrack } from './story-track';

type StepsProps = { steps: readonly Step[]; project?: FirmProject; drawn: boolean };

/** The dated steps of a lane in words, with their marks where they are drawn, and the stage that is known without its date. */
function Steps({ steps, project, drawn }: StepsProps) {
  const t = useTranslations('story');
  const locale = asLocale(useLocale());
  const undated = project && !steps.some(({ kind }) => kind === project.stage) ? project.stage : null;
  const word = (kind: Step['kind']) => (kind === 'landed' ? t('landed') : STAGE_LABELS[kind][locale]);
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {steps.map(({ kind, date }) => (
        <li key={kind} className="flex items-center gap-1.5">
          {drawn ? <StepMark kind={kind} coarse={date.precision !== 'day'} /> : null}
          {word(kind)} <span className="text-soft">{printFuzzyDate(date, locale)}</span>
        </li>
      ))}
      {undated ? (
        <li className="flex items-center gap-1.5">
          {t('now', { stage: word(undated) })} <span className="text-soft">{t('undated')}</span>
        </li>
      ) : null}
    </ul>
  );
}

type RowProps = { title: ReactNode; steps: readonly Step[]; years: Years | null; children: ReactNode };

function Row({ title, steps, years, children }: RowProps) {
  return (
    <li className="grid gap-x-8 gap-y-2 border-line border-t py-4 md:grid-cols-[20rem_1fr]">
      <div className="flex flex-col gap-0.5">{title}</div>
      <div className="flex flex-col gap-2">
        {years && steps.length > 0 ? <StoryTrack steps={steps} years={years} /> : null}
        {children}
      </div>
    </li>
  );
}

function ProjectTitle({ project }: { project: FirmProject }) {
  const locale = asLocale(useLocale());
  return (
    <>
      <h3 className="text-lg leading-snug">
        <LocaleLink href={`/projects/${project.code}`} className="underline decoration-line hover:text-gold">
          {locale === 'en' ? (project.nameEn ?? project.nameZh) : project.nameZh}
        </LocaleLink>{' '}
        {project.isDemo ? <DemoBadge /> : null}
      </h3>
      <ProjectScale project={project} />
      <SourceLine sources={project.sources} />
    </>
  );
}

function LaneRow({ lane, firm, years }: { lane: Lane; firm: FirmDossier; years: Years | null }) {
  const t = useTranslations('story');
  const { steps } = lane;
  const drawn = years !== null;
  if (lane.kind === 'project')
    return (
      <Row title={<ProjectTitle project={lane.project} />} steps={steps} years={years}>
        <Steps steps={steps} project={lane.project} drawn={drawn} />
      </Row>
    );
  return (
    <Row
      title={
        <>
          <h3 className="text-lg">{t('firm')}</h3>
          <SourceLine sources={firm.sources} />
        </>
      }
      steps={steps}
      years={years}
    >
      <Steps steps={steps} drawn={drawn} />
    </Row>
  );
}

/** A firm in time, drawn on the server and told in words beside the drawing: landing and projects. */
export function FirmStory({ firm }: { firm: FirmDossier }) {
  const t = useTranslations('story');
  const { lanes, years } = storyOf(firm);
  const hidden = firm.projects.length - lanes.filter(({ kind }) => kind === 'project').length;
  if (lanes.length === 0) return <p className="text-soft">{t('nothing')}</p>;
  return (
    <>
      {years ? (
        <div className="grid gap-x-8 gap-y-4 md:grid-cols-[20rem_1fr]">
          <p className="text-sm text-soft">{t('how')}</p>
          <StoryAxis years={years} />
        </div>
      ) : null}
      <ol className="figures">
        {lanes.map((lane) => (
          <LaneRow
            key={lane.kind === 'project' ? lane.project.code : lane.kind}
            lane={lane}
            firm={firm}
            years={years}
          />
        ))}
      </ol>
      {hidden > 0 ? <p className="text-sm text-soft">{t('more', { count: hidden })}</p> : null}
    </>
  );
}
