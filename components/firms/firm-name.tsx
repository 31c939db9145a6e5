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

/** A firm's short name as the title of its page, with its name in the other language on the same line. */
export function FirmTitle({ firm }: { firm: Named }) {
  const english = useLocale() === 'en';
  const [name, other] = english ? [firm.nameEn, firm.shortZh] : [firm.shortZh, firm.nameEn];
  return (
    <span className="flex flex-wrap items-baseline gap-x-4">
      {name}{' '}
      <span className="font-normal text-lg text-soft sm:text-xl" lang={english ? 'zh-CN' : 'en'}>
        {other}
      </span>
    </span>
  );
}

/** Says under an English name that it is not the firm's own. */
export function UnofficialName({ official }: { official: boolean }) {
  const locale = useLocale();
  const t = useTranslations('common');
  if (official || locale !== 'en') return null;
  return <span className="text-sm text-soft">{t('unofficialName')}</span>;
}
