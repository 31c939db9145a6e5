import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { FlowerMark } from './flower-mark';

const PLACES = [
  ['/golden-flowers', 'goldenFlowers'],
  ['/ecosystems', 'ecosystems'],
  ['/fit', 'fit'],
  ['/opportunities', 'opportunities'],
  ['/projects', 'projects'],
  ['/parks', 'parks'],
  ['/enquire', 'enquire'],
] as const;

export async function SiteHeader() {
  const [t, locale, sent] = await Promise.all([getTranslations('common'), getLocale(), headers()]);
  const path = sent.get('x-gf-path') ?? '/';
  const other = `${locale === 'en' ? '' : '/en'}${path === '/' && locale !== 'en' ? '' : path}${sent.get('x-gf-search') ?? ''}`;
  const items = PLACES.map(([href, key]) => (
    <LocaleLink
      key={href}
      href={href}
      aria-current={path.startsWith(href) ? 'page' : undefined}
      className="py-1.5 hover:text-gold aria-[current=page]:font-semibold aria-[current=page]:text-gold"
    >
      {t(`nav.${key}`)}
    </LocaleLink>
  ));
  const search = (id: string) => (
    <search>
      <form action={locale === 'en' ? '/en/search' : '/search'} className="flex">
        <label className="sr-only" htmlFor={id}>
          {t('search')}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          className="input max-w-40"
          placeholder={t('search')}
          maxLength={60}
        />
      </form>
    </search>
  );
  return (
    <header className="border-line border-b bg-paper">
      <div className="page flex flex-wrap items-center gap-x-5 gap-y-2 py-3">
        <LocaleLink href="/" className="me-auto flex items-center gap-2.5 font-serif text-xl font-semibold">
          <FlowerMark className="size-8 text-gold" />
          {t('brand')}
        </LocaleLink>
        <nav aria-label={t('nav.main')} className="hidden items-center gap-x-4 text-[0.9375rem] lg:flex">
          {items}
        </nav>
        <div className="hidden lg:block">{search('search-wide')}</div>
        <a
          href={other}
          hrefLang={locale === 'en' ? 'zh-CN' : 'en'}
          className="py-1.5 text-sm hover:text-gold"
        >
          {locale === 'en' ? <span lang="zh-CN">中文</span> : <span lang="en">English</span>}
        </a>
        <details className="w-full lg:hidden">
          <summary className="inline-flex min-h-10 items-center py-1.5">{t('menu')}</summary>
          <nav aria-label={t('nav.main')} className="flex flex-col gap-1 border-line border-t py-2">
            {items}
            {search('search-narrow')}
          </nav>
        </details>
      </div>
    </header>
  );
}
