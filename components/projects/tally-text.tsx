import { useLocale, useTranslations } from 'next-intl';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import type { Tally } from '@/lib/projects/spread';

/** The sum of a tally with its bound; words instead of a zero where nothing was disclosed. */
export function TallyAmount({ tally }: { tally: Tally }) {
  const t = useTranslations('views');
  const locale = asLocale(useLocale());
  if (tally.projects === 0) return <>—</>;
  if (tally.undisclosed === tally.projects) return <span className="text-soft">{t('allUndisclosed')}</span>;
  const arePlans = tally.planned === tally.projects - tally.undisclosed;
  const bound = arePlans ? 'planned' : tally.atLeast > 0 ? 'atLeast' : 'exact';
  return <>{printAmount(tally.amountYuan, bound, locale)}</>;
}

/** What the sum does not say: how many are undisclosed, at least so much, or only planned. */
export function TallyNotes({ tally }: { tally: Tally }) {
  const t = useTranslations('views');
  const notes = (['undisclosed', 'atLeast', 'planned'] as const).filter((key) => tally[key] > 0);
  if (notes.length === 0 || tally.undisclosed === tally.projects) return null;
  return (
    <span className="phrases text-soft">
      {notes.map((key) => t(`notes.${key}`, { count: tally[key] })).join(t('noteComma'))}
    </span>
  );
}
