import { useLocale, useTranslations } from 'next-intl';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import { boundOfSum } from '@/lib/money/sum-bound';
import type { Tally } from '@/lib/projects/spread';

const boundOf = (tally: Tally) => boundOfSum({ ...tally, known: tally.projects - tally.undisclosed });

/** The sum of a tally with its bound; words instead of a zero where nothing was disclosed. */
export function TallyAmount({ tally }: { tally: Tally }) {
  const t = useTranslations('views');
  const locale = asLocale(useLocale());
  if (tally.projects === 0) return <>—</>;
  if (tally.undisclosed === tally.projects)
    return <span className="text-soft">{t('allUndisclosed', { count: tally.projects })}</span>;
  return <>{printAmount(tally.amountYuan, boundOf(tally), locale)}</>;
}

/** What the sum does not say: how many are undisclosed, and how many, if not all, are at least so much or only planned. */
export function TallyNotes({ tally }: { tally: Tally }) {
  const t = useTranslations('views');
  const known = tally.projects - tally.undisclosed;
  const notes = (['undisclosed', 'atLeast', 'planned'] as const).filter(
    (key) => tally[key] > 0 && (key === 'undisclosed' || tally[key] < known),
  );
  if (notes.length === 0 || tally.undisclosed === tally.projects) return null;
  return (
    <span className="phrases text-soft">
      {notes.map((key) => t(`notes.${key}`, { count: tally[key] })).join(t('noteComma'))}
    </span>
  );
}

/** The same in one sentence: how many of the projects disclose a value, and what these come to together. */
export function TallySentence({ tally }: { tally: Tally }) {
  const t = useTranslations('terrain');
  const locale = asLocale(useLocale());
  const { projects: total, undisclosed, planned, amountYuan } = tally;
  const known = total - undisclosed;
  if (known === 0) return <>{t('tally.none', { total })}</>;
  const bound = boundOf(tally);
  return (
    <>
      {t(undisclosed > 0 ? 'tally.some' : 'tally.all', {
        total,
        known,
        bound,
        amount: printAmount(amountYuan, 'exact', locale),
      })}
      {planned > 0 && bound !== 'planned' ? t('tally.planned', { count: planned }) : ''}
    </>
  );
}
