import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';

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
    <PageHeader title={t('thanksTitle')} lead={t('thanksNext')}>
      <div className="my-2 border-gold border-s-4 ps-4">
        <p className="text-sm text-soft">{t('reference')}</p>
        <p className="figures select-all break-words font-serif text-2xl">{reference}</p>
        <p className="prose text-sm">{t('thanksText')}</p>
      </div>
      <p className="no-print flex flex-wrap gap-3">
        <LocaleLink className="button button-primary" href={`/enquire/status?reference=${reference}`}>
          {t('toState')}
        </LocaleLink>
        <LocaleLink className="button" href="/">
          {t('back')}
        </LocaleLink>
      </p>
    </PageHeader>
  );
}
