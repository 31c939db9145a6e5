import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false } };

type Props = { searchParams: Promise<{ reference?: string | string[] }> };

export default async function Thanks({ searchParams }: Props) {
  const t = await getTranslations('enquire');
  const { reference } = await searchParams;
  const shown = typeof reference === 'string' && /^JH-\d{8}-[A-Z0-9]{6}$/.test(reference) ? reference : '—';
  return (
    <PageHeader title={t('thanksTitle')} lead={t('thanksText', { reference: shown })}>
      <p>
        <LocaleLink className="button" href="/">
          {t('back')}
        </LocaleLink>
      </p>
    </PageHeader>
  );
}
