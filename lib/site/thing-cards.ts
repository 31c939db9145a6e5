import { getEcosystemChain } from '../ecosystems/queries.ts';
import type { PublishedFigure } from '../firms/figures.ts';
import { getFirm } from '../firms/queries.ts';
import { printStatistic } from '../indicators/print.ts';
import { printAmount } from '../money/print-amount.ts';
import { getOpportunity } from '../opportunities/queries.ts';
import { getPark } from '../parks/queries.ts';
import { printFuzzyDate } from '../periods/fuzzy-date.ts';
import { labelPeriod, parsePeriod } from '../periods/period.ts';
import { STAGE_LABELS } from '../projects/labels.ts';
import { getPublicProject } from '../projects/public-queries.ts';
import { EMPTY_CARD, type Locale, type PageCard, say, sourceLine } from './page-card.ts';
import { pageCrumb } from './pages.ts';

type Card = Promise<PageCard | null>;

const sayMaybe = (locale: Locale, zh: string | null, en: string | null) => (locale === 'en' ? en : zh);

function figureOf(figure: PublishedFigure, locale: Locale): NonNullable<PageCard['figure']> {
  const about = figure.approximate ? say(locale, '约', 'about ') : '';
  const value =
    figure.unit === 'yuan' ? printAmount(figure.value, 'exact', locale) : `${figure.value} ${figure.unit}`;
  const period = labelPeriod(parsePeriod(figure.period), locale);
  return {
    value: `${about}${value}`,
    label: say(locale, `${figure.labelZh}，${period}`, `${figure.labelEn}, ${period}`),
  };
}

export async function firmCard(slug: string, locale: Locale): Card {
  const firm = await getFirm(slug);
  if (!firm) return null;
  const figure = firm.figures.find((one) => one.preferred);
  const seat = firm.seat;
  const rank = seat
    ? say(locale, '18朵金花之一', 'One of the 18 golden flowers')
    : say(locale, '企业', 'Firm');
  const isRendered = locale === 'en' && !firm.nameEnIsOfficial;
  return {
    ...EMPTY_CARD,
    eyebrow: isRendered ? `${rank} · English name by this site` : rank,
    title: say(locale, firm.nameZh, firm.nameEn),
    lead: sayMaybe(locale, firm.doesZh, firm.doesEn),
    figure: figure ? figureOf(figure, locale) : null,
    source: sourceLine(figure?.sources ?? firm.sources, locale),
    trail: [
      pageCrumb('/golden-flowers', locale),
      { name: say(locale, firm.shortZh, firm.nameEn), path: `/firms/${slug}` },
    ],
    firm: {
      name: say(locale, firm.nameZh, firm.nameEn),
      otherName: say(locale, firm.nameEn, firm.nameZh),
      partOf: sayMaybe(locale, firm.parentZh, firm.parentEn),
    },
    isDemo: firm.isDemo,
  };
}

export async function ecosystemCard(slug: string, locale: Locale): Card {
  const chain = await getEcosystemChain(slug);
  if (!chain) return null;
  const missing = chain.segments.filter((one) => one.strength === 'missing').length;
  const count = chain.segments.length;
  return {
    ...EMPTY_CARD,
    eyebrow: say(locale, '产业链', 'Industry chain'),
    title: say(locale, chain.nameZh, chain.nameEn),
    lead: say(locale, chain.summaryZh, chain.summaryEn),
    figure: {
      value: say(locale, `${count} 个环节`, `${count} segments`),
      label: say(locale, `其中 ${missing} 个尚缺`, `${missing} of them still missing`),
    },
    source: sourceLine(chain.sources, locale),
    trail: [
      pageCrumb('/ecosystems', locale),
      { name: say(locale, chain.nameZh, chain.nameEn), path: `/ecosystems/${slug}` },
    ],
  };
}

export async function opportunityCard(ecosystem: string, segment: string, locale: Locale): Card {
  const found = await getOpportunity(ecosystem, segment);
  if (!found) return null;
  const { demand } = found;
  const isKnown = demand.projects > demand.undisclosed;
  return {
    ...EMPTY_CARD,
    eyebrow: say(locale, `招商机会 · ${found.ecosystem.nameZh}`, `Opportunity · ${found.ecosystem.nameEn}`),
    title: say(locale, found.segment.nameZh, found.segment.nameEn),
    lead: say(locale, found.segment.describesZh, found.segment.describesEn),
    figure: isKnown
      ? {
          value: printAmount(demand.amountYuan, demand.bound, locale),
          label: say(
            locale,
            `下游 ${demand.projects} 个签约项目已公布的协议资金`,
            `published contract value of ${demand.projects} signed projects downstream`,
          ),
        }
      : null,
    source: isKnown
      ? say(locale, '本站按已公开的项目统计', 'Counted by this site from published projects')
      : null,
    trail: [
      pageCrumb('/opportunities', locale),
      {
        name: say(locale, found.segment.nameZh, found.segment.nameEn),
        path: `/opportunities/${ecosystem}/${segment}`,
      },
    ],
  };
}

export async function parkCard(slug: string, locale: Locale): Card {
  const park = await getPark(slug);
  if (!park) return null;
  const published = park.indicators.find((one) => one.value !== null);
  return {
    ...EMPTY_CARD,
    eyebrow: say(locale, '园区', 'Park'),
    title: say(locale, park.nameZh, park.nameEn),
    lead: sayMaybe(locale, park.noteZh, park.noteEn),
    figure: published
      ? {
          value: published.value === null ? '' : printStatistic(published.value, published, locale),
          label: say(
            locale,
            `${published.nameZh}，${labelPeriod(parsePeriod(published.period), locale)}`,
            `${published.nameEn}, ${labelPeriod(parsePeriod(published.period), locale)}`,
          ),
        }
      : null,
    source: sourceLine(published?.sources ?? park.sources, locale),
    trail: [
      pageCrumb('/parks', locale),
      { name: say(locale, park.nameZh, park.nameEn), path: `/parks/${slug}` },
    ],
  };
}

export async function projectCard(code: string, locale: Locale): Card {
  const project = await getPublicProject(code);
  if (!project) return null;
  const date = project.signed ? printFuzzyDate(project.signed, locale) : null;
  const stage = STAGE_LABELS[project.stage][locale];
  const signed = date ? say(locale, `，${date}签约`, `, signed ${date}`) : '';
  return {
    ...EMPTY_CARD,
    eyebrow: say(locale, '签约项目', 'Signed project'),
    title: say(locale, project.nameZh, project.nameEn),
    figure: {
      value: printAmount(project.amountYuan, project.bound, locale),
      label: say(locale, `协议资金，${stage}${signed}`, `contract value, ${stage.toLowerCase()}${signed}`),
    },
    source: sourceLine(project.sources, locale),
    trail: [
      pageCrumb('/projects', locale),
      { name: say(locale, project.nameZh, project.nameEn), path: `/projects/${code}` },
    ],
    isDemo: project.isDemo,
  };
}
