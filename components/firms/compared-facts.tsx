import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DemoBadge } from '@/components/ui/demo-badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { Parted } from '@/components/ui/parted';
import { SourceLine, SourceList } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { sourcesOf } from '@/lib/firms/cited';
import { figureGroups } from '@/lib/firms/figures';
import { ROLE_LABELS } from '@/lib/firms/labels';
import type { FirmDossier } from '@/lib/firms/queries';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';
import { STAGE_LABELS } from '@/lib/projects/labels';
import { projectName, unparted } from '@/lib/projects/project-name';
import { Disagreement, FigureTitle, FigureUse, FigureValue } from './figure-words';
import { ProjectScale } from './project-scale';

type CellProps = { firm: FirmDossier };
type Fact = { key: FactKey; holds: (firm: FirmDossier) => boolean; Cell: (props: CellProps) => ReactNode };
type FactKey =
  | 'does'
  | 'places'
  | 'origin'
  | 'landed'
  | 'scale'
  | 'projects'
  | 'innovations'
  | 'introduced'
  | 'sources';

const SHOWN = 6;

function Does({ firm }: CellProps) {
  const does = useLocale() === 'en' ? firm.doesEn : firm.doesZh;
  return <p className="phrases">{does ? <Parted text={unparted(does)} /> : null}</p>;
}

function Places({ firm }: CellProps) {
  const t = useTranslations('firms');
  const common = useTranslations('common');
  const locale = asLocale(useLocale());
  const name = (one: { nameZh: string; nameEn: string }) => (locale === 'en' ? one.nameEn : one.nameZh);
  return (
    <ul className="flex flex-col gap-1">
      {firm.places.map(({ ecosystem, segment, role, basis }) => (
        <li key={`${ecosystem.slug}/${segment?.slug}`}>
          <LocaleLink
            className="link"
            href={segment ? `/ecosystems/${ecosystem.slug}#${segment.slug}` : `/ecosystems/${ecosystem.slug}`}
          >
            {unparted(name(segment ?? ecosystem))}
          </LocaleLink>{' '}
          <span className="text-sm text-soft">
            {segment ? name(ecosystem) : t('noSegment')}
            {common('comma')}
            {ROLE_LABELS[role][locale]}
            {basis === 'classified' ? `${common('comma')}${common('classified')}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Origin({ firm }: CellProps) {
  const t = useTranslations('firms');
  const english = useLocale() === 'en';
  const from = english ? firm.originPlaceEn : firm.originPlaceZh;
  const parent = english ? firm.parentEn : firm.parentZh;
  return (
    <>
      {from ? (
        <p>
          {from}
          {firm.originBasis === 'general' ? (
            <span className="block text-sm text-soft">{t('generalKnowledge')}</span>
          ) : null}
        </p>
      ) : null}
      {parent ? (
        <p className="text-sm">
          {t('parent')} {parent}
        </p>
      ) : null}
      {firm.listedCode ? (
        <p className="text-sm">
          {t('listed')} {firm.listedCode}
        </p>
      ) : null}
    </>
  );
}

function Landed({ firm }: CellProps) {
  return <p>{printFuzzyDate(firm.landed, asLocale(useLocale()))}</p>;
}

function Scale({ firm }: CellProps) {
  return (
    <div className="flex flex-col gap-3">
      {figureGroups(firm.figures).map((group) => {
        const [first] = group;
        if (!first) return null;
        return (
          <div key={`${first.labelZh} ${first.period}`}>
            <p className="text-sm text-soft">
              <FigureTitle figure={first} />
            </p>
            {group.map((figure) => (
              <p key={`${figure.value} ${figure.sources[0]?.key}`}>
                <span
                  className={`font-serif ${figure.preferred ? 'text-base lg:text-xl' : 'text-base text-soft lg:text-lg'}`}
                >
                  <FigureValue figure={figure} />
                </span>{' '}
                <FigureUse figure={figure} among={group} />
                <span className="block">
                  <SourceLine sources={figure.sources} />
                </span>
              </p>
            ))}
            <Disagreement among={group} />
          </div>
        );
      })}
    </div>
  );
}

function Projects({ firm }: CellProps) {
  const t = useTranslations('compare');
  const locale = asLocale(useLocale());
  return (
    <ul className="flex flex-col gap-3">
      {firm.projects.slice(0, SHOWN).map((project) => (
        <li key={project.code} className="flex flex-col">
          <span>
            <LocaleLink className="link" href={`/projects/${project.code}`}>
              {projectName(project, locale)}
            </LocaleLink>{' '}
            {project.isDemo ? <DemoBadge /> : null}
          </span>
          <ProjectScale project={project} />
          <span className="phrases text-sm text-soft">
            {STAGE_LABELS[project.stage][locale]}
            {project.signed ? t('signed', { date: printFuzzyDate(project.signed, locale) }) : ''}
          </span>
          <SourceLine sources={project.sources} />
        </li>
      ))}
      {firm.projects.length > SHOWN ? (
        <li className="text-soft">{t('more', { count: firm.projects.length - SHOWN })}</li>
      ) : null}
    </ul>
  );
}

function Innovations({ firm }: CellProps) {
  const english = useLocale() === 'en';
  return (
    <ul className="flex flex-col gap-2">
      {firm.innovations.map((one) => (
        <li key={one.titleZh}>
          <span className="phrases font-serif text-lg">
            <Parted text={unparted(english ? one.titleEn : one.titleZh)} />
          </span>
          <span className="phrases block">
            <Parted text={unparted(english ? one.gistEn : one.gistZh)} />
          </span>
          <SourceLine sources={one.sources} />
        </li>
      ))}
    </ul>
  );
}

function Introduced({ firm }: CellProps) {
  const locale = useLocale();
  return (
    <ul>
      {firm.introduced.map((one) => (
        <li key={one.code}>
          <LocaleLink className="link inline-block min-h-6" href={`/projects/${one.code}`}>
            {locale === 'en' ? (one.firmNameEn ?? one.firmName) : one.firmName}
          </LocaleLink>
        </li>
      ))}
    </ul>
  );
}

/** Without the notes on them, which a firm's own page has: here they would stand as often as there are firms. */
const Sources = ({ firm }: CellProps) => (
  <SourceList sources={sourcesOf(firm).map((one) => ({ ...one, noteZh: null, noteEn: null }))} />
);

/** The rows of a comparison, in the order of a visitor's questions; a row that no firm fills is left out. */
export const COMPARED_FACTS: readonly Fact[] = [
  { key: 'does', holds: (firm) => firm.doesZh !== null, Cell: Does },
  { key: 'scale', holds: (firm) => firm.figures.length > 0, Cell: Scale },
  { key: 'projects', holds: (firm) => firm.projects.length > 0, Cell: Projects },
  { key: 'places', holds: (firm) => firm.places.length > 0, Cell: Places },
  { key: 'landed', holds: (firm) => firm.landed !== null, Cell: Landed },
  { key: 'origin', holds: (firm) => firm.originPlaceZh !== null || firm.parentZh !== null, Cell: Origin },
  { key: 'innovations', holds: (firm) => firm.innovations.length > 0, Cell: Innovations },
  { key: 'introduced', holds: (firm) => firm.introduced.length > 0, Cell: Introduced },
  { key: 'sources', holds: (firm) => sourcesOf(firm).length > 0, Cell: Sources },
];
