import { useLocale, useTranslations } from 'next-intl';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import type { Tally } from '@/lib/projects/spread';

/** What may be said of a sum: with plans among the amounts it is neither exact nor a least one, so it carries no word. */
function boundOf({ projects, undisclosed, planned, atLeast }: Tally): 'planned' | 'atLeast' | 'exact' {
  if (planned > 0) return planned === projects - undisclosed ? 'planned' : 'exact';
  return atLeast > 0 ? 'atLeast' : 'exact';
}

/** The sum of a tally with its bound; words instead of a zero where nothing was disclosed. */
export function TallyAmount({ tally }: { tally: Tally }) {
  const t = useTranslations('views');
  const locale = asLocale(useLocale());
  if (tally.projects === 0) return <>—</>;
  if (tally.undisclosed === tally.projects) return <span className="text-soft">{t('allUndisclosed')}</span>;
  return <>{printAmount(tally.amountYuan, boundOf(tally), locale)}</>;
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

/** The same in one sentence: how many of the projects disclose a value, and what these come to together. */
export function TallySentence({ tally }: { tally: Tally }) {
  const t = useTranslations('terrain');
  const locale = asLocale(useLocale());
  const { projects: total, undisclosed, planned, atLeast, amountYuan } = tally;
  const known = total - undisclosed;
  if (known === 0) return <>{t('tally.none', { total })}</>;
  const bound = boundOf(tally);
  const isMixed = planned > 0 && bound === 'exact';
  return (
    <>
      {t(undisclosed > 0 ? 'tally.some' : 'tally.all', {
        total,
        known,
        bound,
        amount: printAmount(amountYuan, 'exact', locale),
      })}
      {isMixed ? t('tally.planned', { count: planned }) : ''}
      {isMixed && atLeast > 0 ? t('tally.atLeast', { count: atLeast }) : ''}
    </>
  );
}
