import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { StateForm } from '@/components/enquiries/state-form';
import { WhatFollows } from '@/components/enquiries/what-follows';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { look } from './actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('enquire'))('stateTitle'), robots: { index: false } };
}

type Props = { searchParams: Promise<{ reference?: string | string[] }> };

export default async function State({ searchParams }: Props) {
  const [t, messages, { reference }] = await Promise.all([
    getTranslations('enquire'),
    getMessages(),
    searchParams,
  ]);
  return (
    <>
      <PageHeader
        eyebrow={
          <LocaleLink className="hover:text-gold" href="/enquire">
            {t('title')}
          </LocaleLink>
        }
        title={t('stateTitle')}
        lead={t('stateLead')}
      />
      <NextIntlClientProvider messages={{ enquire: messages.enquire ?? {} }}>
        <StateForm look={look} reference={typeof reference === 'string' ? reference.slice(0, 40) : ''}>
          <WhatFollows isSent={false} />
        </StateForm>
      </NextIntlClientProvider>
    </>
  );
}
