import { useTranslations } from 'next-intl';
import { FlowerMark } from '@/components/site/flower-mark';
import { Badge } from '@/components/ui/badge';
import { FirmLink } from './firm-name';

type Marked = {
  slug: string;
  shortZh: string;
  nameEn: string;
  role: 'lead' | 'member' | 'supporting';
  goldenFlower: boolean;
};

/** A firm's name with its flower and its seal, each also in words. */
export function MarkedFirm({ firm }: { firm: Marked }) {
  const t = useTranslations('chain');
  return (
    <span>
      <span className="inline-flex items-baseline gap-0.5">
        {firm.goldenFlower ? (
          <>
            <FlowerMark className="size-4 shrink-0 self-center text-gold" />
            <span className="sr-only">{t('legend.flower')} </span>
          </>
        ) : null}
        <FirmLink firm={firm} />
      </span>
      {firm.role === 'lead' ? (
        <span className="ms-1">
          <Badge>{t('lead')}</Badge>
        </span>
      ) : null}
    </span>
  );
}
