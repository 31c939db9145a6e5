import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { EnquiryForm } from '@/components/enquiries/enquiry-form';
import { PageHeader } from '@/components/ui/page-header';
import { asLocale } from '@/i18n/locales';
import { subjectLabel } from '@/lib/enquiries/queries';
import { send } from './actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('enquire'))('title') };
}

type Props = { searchParams: Promise<{ about?: string | string[]; words?: string | string[] }> };

export default async function Enquire({ searchParams }: Props) {
  const { about, words } = await searchParams;
  const asked = typeof about === 'string' ? about.slice(0, 160) : '';
  const [t, locale, messages] = await Promise.all([getTranslations('enquire'), getLocale(), getMessages()]);
  const label = asked ? await subjectLabel(asked, asLocale(locale)) : null;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <NextIntlClientProvider messages={{ enquire: messages.enquire ?? {} }}>
        <EnquiryForm
          send={send}
          about={label ? asked : ''}
          aboutLabel={label}
          formKey={randomUUID()}
          words={typeof words === 'string' ? words.slice(0, 120) : ''}
        />
      </NextIntlClientProvider>
    </>
  );
}
