import { useLocale } from 'next-intl';
import { FirmLine } from '@/components/firms/firm-marks';
import type { WaitingFirm } from '@/lib/opportunities/demand';

/** Firms in one line; those without a page of their own by their name alone. */
export function FirmNames({ firms }: { firms: readonly WaitingFirm[] }) {
  const comma = useLocale() === 'en' ? ', ' : '、';
  const linked = firms.flatMap(({ slug, ...firm }) =>
    slug ? [{ ...firm, slug, nameEn: firm.nameEn ?? firm.shortZh }] : [],
  );
  const loose = firms.filter(({ slug }) => !slug).map(({ shortZh }) => shortZh);
  return (
    <>
      <FirmLine firms={linked} />
      {linked.length > 0 && loose.length > 0 ? comma : ''}
      {loose.join(comma)}
    </>
  );
}
