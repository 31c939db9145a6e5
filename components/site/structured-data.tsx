import { headers } from 'next/headers';
import { getLocale } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import { getDistrict } from '@/lib/district/queries';
import { getPageCard } from '@/lib/site/queries';
import { structuredData } from '@/lib/site/structured-data';

/** The page's JSON-LD, under the page's nonce. */
export async function StructuredData() {
  const [sent, raw, district] = await Promise.all([headers(), getLocale(), getDistrict()]);
  const locale = asLocale(raw);
  const path = sent.get('x-gf-path') ?? '/';
  const data = structuredData(path, await getPageCard(path, locale), district, locale);
  const json = JSON.stringify(data).replace(/</g, '\\u003c'); // no name can close the element
  return (
    <script
      type="application/ld+json"
      nonce={sent.get('x-nonce') ?? undefined}
      suppressHydrationWarning // browsers hide the nonce from scripts
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, with what could end the element escaped
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
