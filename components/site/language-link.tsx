import { headers } from 'next/headers';
import { getLocale } from 'next-intl/server';

/** The same address in the other language. */
export async function LanguageLink() {
  const [locale, sent] = await Promise.all([getLocale(), headers()]);
  const english = locale === 'en';
  const path = sent.get('x-gf-path') ?? '/';
  const bare = path === '/' && !english ? '' : path;
  return (
    <a
      href={`${english ? '' : '/en'}${bare}${sent.get('x-gf-search') ?? ''}`}
      hrefLang={english ? 'zh-CN' : 'en'}
      lang={english ? 'zh-CN' : 'en'}
      className="no-print inline-flex min-h-9 items-center hover:text-gold"
    >
      {english ? '中文' : 'English'}
    </a>
  );
}
