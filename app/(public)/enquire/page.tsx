import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { ConsentText } from '@/components/enquiries/consent-text';
import { EnquiryForm } from '@/components/enquiries/enquiry-form';
import { LocaleLink } from '@/components/ui/locale-link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { asLocale } from '@/i18n/locales';
import { getDistrict } from '@/lib/district/queries';
import { readAbout, writeSubject } from '@/lib/enquiries/about';
import { SUBJECT_LABELS } from '@/lib/enquiries/labels';
import { describeSubjects } from '@/lib/enquiries/subjects';
import { send } from './actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('enquire'))('title') };
}

type Words = string | string[] | undefined;
type Props = { searchParams: Promise<{ about?: Words; words?: Words }> };

const text = (value: Words) => (Array.isArray(value) ? value[0] : value) ?? '';

export default async function Enquire({ searchParams }: Props) {
  const asked = await searchParams;
  const about = readAbout(text(asked.about));
  const [t, said, messages, subjects, district] = await Promise.all([
    getTranslations('enquire'),
    getLocale(),
    getMessages(),
    describeSubjects(about.refs),
    getDistrict(),
  ]);
  const locale = asLocale(said);
  const gone = about.refs.length - subjects.length + about.odd;
  const boxes = subjects.map((one) => ({
    value: writeSubject(one),
    kind: SUBJECT_LABELS[one.kind][locale],
    name: locale === 'en' ? one.nameEn : one.nameZh,
  }));
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {gone > 0 ? (
        <div className="mb-5 max-w-2xl">
          <Notice>{subjects.length > 0 ? t('aboutSomeGone', { count: gone }) : t('aboutGone')}</Notice>
        </div>
      ) : null}
      <NextIntlClientProvider messages={{ enquire: messages.enquire ?? {} }}>
        <EnquiryForm
          send={send}
          boxes={boxes}
          isShortlist={about.isShortlist}
          formKey={randomUUID()}
          words={text(asked.words).slice(0, 120)}
        >
          <ConsentText office={locale === 'en' ? district.office.nameEn : district.office.nameZh} />
        </EnquiryForm>
      </NextIntlClientProvider>
      <p className="rule mt-10 max-w-2xl pt-5 text-sm">
        {t('haveSent')}{' '}
        <LocaleLink className="link" href="/enquire/status">
          {t('toState')}
        </LocaleLink>
      </p>
    </>
  );
}
