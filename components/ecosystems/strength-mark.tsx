import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { asLocale } from '@/i18n/locales';
import { STRENGTH_LABELS } from '@/lib/ecosystems/labels';
import type { ChainSegment } from '@/lib/ecosystems/queries';
import { isYetToProduce } from '@/lib/ecosystems/strength';

type Props = { segment: Pick<ChainSegment, 'strength' | 'verdict'> };

/** Strong, thin or missing in a word, and whether all that makes it so is still signed or under construction. */
export function StrengthMark({ segment: { strength, verdict } }: Props) {
  const t = useTranslations('chain');
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 font-normal font-sans">
      <Badge tone={strength === 'missing' ? 'gold' : 'plain'}>
        {STRENGTH_LABELS[strength][asLocale(useLocale())]}
      </Badge>
      {isYetToProduce(verdict) ? <span className="text-soft text-xs">{t('yetToProduce')}</span> : null}
    </span>
  );
}
