import { getLocale, getTranslations } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import { OPPORTUNITY_LABELS } from '@/lib/opportunities/labels';
import type { Released } from '@/lib/opportunities/released';

/** How far the office says that an opportunity has come, with the day on which it said so; nothing when it said nothing. */
export async function ReleasedStatus({ released }: { released: Released | null }) {
  const [t, raw] = await Promise.all([getTranslations('opportunities'), getLocale()]);
  if (!released) return null;
  const status = OPPORTUNITY_LABELS[released.status][asLocale(raw)];
  return <span className="figures">{t('statusOn', { status, day: released.releasedOn })}</span>;
}
