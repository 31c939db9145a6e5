import { getLocale, getTranslations } from 'next-intl/server';
import { ShortlistToggle } from './shortlist-toggle';

type Props = {
  /** segment:ev-battery/separator, firm:wankai, park:huigu-lake, project:rept-30gwh */
  item: string;
  className?: string;
};

/** Adds the thing that a page is about to the visitor's shortlist. Without scripts it leads to the shortlist's page. */
export async function ShortlistButton({ item, className = 'button no-print' }: Props) {
  const [t, locale] = await Promise.all([getTranslations('shortlist'), getLocale()]);
  return (
    <ShortlistToggle
      item={item}
      href={`${locale === 'en' ? '/en' : ''}/shortlist?add=${item}`}
      className={className}
      words={{
        add: t('add'),
        remove: t('remove'),
        added: t('added'),
        removed: t('removed'),
        full: t('full'),
      }}
    />
  );
}
