import { getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import type { Locale } from '@/i18n/locales';
import type { ChainSegment } from '@/lib/ecosystems/queries';
import type { ChainProject } from '@/lib/ecosystems/signings';

type Props = { project: ChainProject; segment: ChainSegment; locale: Locale };

/** Whose project it is, where that firm does not stand on the segment itself: the drawing has a card for it. */
export async function GuestFirm({ project: { firm }, segment, locale }: Props) {
  if (segment.firms.some((one) => one.slug === firm.slug)) return null;
  const common = await getTranslations('common');
  const name = locale === 'en' ? (firm.nameEn ?? firm.shortZh) : firm.shortZh;
  const [before, after] = common('bracketed', { text: '|' }).split('|');
  return (
    <span className="text-soft text-sm">
      {before}
      {firm.slug ? (
        <LocaleLink className="link" href={`/firms/${firm.slug}`}>
          {name}
        </LocaleLink>
      ) : (
        name
      )}
      {after}
    </span>
  );
}
