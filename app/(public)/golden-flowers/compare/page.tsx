import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { CompareChooser } from '@/components/firms/compare-chooser';
import { CompareTable } from '@/components/firms/compare-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LocaleLink } from '@/components/ui/locale-link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { comparePath, MOST_COMPARED, readCompared } from '@/lib/firms/compare';
import { listRoster } from '@/lib/firms/public-roster';
import { getFirm, mergedSlug } from '@/lib/firms/queries';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('compare');
  return { title: t('title'), robots: { index: false } };
}

type Props = { searchParams: Promise<{ firms?: string | string[] }> };

export default async function Compare({ searchParams }: Props) {
  const asked = (await searchParams).firms;
  const { slugs, dropped } = readCompared(asked);
  const [t, locale, seats] = await Promise.all([getTranslations('compare'), getLocale(), listRoster()]);
  // the form of the roster sends one parameter a firm: the address that people share names them once
  if (Array.isArray(asked) && dropped === 0)
    redirect(`${locale === 'en' ? '/en' : ''}${comparePath(slugs)}` as '/golden-flowers/compare');
  const found = await Promise.all(slugs.map(async (slug) => getFirm((await mergedSlug(slug)) ?? slug)));
  const firms = found.filter((firm) => firm !== null);
  const roster = seats.flatMap(({ number, firm }) => (firm ? [{ ...firm, number }] : []));
  return (
    <>
      <PageHeader
        eyebrow={
          <LocaleLink className="hover:text-gold" href="/golden-flowers">
            {t('back')}
          </LocaleLink>
        }
        title={t('title')}
        lead={t('lead')}
      />
      {dropped > 0 ? (
        <Notice kind="warn">{t('dropped', { most: MOST_COMPARED, count: dropped })}</Notice>
      ) : null}
      {firms.length < slugs.length ? (
        <Notice kind="warn">{t('unknown', { count: slugs.length - firms.length })}</Notice>
      ) : null}
      {firms.length === 0 ? <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState> : null}
      {firms.length > 0 ? <CompareTable firms={firms} /> : null}
      <CompareChooser roster={roster} chosen={firms} />
    </>
  );
}
