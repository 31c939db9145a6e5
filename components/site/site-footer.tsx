import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';

/** What a visitor reads besides the places of the header. */
const READ = [
  ['/golden-flowers/compare', 'compare'],
  ['/innovation', 'innovation'],
  ['/projects?view=timeline', 'timeline'],
  ['/projects?view=distribution', 'distribution'],
  ['/indicators', 'indicators'],
] as const;

export async function SiteFooter() {
  const t = await getTranslations('common');
  return (
    <footer className="mt-16 border-line border-t py-10 text-sm text-soft print:hidden">
      <div className="page flex flex-col gap-3">
        <p className="prose sm:text-balance sm:break-keep">{t('footer.about')}</p>
        <p className="prose sm:text-balance sm:break-keep">{t('footer.sources')}</p>
        <nav
          aria-label={t('footer.nav')}
          className="flex flex-wrap gap-x-6 gap-y-1 [&>a]:inline-block [&>a]:min-h-6"
        >
          {READ.map(([href, key]) => (
            <LocaleLink key={href} className="link" href={href}>
              {t(`footer.${key}`)}
            </LocaleLink>
          ))}
          <LocaleLink className="link" href="/developers">
            {t('footer.developers')}
          </LocaleLink>
          <Link className="link" href="/sign-in" prefetch={false}>
            {t('footer.office')}
          </Link>
        </nav>
      </div>
    </footer>
  );
}
