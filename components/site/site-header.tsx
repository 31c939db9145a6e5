import type { Route } from 'next';
import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { ShortlistCount } from '@/components/shortlist/shortlist-count';
import { LocaleLink } from '@/components/ui/locale-link';
import { FlowerMark } from './flower-mark';
import { LanguageLink } from './language-link';
import { SearchField } from './search-field';

const PLACES = [
  ['/golden-flowers', 'goldenFlowers'],
  ['/ecosystems', 'ecosystems'],
  ['/fit', 'fit'],
  ['/opportunities', 'opportunities'],
  ['/projects', 'projects'],
  ['/parks', 'parks'],
  ['/indicators', 'indicators'],
  ['/enquire', 'enquire'],
] as const;

/** A firm's page belongs to no entry of the navigation but stands nearest to the roster. */
const placeOf = (path: string) => (path.startsWith('/firms/') ? '/golden-flowers' : path);

async function Places({ path, className }: { path: string; className: string }) {
  const t = await getTranslations('site');
  const here = placeOf(path);
  return (
    <ul className={className}>
      {PLACES.map(([href, key]) => (
        <li key={href}>
          <LocaleLink
            href={href as Route} // its page is made elsewhere
            aria-current={here === href || here.startsWith(`${href}/`) ? 'page' : undefined}
            className="-mb-px block whitespace-nowrap border-transparent py-2 hover:text-gold aria-[current=page]:border-gold aria-[current=page]:font-semibold aria-[current=page]:text-gold max-lg:border-s-2 max-lg:px-3 max-lg:py-2.5 lg:border-b-2"
          >
            {t(`nav.${key}`)}
          </LocaleLink>
        </li>
      ))}
    </ul>
  );
}

/** The head of every public page: where one can go, what to look for, what one has kept, the other language. */
export async function SiteHeader() {
  const [t, common, locale, sent] = await Promise.all([
    getTranslations('site'),
    getTranslations('common'),
    getLocale(),
    headers(),
  ]);
  const path = sent.get('x-gf-path') ?? '/';
  return (
    <header className="relative border-line border-b bg-paper">
      <div className="page flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5 sm:gap-x-5">
        <LocaleLink
          href="/"
          className="me-auto flex min-h-9 items-center gap-2.5 font-serif text-lg font-semibold sm:text-xl"
        >
          <FlowerMark className="size-8 text-gold" />
          {common('brand')}
        </LocaleLink>
        <SearchField />
        <ShortlistCount
          base={locale === 'en' ? '/en' : ''}
          label={t('shortlist')}
          counted={t('shortlistCount')}
          isHere={path === '/shortlist'}
        />
        <LanguageLink />
        <details className="site-menu no-print ms-auto sm:ms-0 lg:hidden">
          <summary className="inline-flex min-h-9 items-center gap-1.5">
            <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true" stroke="currentColor">
              <path d="M1.5 4h13M1.5 8h13M1.5 12h13" strokeWidth="1.4" strokeLinecap="round" />
            </svg>
            {t('menu')}
          </summary>
          <nav
            aria-label={t('nav.main')}
            className="absolute inset-x-0 top-full z-20 border-line border-y bg-paper py-2"
          >
            <Places path={path} className="page grid sm:grid-cols-2" />
          </nav>
        </details>
      </div>
      <nav aria-label={t('nav.main')} className="page max-lg:hidden">
        <Places
          path={path}
          className="flex gap-x-[clamp(1rem,2.4vw,2.25rem)] border-line border-t text-[0.9375rem]"
        />
      </nav>
    </header>
  );
}
