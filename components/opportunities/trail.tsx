import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';

type Props = { ecosystem: { slug: string; nameZh: string; nameEn: string } };

/** The way back up from an opportunity: all of them, those of its ecosystem. */
export async function Trail({ ecosystem }: Props) {
  const [t, locale] = await Promise.all([getTranslations('opportunities'), getLocale()]);
  return (
    <nav aria-label={t('trail')} className="flex flex-wrap items-baseline gap-x-2">
      <LocaleLink className="link inline-block min-h-6" href="/opportunities">
        {t('title')}
      </LocaleLink>
      <span aria-hidden="true">›</span>
      <LocaleLink className="link inline-block min-h-6" href={`/opportunities?ecosystem=${ecosystem.slug}`}>
        {locale === 'en' ? ecosystem.nameEn : ecosystem.nameZh}
      </LocaleLink>
    </nav>
  );
}
