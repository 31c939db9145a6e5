import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { getDistrict } from '@/lib/district/queries';

/** What a visitor reads besides the places of the header. */
const READ = [
  ['/golden-flowers/compare', 'compare'],
  ['/innovation', 'innovation'],
  ['/projects?view=timeline', 'timeline'],
  ['/projects?view=distribution', 'distribution'],
  ['/developers', 'developers'],
] as const;

export async function SiteFooter() {
  const [t, locale, district] = await Promise.all([
    getTranslations('site.footer'),
    getLocale(),
    getDistrict().catch(() => null), // the page has said what is wrong; its foot stays
  ]);
  const office = district && (locale === 'en' ? district.office.nameEn : district.office.nameZh);
  return (
    <footer className="mt-16 border-line border-t py-10 text-sm text-soft print:hidden">
      <div className="page flex flex-col gap-3">
        <p className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
          {office ? <span className="text-ink">{t('office', { office })}</span> : null}
          <LocaleLink className="link inline-block min-h-6" href="/enquire">
            {t('enquire')}
          </LocaleLink>
        </p>
        <p className="prose sm:text-balance sm:break-keep">{t('sources')}</p>
        <nav
          aria-label={t('nav')}
          className="flex flex-wrap gap-x-6 gap-y-1 [&>a]:inline-block [&>a]:min-h-6"
        >
          {READ.map(([href, key]) => (
            <LocaleLink key={href} className="link" href={href}>
              {t(key)}
            </LocaleLink>
          ))}
          <Link className="link" href="/sign-in" prefetch={false}>
            {t('signIn')}
          </Link>
        </nav>
      </div>
    </footer>
  );
}
