import './globals.css';
import './print.css';
import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Alive } from '@/components/site/alive';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return {
    title: { default: t('title'), template: `%s｜${t('brand')}` },
    description: t('description'),
    metadataBase: new URL(process.env.PUBLIC_URL ?? 'http://localhost:3000'),
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#14191a' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  return (
    <html lang={locale === 'en' ? 'en' : 'zh-CN'}>
      <body className="flex min-h-dvh flex-col">
        {children}
        <Alive />
      </body>
    </html>
  );
}
