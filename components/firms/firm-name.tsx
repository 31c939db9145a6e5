import { useLocale, useTranslations } from 'next-intl';
import { LocaleLink } from '@/components/ui/locale-link';

type Named = { slug: string; shortZh: string; nameEn: string };

/** A firm's short name in the reader's language, leading to its page. */
export function FirmLink({ firm }: { firm: Named }) {
  const locale = useLocale();
  return (
    <LocaleLink className="link inline-block min-h-6" href={`/firms/${firm.slug}`}>
      {locale === 'en' ? firm.nameEn : firm.shortZh}
    </LocaleLink>
  );
}

/** Says under an English name that it is not the firm's own. */
export function UnofficialName({ official }: { official: boolean }) {
  const locale = useLocale();
  const t = useTranslations('common');
  if (official || locale !== 'en') return null;
  return <span className="text-sm text-soft">{t('unofficialName')}</span>;
}
