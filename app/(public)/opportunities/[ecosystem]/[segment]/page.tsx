import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Surroundings } from '@/components/ecosystems/surroundings';
import { ShortlistButton } from '@/components/shortlist/shortlist-button';
import { Badge } from '@/components/ui/badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { asLocale } from '@/i18n/locales';
import { STRENGTH_LABELS } from '@/lib/ecosystems/labels';
import { printAmount } from '@/lib/money/print-amount';
import { getOpportunity } from '@/lib/opportunities/queries';

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
  const [t, raw] = await Promise.all([getTranslations('opportunities'), getLocale()]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const { segment, ecosystem, demand } = found;
  const at = `${ecosystem.slug}/${segment.slug}`;
  return (
    <>
      <PageHeader
        eyebrow={
          <LocaleLink className="hover:text-gold" href={`/opportunities?ecosystem=${ecosystem.slug}`}>
            {english ? ecosystem.nameEn : ecosystem.nameZh}
          </LocaleLink>
        }
        title={english ? segment.nameEn : segment.nameZh}
        lead={english ? segment.describesEn : segment.describesZh}
      >
        <p className="flex flex-wrap items-center gap-3">
          <Badge tone={segment.strength === 'missing' ? 'gold' : 'plain'}>
            {STRENGTH_LABELS[segment.strength][locale]}
          </Badge>
          <LocaleLink className="button button-primary" href={`/enquire?about=segment:${at}`}>
            {t('enquire')}
          </LocaleLink>
          <LocaleLink className="button" href={`/ecosystems/${ecosystem.slug}#${segment.slug}`}>
            {t('map')}
          </LocaleLink>
          <ShortlistButton item={`segment:${at}`} />
        </p>
      </PageHeader>
      <Section title={t('behind')}>
        <p className="prose">
          {t('behindText', {
            firms: demand.firms,
            projects: demand.projects,
            amount:
              demand.projects > demand.undisclosed
                ? printAmount(demand.amountYuan, demand.bound, locale)
                : '—',
          })}{' '}
          {demand.planned > 0 ? `${t('planned', { count: demand.planned })}${english ? '. ' : '。'}` : ''}
          {demand.undisclosed > 0 ? t('undisclosed', { count: demand.undisclosed }) : ''}
        </p>
      </Section>
      <Section title={t('gap')}>
        <div className="flex flex-col gap-4">
          <Surroundings of={found} level="h3" />
        </div>
      </Section>
      <p className="prose py-6 text-sm text-soft">{t('rule')}</p>
      <p className="pb-8">
        <LocaleLink className="link" href="/opportunities">
          {t('allOf')}
        </LocaleLink>
      </p>
    </>
  );
}
