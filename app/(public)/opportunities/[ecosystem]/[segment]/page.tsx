import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { StrengthMark } from '@/components/ecosystems/strength-mark';
import { Introductions } from '@/components/firms/introductions';
import { Around } from '@/components/opportunities/around';
import { Contact } from '@/components/opportunities/contact';
import { DemandTable } from '@/components/opportunities/demand-table';
import { DemandRuleLine, DemandText, RankLine } from '@/components/opportunities/demand-text';
import { IncentiveList } from '@/components/opportunities/incentive-list';
import { ReleasedStatus } from '@/components/opportunities/released-status';
import { Standing } from '@/components/opportunities/standing';
import { SuitableParks } from '@/components/opportunities/suitable-parks';
import { Trail } from '@/components/opportunities/trail';
import { ShortlistButton } from '@/components/shortlist/shortlist-button';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { asLocale } from '@/i18n/locales';
import { listIntroductions } from '@/lib/ecosystems/introductions';
import { listSignings } from '@/lib/ecosystems/signings';
import { listIncentives } from '@/lib/opportunities/incentives';
import { introductionsNear } from '@/lib/opportunities/introductions-near';
import { suitableParks } from '@/lib/opportunities/parks';
import { getOpportunity, getRank, listSegmentPaths } from '@/lib/opportunities/queries';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ ecosystem: string; segment: string }> };

async function asked({ params }: Props) {
  const { ecosystem, segment } = await params;
  return getOpportunity(ecosystem, segment);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [found, locale] = await Promise.all([asked(props), getLocale()]);
  return found ? { title: locale === 'en' ? found.segment.nameEn : found.segment.nameZh } : {};
}

export default async function OpportunityPage(props: Props) {
  const found = await asked(props);
  if (!found) notFound();
  const { segment, ecosystem, demand } = found;
  const [t, raw, rank, paths, signings, incentives, brought] = await Promise.all([
    getTranslations('opportunities'),
    getLocale(),
    getRank(ecosystem.slug, segment.slug),
    listSegmentPaths(),
    listSignings(ecosystem.slug),
    listIncentives(ecosystem.slug, segment.slug),
    listIntroductions(),
  ]);
  const english = asLocale(raw) === 'en';
  const parks = suitableParks([...found.buyers, ...found.suppliers], signings);
  const introductions = introductionsNear(found, brought);
  const at = `${ecosystem.slug}/${segment.slug}`;
  return (
    <>
      <PageHeader
        eyebrow={<Trail ecosystem={ecosystem} />}
        title={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            {english ? segment.nameEn : segment.nameZh}{' '}
            <span className="text-base">
              <StrengthMark segment={segment} quiet={found.isUnnamed} />
            </span>
          </span>
        }
        lead={english ? segment.describesEn : segment.describesZh}
      >
        {found.released ? (
          <p className="text-sm">
            {t('status')}
            {english ? ': ' : '：'}
            <ReleasedStatus released={found.released} />
          </p>
        ) : null}
        <p className="flex flex-wrap items-center gap-3">
          <LocaleLink className="button button-primary" href={`/enquire?about=segment:${at}`}>
            {t('enquire')}
          </LocaleLink>
          <LocaleLink className="button" href={`/ecosystems/${ecosystem.slug}#${segment.slug}`}>
            {t('map')}
          </LocaleLink>
          <ShortlistButton item={`segment:${at}`} />
        </p>
      </PageHeader>
      {segment.firms.length + segment.signings.length > 0 ? (
        <Section title={t('gap')}>
          <Standing of={found} />
        </Section>
      ) : null}
      <Section title={t('behind')} note={<RankLine rank={rank} demand={demand} />}>
        <DemandText demand={demand} />
        <DemandTable buyers={found.buyers} />
        <DemandRuleLine />
      </Section>
      <Section title={t('around')}>
        <Around ecosystem={ecosystem.slug} paths={paths} suppliers={found.suppliers} buyers={found.buyers} />
      </Section>
      <Section title={t('parksTitle')}>
        <SuitableParks parks={parks} />
      </Section>
      <Section title={t('incentives')}>
        <IncentiveList incentives={incentives} />
      </Section>
      {introductions.length > 0 ? (
        <Section title={t('introductions')} note={t('introductionsText')}>
          <Introductions introductions={introductions} />
        </Section>
      ) : null}
      <Section title={t('contact')}>
        <Contact about={`segment:${at}`} />
      </Section>
      <p className="no-print pb-8">
        <LocaleLink className="link" href="/opportunities">
          {t('allOf')}
        </LocaleLink>
      </p>
    </>
  );
}
