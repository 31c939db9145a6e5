import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { SmallFlower } from '@/components/chain-map/chain-marks';
import { Badge } from '@/components/ui/badge';
import { asLocale } from '@/i18n/locales';
import { BASIS_LABELS } from '@/lib/firms/labels';
import { FirmLink } from './firm-name';

type Flowered = { slug: string; shortZh: string; nameEn: string; goldenFlower: boolean };
type Based = Flowered & { basis: keyof typeof BASIS_LABELS };
type Marked = Flowered & { role: 'lead' | 'member' | 'supporting' };

/** A firm's name with its flower, also in words. */
function FloweredFirm({ firm }: { firm: Flowered }) {
  const t = useTranslations('chain');
  return (
    <span className="inline-flex items-baseline gap-0.5">
      {firm.goldenFlower ? (
        <>
          <SmallFlower className="size-4 shrink-0 self-center text-gold" />
          <span className="sr-only">{t('legend.flower')} </span>
        </>
      ) : null}
      <FirmLink firm={firm} />
    </span>
  );
}

/** Firms in one line, golden flowers with their mark. */
export function FirmLine({ firms }: { firms: readonly Flowered[] }) {
  const english = useLocale() === 'en';
  const comma = english ? ',' : '、';
  return firms.map((firm, index) => (
    <Fragment key={firm.slug}>
      {index > 0 ? ' ' : ''}
      <span className="inline-block max-w-full">
        <FloweredFirm firm={firm} />
        {index < firms.length - 1 ? comma : ''}
      </span>
    </Fragment>
  ));
}

/** Says of a firm's place that this site chose it. */
function OurPlacing({ basis }: { basis: keyof typeof BASIS_LABELS }) {
  const common = useTranslations('common');
  const locale = asLocale(useLocale());
  if (basis !== 'classified') return null;
  return (
    <span className="text-soft text-xs">
      {common('bracketed', { text: BASIS_LABELS.classified[locale] })}
    </span>
  );
}

/** Firms of a segment in one line; says which of them were placed there by this site. */
export function PlacedFirms({ firms }: { firms: readonly Based[] }) {
  const english = useLocale() === 'en';
  return firms.map((firm, index) => (
    <span key={firm.slug}>
      {index > 0 ? (english ? ', ' : '、') : ''}
      <FloweredFirm firm={firm} />
      <OurPlacing basis={firm.basis} />
    </span>
  ));
}

/** A firm's name with its flower and its seal. */
export function MarkedFirm({ firm }: { firm: Marked }) {
  const t = useTranslations('chain');
  return (
    <span>
      <FloweredFirm firm={firm} />
      {firm.role === 'lead' ? (
        <span className="ms-1">
          <Badge>{t('lead')}</Badge>
        </span>
      ) : null}
    </span>
  );
}

/** A marked firm where it stands in a chain; says when it was placed there by this site. */
export function PlacedFirm({ firm }: { firm: Marked & { basis: keyof typeof BASIS_LABELS } }) {
  return (
    <>
      <MarkedFirm firm={firm} />
      <OurPlacing basis={firm.basis} />
    </>
  );
}
