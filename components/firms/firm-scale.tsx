import { useLocale, useTranslations } from 'next-intl';
import { KeptAmount } from '@/components/ui/kept-amount';
import { Parted } from '@/components/ui/parted';
import { SourceLine } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { figureGroups, type PublishedFigure } from '@/lib/firms/figures';
import type { RosterProject } from '@/lib/firms/roster';
import { printAmount } from '@/lib/money/print-amount';
import { projectCapacity } from '@/lib/projects/project-name';
import { Disagreement, FigureTitle, FigureUse, FigureValue } from './figure-words';

function Published({ group }: { group: readonly PublishedFigure[] }) {
  const [first] = group;
  if (!first) return null;
  return (
    <div className="flex flex-col gap-1">
      <p className="text-sm text-soft">
        <FigureTitle figure={first} />
      </p>
      {group.map((figure) => (
        <p key={`${figure.value} ${figure.sources[0]?.key}`} className="flex flex-col">
          <span
            className={figure.preferred ? 'font-serif text-2xl leading-8' : 'font-serif text-lg text-soft'}
          >
            <FigureValue figure={figure} /> <FigureUse figure={figure} among={group} />
          </span>
          <SourceLine sources={figure.sources} />
        </p>
      ))}
      <Disagreement among={group} />
    </div>
  );
}

function Built({ project }: { project: RosterProject }) {
  const t = useTranslations('roster');
  const locale = asLocale(useLocale());
  const capacity = projectCapacity(project, locale);
  return (
    <div className="flex flex-col gap-0.5">
      <p className="text-sm text-soft">{t('largest')}</p>
      {capacity ? (
        <p className="phrases font-serif text-xl">
          <Parted text={capacity} />
        </p>
      ) : null}
      {project.amountYuan ? (
        <p>
          <span className="text-sm text-soft">{t('contractValue')}</span>{' '}
          <KeptAmount text={printAmount(project.amountYuan, project.bound, locale)} />
        </p>
      ) : null}
      <SourceLine sources={project.sources} />
    </div>
  );
}

type Props = { figures: readonly PublishedFigure[]; projects: readonly RosterProject[] };

/**
 * How large a firm is here, as far as it was published: its newest figure, values that disagree side by side; else its
 * largest project; else that nothing was.
 */
export function FirmScale({ figures, projects }: Props) {
  const t = useTranslations('roster');
  const [newest] = figureGroups(figures);
  if (newest) return <Published group={newest} />;
  const said = projects.find((one) => one.capacityZh !== null || one.amountYuan !== null);
  if (said) return <Built project={said} />;
  return <p className="text-sm text-soft">{t('noScale')}</p>;
}
