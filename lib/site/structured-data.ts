import type { DistrictProfile } from '../dataset/schema.ts';
import { fullAddress } from './addresses.ts';
import { type Locale, type PageCard, say } from './page-card.ts';

type Thing = Record<string, unknown>;

const tag = (locale: Locale) => (locale === 'en' ? 'en' : 'zh-CN');
const officeId = () => `${fullAddress('/', 'zh')}#office`;

/** The office that answers for the site. */
const office = (district: DistrictProfile, locale: Locale): Thing => ({
  '@type': 'GovernmentOrganization',
  '@id': officeId(),
  name: say(locale, district.office.nameZh, district.office.nameEn),
  alternateName: say(locale, district.office.nameEn, district.office.nameZh),
  url: fullAddress('/', locale),
  areaServed: {
    '@type': 'AdministrativeArea',
    name: say(locale, district.nameZh, district.nameEn),
  },
});

const website = (district: DistrictProfile, locale: Locale): Thing => ({
  '@type': 'WebSite',
  '@id': `${fullAddress('/', 'zh')}#site`,
  name: say(locale, `金花招商：${district.nameZh}`, `Golden Flower: ${district.nameEn}`),
  url: fullAddress('/', locale),
  inLanguage: ['zh-CN', 'en'],
  publisher: { '@id': officeId() },
  potentialAction: {
    '@type': 'SearchAction',
    target: `${fullAddress('/search', locale)}?q={search_term_string}`,
    'query-input': 'required name=search_term_string',
  },
});

const breadcrumbs = ({ trail }: PageCard, locale: Locale): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: say(locale, '首页', 'Home'), path: '/' }, ...trail].map(
    ({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: fullAddress(path, locale),
    }),
  ),
});

const DATASETS: Record<string, { zh: string; en: string }> = {
  '/projects': { zh: '已公开的签约项目', en: 'published signings' },
  '/indicators': { zh: '已公布的统计指标与目标', en: 'published statistics and targets' },
};

function dataset(path: string, card: PageCard, district: DistrictProfile, locale: Locale): Thing[] {
  const named = DATASETS[path];
  if (!named) return [];
  return [
    {
      '@type': 'Dataset',
      name: say(locale, `${district.nameZh}${named.zh}`, `${district.nameEn}: ${named.en}`),
      description: card.lead,
      url: fullAddress(path, locale),
      inLanguage: tag(locale),
      isAccessibleForFree: true,
      creator: { '@id': officeId() },
      spatialCoverage: { '@type': 'Place', name: say(locale, district.nameZh, district.nameEn) },
    },
  ];
}

/** What search engines read about a page, as one JSON-LD graph: who publishes it, where it stands, which data it holds. */
export function structuredData(
  path: string,
  card: PageCard | null,
  district: DistrictProfile,
  locale: Locale,
): Thing {
  const isHome = path === '/';
  return {
    '@context': 'https://schema.org',
    '@graph': [
      office(district, locale),
      ...(isHome ? [website(district, locale)] : []),
      ...(card && card.trail.length > 0 ? [breadcrumbs(card, locale)] : []),
      ...(card ? dataset(path, card, district, locale) : []),
    ],
  };
}
