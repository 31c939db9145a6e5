import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AchievementList } from '@/components/firms/achievement-list';
import { FigureStrip } from '@/components/indicators/figure-strip';
import { EmptyState } from '@/components/ui/empty-state';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SourceList } from '@/components/ui/source-list';
import { type Achievement, listInnovations } from '@/lib/firms/innovations';
import { listIndicators } from '@/lib/indicators/queries';
import { mergeCited } from '@/lib/sources/cited';

export const dynamic = 'force-dynamic';

/** What was published of the ground on which firms innovate; a district without these figures shows none. */
const GROUND = ['smart-factories', 'rd-institutions.huigu'];

/** What was achieved stands before what the sources call under way. */
const GROUPS = [
  { key: 'achieved', holds: (one: Achievement) => !one.inProgress },
  { key: 'inProgress', holds: (one: Achievement) => one.inProgress },
] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('innovation');
  return { title: t('title'), description: t('lead') };
}

export default async function Innovation() {
  const [t, common, achievements, ground] = await Promise.all([
    getTranslations('innovation'),
    getTranslations('common'),
    listInnovations(),
    listIndicators({ codes: GROUND }),
  ]);
  const firms = new Set(achievements.map(({ firm }) => firm.slug)).size;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        <p className="text-sm text-soft">{t('count', { firms, count: achievements.length })}</p>
      </PageHeader>
      {achievements.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        GROUPS.map(({ key, holds }) => {
          const group = achievements.filter(holds);
          return group.length > 0 ? (
            <Section key={key} title={t(key)}>
              <AchievementList achievements={group} />
            </Section>
          ) : null;
        })
      )}
      {ground.length > 0 ? (
        <Section title={t('ground')}>
          <FigureStrip indicators={ground} />
        </Section>
      ) : null}
      {achievements.length > 0 ? (
        <Section title={common('sources')}>
          <SourceList sources={mergeCited([...achievements, ...ground].map((one) => one.sources))} />
          <p className="prose text-sm text-soft">{t('undated')}</p>
        </Section>
      ) : null}
      <p className="flex flex-wrap gap-x-6 pt-8">
        <LocaleLink className="link" href="/golden-flowers">
          {t('roster')}
        </LocaleLink>
        <LocaleLink className="link" href="/indicators">
          {t('indicators')}
        </LocaleLink>
      </p>
    </>
  );
}
