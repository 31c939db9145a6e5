import { useTranslations } from 'next-intl';
import { LocaleLink } from '@/components/ui/locale-link';
import type { Locale } from '@/i18n/locales';
import type { ChainProject } from '@/lib/ecosystems/signings';
import { projectCapacity, projectName } from '@/lib/projects/project-name';
import { stageWord, valueWord } from './project-words';

type Props = { project: ChainProject; locale: Locale };

/** A signed project in a line: its name, capacity, value, stage and park. */
export function ProjectLine({ project, locale }: Props) {
  const t = useTranslations('chain');
  const english = locale === 'en';
  const words = { locale, framework: t('framework'), undisclosed: t('valueUndisclosed') };
  const facts = [
    projectCapacity(project, locale),
    valueWord(project, words),
    stageWord(project, words),
    english ? null : project.park?.nameZh,
  ].filter(Boolean);
  return (
    <>
      <LocaleLink className="link" href={`/projects/${project.code}`}>
        {projectName(project, locale)}
      </LocaleLink>
      <span className="figures phrases">
        {english ? ': ' : '：'}
        {facts.join(english ? '; ' : '；')}
        {english && project.park ? (
          <>
            {'; '}
            <span className="inline-block max-w-full">{project.park.nameEn}</span>
          </>
        ) : null}
      </span>
    </>
  );
}
