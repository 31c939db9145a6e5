import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DemoBadge } from '@/components/ui/demo-badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { SourceLine } from '@/components/ui/source-list';
import { StepGlyph } from '@/components/ui/step-glyph';
import { asLocale } from '@/i18n/locales';
import { figureGroups } from '@/lib/firms/figures';
import type { FirmProject } from '@/lib/firms/projects';
import type { FirmDossier } from '@/lib/firms/queries';
import { type Lane, type Step, storyOf } from '@/lib/firms/story';
import { printAmount } from '@/lib/money/print-amount';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';
import { STAGE_LABELS } from '@/lib/projects/labels';
import { STAGES } from '@/lib/projects/schema';
import { FigureValue } from './firm-scale';
import { GLYPHS, StoryAxis, StoryTrack } from './story-track';

function StepWord({ kind }: { kind: Step['kind'] }) {
  const t = useTranslations('story');
  const locale = asLocale(useLocale());
  const stage = STAGES.find((one) => one === kind);
  return <>{stage ? STAGE_LABELS[stage][locale] : t(kind === 'landed' ? 'landed' : 'figure')}</>;
}

/** The dated steps of a lane in words, and the stage that is known without its date. */
function Steps({ steps, project }: { steps: readonly Step[]; project?: FirmProject }) {
  const t = useTranslations('story');
  const locale = asLocale(useLocale());
  const undated = project && !steps.some(({ kind }) => kind === project.stage) ? project.stage : null;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {steps.map(({ kind, date }) => (
        <li key={kind} className="flex items-center gap-1.5">
          <StepGlyph glyph={GLYPHS[kind]} />
          <StepWord kind={kind} /> <span className="text-soft">{printFuzzyDate(date, locale)}</span>
        </li>
      ))}
      {undated ? (
        <li className="flex items-center gap-1.5">
          <StepGlyph glyph={GLYPHS[undated]} />
          {t('now', { stage: STAGE_LABELS[undated][locale] })}{' '}
          <span className="text-soft">{t('undated')}</span>
        </li>
      ) : null}
    </ul>
  );
}

type RowProps = {
  title: ReactNode;
  steps: readonly Step[];
  years: { first: number; last: number } | null;
  children: ReactNode;
};

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
  const capacity = locale === 'en' ? project.capacityEn : project.capacityZh;
  return (
    <>
      <h3 className="text-lg leading-snug">
        <LocaleLink href={`/projects/${project.code}`} className="hover:text-gold">
          {locale === 'en' ? (project.nameEn ?? project.nameZh) : project.nameZh}
        </LocaleLink>{' '}
        {project.isDemo ? <DemoBadge /> : null}
      </h3>
      <p>
        <strong>{printAmount(project.amountYuan, project.bound, locale)}</strong>
        {capacity ? <span> · {capacity}</span> : null}
      </p>
      <SourceLine sources={project.sources} />
    </>
  );
}

function LaneRow({ lane, firm, years }: { lane: Lane; firm: FirmDossier; years: RowProps['years'] }) {
  const t = useTranslations('story');
  const locale = asLocale(useLocale());
  const { steps } = lane;
  if (lane.kind === 'project')
    return (
      <Row title={<ProjectTitle project={lane.project} />} steps={steps} years={years}>
        <Steps steps={steps} project={lane.project} />
      </Row>
    );
  if (lane.kind === 'firm')
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
        <Steps steps={steps} />
      </Row>
    );
  return (
    <Row title={<h3 className="text-lg">{t('figures')}</h3>} steps={steps} years={years}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {figureGroups(firm.figures).map((group) => (
          <li key={`${group[0]?.labelZh} ${group[0]?.period}`} className="flex gap-1.5">
            <span>
              <StepGlyph glyph="square" />
            </span>
            <span>
              <span className="text-soft">
                {group[0]?.period} {locale === 'en' ? group[0]?.labelEn : group[0]?.labelZh}
              </span>{' '}
              {group.map((figure, index) => (
                <span key={`${figure.value} ${figure.sources[0]?.key}`}>
                  {index > 0 ? t('or') : ''}
                  <FigureValue figure={figure} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Row>
  );
}

/** A firm in time, drawn on the server and told in words beside the drawing: landing, projects, published years. */
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
