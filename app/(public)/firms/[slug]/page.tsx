import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { AskButton } from '@/components/enquiries/ask-button';
import { FirmFacts } from '@/components/firms/firm-facts';
import { FirmFigures } from '@/components/firms/firm-figures';
import { FirmInnovations } from '@/components/firms/firm-innovations';
import { UnofficialName } from '@/components/firms/firm-name';
import { FirmPlaces } from '@/components/firms/firm-places';
import { FirmStory } from '@/components/firms/firm-story';
import { FirmIntroductions } from '@/components/firms/introductions';
import { ShortlistButton } from '@/components/shortlist/shortlist-button';
import { DemoBadge } from '@/components/ui/demo-badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SourceList } from '@/components/ui/source-list';
import { comparePath } from '@/lib/firms/compare';
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
  const [t, story, common, locale] = await Promise.all([
    getTranslations('firms'),
    getTranslations('story'),
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
        <p className="no-print flex flex-wrap gap-3">
          <AskButton about={`firm:${firm.slug}`} />
          <ShortlistButton item={`firm:${firm.slug}`} />
          <LocaleLink className="button" href={comparePath([firm.slug]) as '/golden-flowers/compare'}>
            {story('compare')}
          </LocaleLink>
        </p>
      </PageHeader>
      <Section title={story('title')}>
        <FirmStory firm={firm} />
      </Section>
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
      <FirmIntroductions slug={firm.slug} />
      {firm.innovations.length > 0 ? (
        <Section
          title={t('innovation')}
          note={
            <LocaleLink className="link" href="/innovation">
              {story('allInnovation')}
            </LocaleLink>
          }
        >
          <FirmInnovations innovations={firm.innovations} />
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
