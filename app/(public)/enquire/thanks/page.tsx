import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { WhatFollows } from '@/components/enquiries/what-follows';
import { CopyButton } from '@/components/shortlist/copy-button';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { PrintButton } from '@/components/ui/print-button';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false } };

type Props = { searchParams: Promise<{ reference?: string | string[] }> };

export default async function Thanks({ searchParams }: Props) {
  const t = await getTranslations('enquire');
  const { reference } = await searchParams;
  const isReference = typeof reference === 'string' && /^JH-\d{8}-[A-Z0-9]{6}$/.test(reference);
  const state = `${(await getLocale()) === 'en' ? '/en' : ''}/enquire/status`;
  if (!isReference) redirect(state as Route); // nothing is known to have come
  return (
    <>
      <PageHeader title={t('thanksTitle')} lead={t('thanksNext')}>
        <div className="my-2 flex flex-col gap-1 border-gold border-s-4 ps-4">
          <p className="text-sm text-soft">{t('reference')}</p>
          <p className="figures select-all break-words font-serif text-2xl">{reference}</p>
          <p className="prose text-sm">{t('thanksText')}</p>
          <p className="no-print flex flex-wrap gap-3 pt-2">
            <CopyButton
              text={reference}
              words={{ copy: t('copy'), copied: t('copied'), failed: t('copyFailed') }}
            />
            <PrintButton label={t('print')} className="button with-scripts" />
          </p>
        </div>
        <p className="no-print flex flex-wrap gap-3">
          <LocaleLink className="button button-primary" href="/opportunities">
            {t('toOpportunities')}
          </LocaleLink>
          <LocaleLink className="button" href={`/enquire/status?reference=${reference}`}>
            {t('toState')}
          </LocaleLink>
        </p>
      </PageHeader>
      <WhatFollows isSent />
    </>
  );
}
