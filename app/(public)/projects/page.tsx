import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Chronicle } from '@/components/projects/chronicle';
import { DemoLine } from '@/components/projects/demo-line';
import { Distribution } from '@/components/projects/distribution';
import { ProjectFilterForm } from '@/components/projects/project-filter-form';
import { ProjectList } from '@/components/projects/project-list';
import { SIGNED } from '@/components/projects/published-signings';
import { SpreadNotes } from '@/components/projects/spread-notes';
import { ViewTabs } from '@/components/projects/view-tabs';
import { EmptyState } from '@/components/ui/empty-state';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { listIndicators } from '@/lib/indicators/queries';
import type { ProjectFilters } from '@/lib/projects/filters';
import { listPlaces } from '@/lib/projects/places';
import { listSigningPeriods } from '@/lib/projects/public-queries';
import { getProjectSpread, holdsDemo, listCoarseHeads, listQuarterHeads } from '@/lib/projects/public-spread';
import { type ProjectSpread, wholeOf } from '@/lib/projects/spread';
import { narrowing, projectsPath, readProjectView, readPublicFilters } from '@/lib/projects/views';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('projects'))('title') };
}

async function Timeline({ spread, filters }: { spread: ProjectSpread; filters: ProjectFilters }) {
  const held = spread.quarters.filter(({ split }) => wholeOf(split).projects > 0).map(({ key }) => key);
  const named = { ...filters, demo: filters.demo ?? ('without' as const) };
  const whole = narrowing(filters).length === 0; // a part of the list is not held against the whole district
  const [dated, coarse, published] = await Promise.all([
    listQuarterHeads(named, held),
    listCoarseHeads(named),
    whole ? listIndicators({ codes: Object.values(SIGNED) }) : [],
  ]);
  return <Chronicle spread={spread} heads={[...dated, ...coarse]} filters={filters} published={published} />;
}

async function Summed({ view, filters }: { view: 'timeline' | 'distribution'; filters: ProjectFilters }) {
  const [t, spread] = await Promise.all([getTranslations('projects'), getProjectSpread(filters)]);
  if (wholeOf(spread.total).projects === 0)
    return (
      <EmptyState title={t('empty')}>
        {t('emptyText')}{' '}
        <LocaleLink className="link" href={projectsPath(view, { demo: filters.demo }) as '/projects'}>
          {t('clear')}
        </LocaleLink>
      </EmptyState>
    );
  return (
    <>
      <SpreadNotes spread={spread} />
      {view === 'distribution' ? (
        <Distribution spread={spread} filters={filters} />
      ) : (
        <Timeline spread={spread} filters={filters} />
      )}
    </>
  );
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Projects({ searchParams }: Props) {
  const params = await searchParams;
  const [filters, view] = [readPublicFilters(params), readProjectView(params.view)];
  const [t, places, periods, demo] = await Promise.all([
    getTranslations('projects'),
    listPlaces(),
    listSigningPeriods(),
    holdsDemo(),
  ]);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ViewTabs view={view} filters={filters} />
      <ProjectFilterForm filters={filters} places={places} periods={periods} view={view} />
      {view === 'list' ? <ProjectList filters={filters} /> : <Summed view={view} filters={filters} />}
      {demo ? <DemoLine view={view} filters={filters} /> : null}
    </>
  );
}
