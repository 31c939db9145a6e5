import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { LocaleLink } from '@/components/ui/locale-link';

export async function EmptyShortlist() {
  const t = await getTranslations('shortlist');
  return (
    <EmptyState title={t('empty')}>
      <p>{t('emptyText')}</p>
      <p className="flex flex-wrap gap-x-5 pt-2">
        <LocaleLink className="link" href="/ecosystems">
          {t('toChains')}
        </LocaleLink>
        <LocaleLink className="link" href="/opportunities">
          {t('toOpportunities')}
        </LocaleLink>
        <LocaleLink className="link" href="/fit">
          {t('toFit')}
        </LocaleLink>
      </p>
    </EmptyState>
  );
}
