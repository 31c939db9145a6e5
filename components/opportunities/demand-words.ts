import { getLocale, getTranslations } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import type { Demand } from '@/lib/opportunities/demand';

/** What was signed downstream, in words: the number of projects, how many of them the sum does not hold or only as plans, and the sum that is published. */
export async function signedWords(demand: Demand): Promise<string> {
  const [t, raw] = await Promise.all([getTranslations('opportunities.demand'), getLocale()]);
  const { projects, planned, undisclosed, bound } = demand;
  if (projects === 0) return t('noProject');
  const counted = t('projects', { projects });
  if (projects === undisclosed) return t('list', { first: counted, rest: t('noAmount') });
  const amount = printAmount(demand.amountYuan, bound, asLocale(raw));
  const isPlan = bound === 'planned'; // the amount says so itself
  const parts = [
    ...(planned > 0 && !isPlan ? [t('planned', { count: planned })] : []),
    ...(undisclosed > 0 ? [t('undisclosed', { count: undisclosed })] : []),
  ];
  const first = parts.length > 0 ? t('ofWhich', { projects: counted, parts: parts.join(t('and')) }) : counted;
  return t('list', { first, rest: isPlan ? amount : t('published', { amount }) });
}
