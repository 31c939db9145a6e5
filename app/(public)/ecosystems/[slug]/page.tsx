import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ChainSection } from '@/components/chain-map/chain-section';
import { ProjectTable } from '@/components/projects/project-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SourceLine, SourceList } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { readChainView } from '@/lib/ecosystems/chain-view';
import { getEcosystemChain } from '@/lib/ecosystems/queries';
import { namesNobody } from '@/lib/ecosystems/unnamed';
import { printAmount } from '@/lib/money/print-amount';
import { readFilters } from '@/lib/projects/filters';
import { listPublicProjects } from '@/lib/projects/public-queries';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [chain, locale] = await Promise.all([getEcosystemChain((await params).slug), getLocale()]);
  return chain ? { title: locale === 'en' ? chain.nameEn : chain.nameZh } : {};
}

export default async function EcosystemPage({ params, searchParams }: Props) {
  const chain = await getEcosystemChain((await params).slug);
  if (!chain) notFound();
  const [t, common, raw, projects] = await Promise.all([
    getTranslations('ecosystems'),
    getTranslations('common'),
    getLocale(),
    listPublicProjects(readFilters({ ecosystem: chain.slug, demo: 'without' }), 8),
  ]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const isUnnamed = namesNobody(chain);
  return (
    <>
      <PageHeader
        eyebrow={
          <LocaleLink className="hover:text-gold" href="/ecosystems">
            {t(`tierOne.${chain.tier}`)}
          </LocaleLink>
        }
        title={english ? chain.nameEn : chain.nameZh}
        lead={english ? chain.summaryEn : chain.summaryZh}
      >
        {chain.targetOutputYuan ? (
          <p className="figures flex flex-wrap items-baseline gap-x-3">
            <span>
              {t('targetOutput')}{' '}
              <span className="font-serif text-2xl text-gold">
                {printAmount(chain.targetOutputYuan, 'exact', locale)}
              </span>
            </span>
            <span className="text-sm text-soft">{t('targetUndated')}</span>
            <SourceLine sources={chain.targetSources} />
          </p>
        ) : null}
        {isUnnamed ? <p className="prose">{t('nobodyNamed')}</p> : null}
        <p className="no-print">
          <LocaleLink className="button" href={`/enquire?about=ecosystem:${chain.slug}`}>
            {t('enquire')}
          </LocaleLink>
        </p>
      </PageHeader>
      <ChainSection chain={chain} view={readChainView(await searchParams)} />
      {isUnnamed ? null : (
        <Section
          late="tall"
          title={t('projects')}
          note={
            projects.rows.length > 0 ? (
              <LocaleLink className="link" href={`/projects?ecosystem=${chain.slug}`}>
                {t('allProjects')}
              </LocaleLink>
            ) : null
          }
        >
          {projects.rows.length > 0 ? (
            <ProjectTable rows={projects.rows} omit="ecosystem" />
          ) : (
            <EmptyState title={t('noProjects')} />
          )}
        </Section>
      )}
      <Section late="tall" title={common('sources')}>
        <SourceList sources={chain.sources} />
      </Section>
    </>
  );
}
