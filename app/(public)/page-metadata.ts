import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import { fullAddress, languagesOf } from '@/lib/site/addresses';
import { getPageCard } from '@/lib/site/queries';

/**
 * What every public page says of itself to others: its address in both languages, its share picture, the feed. Pages add
 * their title; filters in the address are views of one page and point to it.
 */
export async function pageMetadata(): Promise<Metadata> {
  const [sent, raw, t] = await Promise.all([headers(), getLocale(), getTranslations('common')]);
  const locale = asLocale(raw);
  const path = sent.get('x-gf-path') ?? '/';
  const card = await getPageCard(path, locale);
  const picture = `/api/share/${locale}${card && path !== '/' ? path : ''}`;
  return {
    ...(card?.lead ? { description: card.lead } : {}),
    ...(card?.isDemo ? { robots: { index: false } } : {}), // invented: not to be found as if it were real
    alternates: {
      canonical: fullAddress(path, locale),
      languages: languagesOf(path),
      types: { 'application/rss+xml': [{ url: fullAddress('/signings.xml', locale), title: t('feed') }] },
    },
    openGraph: {
      type: 'website',
      siteName: t('brand'),
      url: fullAddress(path, locale),
      locale: locale === 'en' ? 'en_GB' : 'zh_CN',
      alternateLocale: locale === 'en' ? 'zh_CN' : 'en_GB',
      images: [{ url: picture, width: 1200, height: 630, alt: card?.title ?? t('title') }],
    },
    twitter: { card: 'summary_large_image' },
  };
}
