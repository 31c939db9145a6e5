import { getLocale, getTranslations } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import type { ChainSegment } from '@/lib/ecosystems/queries';
import { PRESENCE_LABELS } from '@/lib/ecosystems/strength-rule';
import { ROLE_LABELS } from '@/lib/firms/labels';
import { printAmount } from '@/lib/money/print-amount';

/** Why a segment is judged as it is: every line with its points. */
export async function VerdictLines({ segment }: { segment: ChainSegment }) {
  const [t, common, raw] = await Promise.all([
    getTranslations('chain'),
    getTranslations('common'),
    getLocale(),
  ]);
  const locale = asLocale(raw);
  const { firms, scale, points } = segment.verdict;
  if (points === 0) return null;
  const known = [...segment.firms, ...segment.signings.map((one) => one.firm)];
  const nameOf = (key: string) => {
    const firm = known.find((one) => (one.slug ?? one.shortZh) === key);
    return firm ? (locale === 'en' ? (firm.nameEn ?? firm.shortZh) : firm.shortZh) : key;
  };
  const placed = new Set(segment.firms.map((firm) => firm.slug));
  const roleOf = (part: (typeof firms)[number]) =>
    placed.has(part.firm)
      ? `${ROLE_LABELS[part.role][locale]}${part.asMember ? common('bracketed', { text: t('asMember') }) : ''}`
      : t('guestRole');
  const state = scale ? t(scale.running ? 'rule.running' : 'rule.before') : '';
  return (
    <details className="text-sm">
      <summary className="min-h-6 text-soft">{t(`why.${segment.strength}`, { points })}</summary>
      <ul className="ps-4 text-soft">
        {firms.map((part) => (
          <li key={part.firm}>
            {t('verdictFirm', {
              firm: nameOf(part.firm),
              role: roleOf(part),
              presence: PRESENCE_LABELS[part.presence][locale],
              points: part.points,
            })}
          </li>
        ))}
        {scale ? (
          <li>
            {scale.fromYuan === null
              ? t('scaleCapacity', { state, points: scale.points })
              : t('scaleAmount', {
                  amount: printAmount(scale.fromYuan, 'exact', locale),
                  state,
                  points: scale.points,
                })}
          </li>
        ) : null}
      </ul>
    </details>
  );
}
