import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { asLocale } from '@/i18n/locales';
import { STRENGTH_LABELS } from '@/lib/ecosystems/labels';
import type { ChainSegment } from '@/lib/ecosystems/queries';
import { isYetToProduce } from '@/lib/ecosystems/strength';

type Props = { segment: Pick<ChainSegment, 'strength' | 'verdict'>; quiet?: boolean };

/** Strong, thin or missing in a word, and whether all that makes it so is still signed or under construction. `quiet`: nobody is named on its whole chain, so that it is no gap in anything. */
export function StrengthMark({ segment: { strength, verdict }, quiet = false }: Props) {
  const t = useTranslations('chain');
  const locale = asLocale(useLocale());
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 font-normal font-sans">
      <Badge tone={strength === 'missing' && !quiet ? 'gold' : 'plain'}>
        {quiet ? t('nobodyYet') : STRENGTH_LABELS[strength][locale]}
      </Badge>
      {isYetToProduce(verdict) ? <span className="text-soft text-xs">{t('yetToProduce')}</span> : null}
    </span>
  );
}
