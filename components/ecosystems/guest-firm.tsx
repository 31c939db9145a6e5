import { getTranslations } from 'next-intl/server';
import { SmallFlower } from '@/components/chain-map/chain-marks';
import { LocaleLink } from '@/components/ui/locale-link';
import type { Locale } from '@/i18n/locales';
import type { ChainSegment } from '@/lib/ecosystems/queries';
import type { ChainProject } from '@/lib/ecosystems/signings';
import { KeptBracket } from './kept-bracket';

type Props = { project: ChainProject; segment: ChainSegment; locale: Locale };

/** Whose project it is, where that firm does not stand on the segment itself: the drawing has a card for it. */
export async function GuestFirm({ project: { firm }, segment, locale }: Props) {
  if (segment.firms.some((one) => one.slug === firm.slug)) return null;
  const t = await getTranslations('chain');
  const name = locale === 'en' ? (firm.nameEn ?? firm.shortZh) : firm.shortZh;
  return (
    <KeptBracket className="text-soft text-sm">
      {firm.goldenFlower ? (
        <>
          <SmallFlower className="me-0.5 inline-block size-4 align-text-bottom" />
          <span className="sr-only">{t('legend.flower')} </span>
        </>
      ) : null}
      {firm.slug ? (
        <LocaleLink className="link" href={`/firms/${firm.slug}`}>
          {name}
        </LocaleLink>
      ) : (
        name
      )}
    </KeptBracket>
  );
}
