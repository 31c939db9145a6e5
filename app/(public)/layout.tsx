import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import { StructuredData } from '@/components/site/structured-data';
import { pageMetadata } from './page-metadata';

export const generateMetadata = pageMetadata;

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('common');
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-raised focus:p-3"
      >
        {t('skip')}
      </a>
      <SiteHeader />
      <main id="content" className="page flex-1">
        {children}
      </main>
      <SiteFooter />
      <StructuredData />
    </>
  );
}
