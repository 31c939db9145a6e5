import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { FirmFacts } from '@/components/firms/firm-facts';
import { FirmFigures } from '@/components/firms/firm-figures';
import { FirmInnovations } from '@/components/firms/firm-innovations';
import { FirmTitle, UnofficialName } from '@/components/firms/firm-name';
import { FirmPlaces } from '@/components/firms/firm-places';
import { FirmStory } from '@/components/firms/firm-story';
import { FirmIntroductions } from '@/components/firms/introductions';
import { ShortlistButton } from '@/components/shortlist/shortlist-button';
import { DemoBadge } from '@/components/ui/demo-badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SourceList } from '@/components/ui/source-list';
import { getDistrict } from '@/lib/district/queries';
import { listIntroductions } from '@/lib/ecosystems/introductions';
import { sourcesOf } from '@/lib/firms/cited';
import { comparePath } from '@/lib/firms/compare';
import { getFirm, mergedSlug } from '@/lib/firms/queries';
import { mergeCited } from '@/lib/sources/cited';

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
  const [t, story, common, locale, district, introductions] = await Promise.all([
    getTranslations('firms'),
    getTranslations('story'),
    getTranslations('common'),
    getLocale(),
    getDistrict(),
    listIntroductions(slug),
  ]);
  const english = locale === 'en';
  const sources = mergeCited([sourcesOf(firm), ...introductions.map((one) => one.sources)]);
  return (
    <>
      <PageHeader
        eyebrow={
          firm.seat ? (
            <LocaleLink className="hover:text-gold" href="/golden-flowers">
              {t('eyebrow', { count: district.roster.seats })}
            </LocaleLink>
          ) : (
            t('firm')
          )
        }
        title={<FirmTitle firm={firm} />}
        lead={english ? firm.doesEn : firm.doesZh}
      >
        <p className="flex flex-wrap gap-x-3 empty:hidden">
          {firm.nameZh === firm.shortZh ? null : <span lang="zh-CN">{firm.nameZh}</span>}
          <UnofficialName official={firm.nameEnIsOfficial} />
          {firm.isDemo ? <DemoBadge /> : null}
        </p>
        <FirmFacts firm={firm} />
        <p className="no-print flex flex-wrap gap-3">
          <LocaleLink className="button button-primary" href={`/enquire?about=firm:${firm.slug}`}>
            {t('enquire')}
          </LocaleLink>
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
      <FirmIntroductions slug={firm.slug} introductions={introductions} />
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
      {sources.length > 0 ? (
        <Section title={common('sources')}>
          <SourceList sources={sources} />
        </Section>
      ) : null}
    </>
  );
}
