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

/** The firm that a page is about; an invented one is none. */
const organization = ({ firm, lead, isDemo }: PageCard, path: string, locale: Locale): Thing[] =>
  firm && !isDemo
    ? [
        {
          '@type': 'Organization',
          '@id': `${fullAddress(path, 'zh')}#firm`,
          name: firm.name,
          alternateName: firm.otherName,
          ...(lead ? { description: lead } : {}),
          ...(firm.partOf ? { parentOrganization: { '@type': 'Organization', name: firm.partOf } } : {}),
          mainEntityOfPage: fullAddress(path, locale),
        },
      ]
    : [];

type Held = { zh: string; en: string; questions: readonly string[] };

/** The lists among the pages that hold what the read API also gives, and the questions that give it. */
const DATASETS: Record<string, Held> = {
  '/projects': { zh: '已公开的签约项目', en: 'published signings', questions: ['projects'] },
  '/indicators': {
    zh: '已公布的统计指标与目标',
    en: 'published statistics and targets',
    questions: ['indicators', 'targets'],
  },
  '/opportunities': { zh: '招商机会', en: 'investment opportunities', questions: ['opportunities'] },
  '/ecosystems': {
    zh: '产业链环节与供应关系',
    en: 'segments of the industry chains and their supply lines',
    questions: ['segments', 'edges'],
  },
  '/parks': { zh: '园区', en: 'industrial parks', questions: ['parks'] },
};

const FORMS = { csv: 'text/csv', json: 'application/json' } as const;
const MOST = 500; // what one answer of the API holds

/** A question of the read API in each form, without invented data where there may be some. */
const downloads = (question: string): Thing[] =>
  Object.entries(FORMS).map(([form, type]) => ({
    '@type': 'DataDownload',
    name: `${question}.${form}`,
    encodingFormat: type,
    contentUrl: fullAddress(
      `/api/v1/${question}?${question === 'projects' ? 'demo=without&' : ''}format=${form}&limit=${MOST}`,
      'zh', // the API has one address for both languages
    ),
  }));

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
      distribution: named.questions.flatMap(downloads),
      creator: { '@id': officeId() },
      spatialCoverage: { '@type': 'Place', name: say(locale, district.nameZh, district.nameEn) },
    },
  ];
}

/** What search engines read about a page, as one JSON-LD graph: who publishes it, where it stands, which firm it is about, which data it holds. */
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
      ...(card ? organization(card, path, locale) : []),
      ...(card ? dataset(path, card, district, locale) : []),
    ],
  };
}
