import { headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { AREAS, asLocale, LOCALE_HEADER } from './locales';

export default getRequestConfig(async () => {
  const locale = asLocale((await headers()).get(LOCALE_HEADER));
  const areas = await Promise.all(
    AREAS.map(async (area) => [area, (await import(`./messages/${locale}/${area}.json`)).default] as const),
  );
  return { locale, messages: Object.fromEntries(areas), timeZone: 'Asia/Shanghai' };
});
