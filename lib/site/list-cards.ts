import { getDistrict } from '../district/queries.ts';
import { listEcosystems } from '../ecosystems/queries.ts';
import { listRoster } from '../firms/public-roster.ts';
import { printStatistic } from '../indicators/print.ts';
import { listIndicators } from '../indicators/queries.ts';
import { listOpportunities } from '../opportunities/queries.ts';
import { labelPeriod, parsePeriod } from '../periods/period.ts';
import { readFilters } from '../projects/filters.ts';
import { listPublicProjects } from '../projects/public-queries.ts';
import { EMPTY_CARD, type Locale, type PageCard, say, sourceLine } from './page-card.ts';
import { pageCrumb, SITE_PAGES } from './pages.ts';

type Figure = PageCard['figure'];
const LEAD = 'signed.industrial.amount'; // the district's first figure on its home page

export async function homeCard(locale: Locale): Promise<PageCard> {
  const [district, indicators] = await Promise.all([getDistrict(), listIndicators({ codes: [LEAD] })]);
  const lead = indicators.find((one) => !one.derived && one.value !== null);
  const period = lead ? labelPeriod(parsePeriod(lead.period), locale) : '';
  return {
    ...EMPTY_CARD,
    eyebrow: say(locale, '产业投资', 'Invest here'),
    title: say(locale, district.nameZh, district.nameEn),
    lead: say(locale, district.introZh, district.introEn),
    figure: lead?.value
      ? {
          value: printStatistic(lead.value, lead, locale),
          label: say(locale, `${lead.nameZh}，${period}`, `${lead.nameEn}, ${period}`),
        }
      : null,
    source: lead ? sourceLine(lead.sources, locale) : null,
  };
}

const FIGURES: Record<string, (locale: Locale) => Promise<Figure>> = {
  '/golden-flowers': async (locale) => {
    const seats = await listRoster();
    const named = seats.filter(({ firm }) => firm !== null).length;
    return {
      value: `${named} / ${seats.length}`,
      label: say(locale, '席位已有企业', 'seats held by a firm'),
    };
  },
  '/ecosystems': async (locale) => {
    const all = await listEcosystems();
    const segments = all.flatMap(({ strengths }) => Object.values(strengths)).reduce((a, b) => a + b, 0);
    return {
      value: say(locale, `${all.length} 条`, `${all.length} chains`),
      label: say(locale, `产业链，${segments} 个环节`, `with ${segments} segments`),
    };
  },
  '/opportunities': async (locale) => {
    const all = await listOpportunities();
    return {
      value: say(locale, `${all.length} 个`, `${all.length} segments`),
      label: say(locale, '缺失或薄弱的环节', 'missing or thin'),
    };
  },
  '/projects': async (locale) => {
    const { total } = await listPublicProjects(readFilters({ demo: 'without' }), 1);
    return {
      value: say(locale, `${total.count} 个`, `${total.count} projects`),
      label: say(locale, '已公开的签约项目', 'signed and published'),
    };
  },
};

/** The card of a page that is about no single thing; null when there is no such page. */
export async function listCard(path: string, locale: Locale): Promise<PageCard | null> {
  const page = SITE_PAGES.find((one) => one.path === path);
  if (!page) return null;
  const district = await getDistrict();
  const crumb = pageCrumb(page.path, locale);
  const figure = (await FIGURES[path]?.(locale)) ?? null;
  return {
    ...EMPTY_CARD,
    eyebrow: say(locale, district.nameZh, district.nameEn),
    title: crumb.name,
    lead: say(locale, page.leadZh, page.leadEn),
    figure,
    source: figure && say(locale, '本站按已公开的内容统计', 'Counted by this site from what is published'),
    trail: [crumb],
  };
}
