import { useLocale, useTranslations } from 'next-intl';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import { printStatistic } from '@/lib/indicators/print';
import type { IndicatorRow } from '@/lib/indicators/queries';

/** The indicators that say what the whole district signed in a period. */
export const SIGNED = { count: 'signed.count', amount: 'signed.amount' } as const;

type Props = { published: readonly IndicatorRow[]; period: string; listed: number };

/** What the whole district published for a quarter, so that nobody takes the few projects listed for all that were signed. */
export function PublishedSignings({ published, period, listed }: Props) {
  const t = useTranslations('views');
  const locale = asLocale(useLocale());
  const print = (code: string) => {
    const row = published.find(
      (one) => one.code === code && one.period === period && one.preferred && !one.derived,
    );
    return row?.value ? { value: Number(row.value), text: printStatistic(row.value, row, locale) } : null;
  };
  const [count, amount] = [print(SIGNED.count), print(SIGNED.amount)];
  if (!count || !amount || listed > count.value) return null;
  return (
    <p className="prose text-sm text-soft">
      {t('published', { projects: count.text, amount: amount.text, count: listed })}{' '}
      <LocaleLink className="link" href={`/indicators#${SIGNED.count}` as '/indicators'}>
        {t('publishedLink')}
      </LocaleLink>
    </p>
  );
}
