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
  const shown = typeof reference === 'string' && /^JH-\d{8}-[A-Z0-9]{6}$/.test(reference) ? reference : null;
  return (
    <PageHeader title={t('thanksTitle')} lead={t('thanksNext')}>
      {shown ? (
        <div className="my-2 border-gold border-s-4 ps-4">
          <p className="text-sm text-soft">{t('reference')}</p>
          <p className="figures select-all break-words font-serif text-2xl">{shown}</p>
          <p className="prose text-sm">{t('thanksText')}</p>
        </div>
      ) : null}
      <p className="no-print flex flex-wrap gap-3">
        <LocaleLink
          className="button button-primary"
          href={shown ? `/enquire/status?reference=${shown}` : '/enquire/status'}
        >
          {t('toState')}
        </LocaleLink>
        <LocaleLink className="button" href="/">
          {t('back')}
        </LocaleLink>
      </p>
    </PageHeader>
  );
}
