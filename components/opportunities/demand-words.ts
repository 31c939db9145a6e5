import { getLocale, getTranslations } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import type { Demand } from '@/lib/opportunities/demand';

/** What was signed downstream, in words: the number of projects, the sum that is published, and what the sum does not hold. */
export async function signedWords(demand: Demand): Promise<string> {
  const [t, raw] = await Promise.all([getTranslations('opportunities.demand'), getLocale()]);
  const { projects, planned, undisclosed, bound } = demand;
  if (projects === 0) return t('noProject');
  if (projects === undisclosed) return t('list', { first: t('projects', { projects }), rest: t('noAmount') });
  const amount = printAmount(demand.amountYuan, bound, asLocale(raw));
  const isPlan = bound === 'planned'; // the amount says so itself
  const parts = [
    ...(planned > 0 && !isPlan ? [t('planned', { count: planned })] : []),
    ...(undisclosed > 0 ? [t('undisclosed', { count: undisclosed })] : []),
  ];
  const sum = isPlan ? amount : t('published', { amount });
  const said = t('list', { first: t('projects', { projects }), rest: sum });
  return parts.length > 0 ? t('ofWhich', { said, parts: parts.join(t('and')) }) : said;
}
