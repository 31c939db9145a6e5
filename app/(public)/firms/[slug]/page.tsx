import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { FirmFacts } from '@/components/firms/firm-facts';
import { FirmFigures } from '@/components/firms/firm-figures';
import { UnofficialName } from '@/components/firms/firm-name';
import { FirmPlaces } from '@/components/firms/firm-places';
import { FirmProjects } from '@/components/firms/firm-projects';
import { ShortlistButton } from '@/components/shortlist/shortlist-button';
import { DemoBadge } from '@/components/ui/demo-badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SourceLine, SourceList } from '@/components/ui/source-list';
import { getFirm, mergedSlug } from '@/lib/firms/queries';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [firm, locale] = await Promise.all([getFirm((await params).slug), getLocale()]);
  return firm ? { title: locale === 'en' ? firm.nameEn : firm.shortZh } : {};
}

export default async function FirmPage({ params }: Props) {
  const { slug } = await params;
  const kept = await mergedSlug(slug);
  if (kept) permanentRedirect(`/firms/${kept}`);
  const firm = await getFirm(slug);
  if (!firm) notFound();
  const [t, common, locale] = await Promise.all([
    getTranslations('firms'),
    getTranslations('common'),
    getLocale(),
  ]);
  const english = locale === 'en';
  return (
    <>
      <PageHeader
        eyebrow={
          firm.seat ? (
            <LocaleLink className="hover:text-gold" href="/golden-flowers">
              {t('eyebrow', { number: firm.seat })}
            </LocaleLink>
          ) : (
            t('firm')
          )
        }
        title={english ? firm.nameEn : firm.nameZh}
        lead={english ? firm.doesEn : firm.doesZh}
      >
        <p className="flex gap-3">
          {english ? <span lang="zh-CN">{firm.nameZh}</span> : <span lang="en">{firm.nameEn}</span>}
          <UnofficialName official={firm.nameEnIsOfficial} />
          {firm.isDemo ? <DemoBadge /> : null}
        </p>
        <FirmFacts firm={firm} />
        <p>
          <ShortlistButton item={`firm:${firm.slug}`} />
        </p>
      </PageHeader>
      {firm.figures.length > 0 ? (
        <Section title={t('figures')}>
          <FirmFigures figures={firm.figures} />
        </Section>
      ) : null}
      {firm.places.length > 0 ? (
        <Section title={t('place')}>
          <FirmPlaces places={firm.places} />
        </Section>
      ) : null}
      <Section title={t('projects')}>
        <FirmProjects firm={firm} />
      </Section>
      {firm.innovations.length > 0 ? (
        <Section title={t('innovation')}>
          {firm.innovations.map((one) => (
            <div key={one.titleZh}>
              <h3 className="text-lg">{english ? one.titleEn : one.titleZh}</h3>
              <p className="prose text-soft">{english ? one.gistEn : one.gistZh}</p>
              <SourceLine sources={one.sources} />
            </div>
          ))}
        </Section>
      ) : null}
      {firm.sources.length > 0 ? (
        <Section title={common('sources')}>
          <SourceList sources={firm.sources} />
        </Section>
      ) : null}
    </>
  );
}
