import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { AskButton } from '@/components/enquiries/ask-button';
import { ProjectFacts } from '@/components/projects/project-facts';
import { ProjectTimeline } from '@/components/projects/project-timeline';
import { PromiseTable } from '@/components/projects/promise-table';
import { PublishedValues } from '@/components/projects/published-values';
import { ShortlistButton } from '@/components/shortlist/shortlist-button';
import { DemoBadge } from '@/components/ui/demo-badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SourceLine, SourceList } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import { projectName, unparted } from '@/lib/projects/project-name';
import { getPublicProject } from '@/lib/projects/public-queries';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [project, locale] = await Promise.all([getPublicProject((await params).code), getLocale()]);
  return project ? { title: projectName(project, asLocale(locale)) } : {};
}

export default async function ProjectPage({ params }: Props) {
  const project = await getPublicProject((await params).code);
  if (!project) notFound();
  const [t, promise, common, raw] = await Promise.all([
    getTranslations('projects'),
    getTranslations('promise'),
    getTranslations('common'),
    getLocale(),
  ]);
  const locale = asLocale(raw);
  const note = locale === 'en' ? project.noteEn : project.noteZh;
  const firm = locale === 'en' ? (project.firmEn ?? project.firmName) : project.firmName;
  return (
    <>
      <PageHeader
        eyebrow={
          <LocaleLink className="hover:text-gold" href="/projects">
            {t('title')}
          </LocaleLink>
        }
        title={projectName(project, locale)}
      >
        <p className="flex flex-wrap items-center gap-3 text-lg">
          {project.firmSlug ? (
            <LocaleLink className="link" href={`/firms/${project.firmSlug}`}>
              {firm}
            </LocaleLink>
          ) : (
            firm
          )}
          {project.isDemo ? <DemoBadge /> : null}
        </p>
        {project.isDemo ? <p className="text-alert text-sm">{common('demoNote')}</p> : null}
        <p className="figures flex flex-col">
          <span className="text-sm text-soft">{t('value')}</span>
          <span className={`font-serif text-4xl ${project.amountYuan === null ? 'text-soft' : 'text-gold'}`}>
            {printAmount(project.amountYuan, project.bound, locale)}
          </span>
          <SourceLine sources={project.values.find(({ preferred }) => preferred)?.sources ?? []} />
        </p>
        <p className="no-print flex flex-wrap gap-3">
          <AskButton about={`project:${project.code}`} />
          <ShortlistButton item={`project:${project.code}`} />
        </p>
      </PageHeader>
      <Section title={t('timeline')}>
        <ProjectTimeline project={project} />
      </Section>
      <Section title={promise('title')} note={promise('note')}>
        <PromiseTable project={project} />
      </Section>
      <Section title={t('facts')}>
        <ProjectFacts project={project} />
        {note ? (
          <p className="prose phrases text-sm text-soft">
            {t('note')}
            {common('colon')}
            {unparted(note)}
          </p>
        ) : null}
      </Section>
      {project.values.length > 0 ? (
        <Section title={t('values')}>
          <PublishedValues project={project} />
        </Section>
      ) : null}
      {project.sources.length > 0 ? (
        <Section title={common('sources')}>
          <SourceList sources={project.sources} />
        </Section>
      ) : null}
    </>
  );
}
