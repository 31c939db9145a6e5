import { db } from '../db.ts';
import { getDistrict } from '../district/queries.ts';
import { keptRead } from '../kept-read.ts';
import { yuanText } from '../money/arithmetic.ts';
import { printAmount } from '../money/print-amount.ts';
import { type FuzzyDate, fuzzyFromColumns, printFuzzyDate } from '../periods/fuzzy-date.ts';
import { STAGE_LABELS } from '../projects/labels.ts';
import type { Bound, Stage } from '../projects/schema.ts';
import { fullAddress } from './addresses.ts';
import { type Locale, say } from './page-card.ts';
import { xmlText } from './xml.ts';

/** A signing as the feed tells it. */
export type Signing = {
  code: string;
  nameZh: string;
  nameEn: string | null;
  firmZh: string;
  firmEn: string | null;
  parkZh: string | null;
  parkEn: string | null;
  stage: Stage;
  signed: FuzzyDate;
  amountYuan: string | null;
  bound: Bound;
  releasedAt: Date; // when this site published it
};

const SHOWN = 50;

/** The real projects that were published last, the newest first. Talks that are not signed yet and invented projects are left out. */
export const listSignings = keptRead(async (): Promise<Signing[]> => {
  const rows = await db().project.findMany({
    where: { isDemo: false, releasedAt: { not: null }, stage: { not: 'negotiating' } },
    orderBy: [{ releasedAt: 'desc' }, { signedSort: 'desc' }],
    take: SHOWN,
    include: { firm: { select: { nameEn: true } }, park: { select: { nameZh: true, nameEn: true } } },
  });
  return rows.flatMap((row) =>
    row.releasedAt
      ? {
          code: row.code,
          nameZh: row.nameZh,
          nameEn: row.nameEn,
          firmZh: row.firmName,
          firmEn: row.firm?.nameEn ?? null,
          parkZh: row.park?.nameZh ?? null,
          parkEn: row.park?.nameEn ?? null,
          stage: row.stage,
          signed: fuzzyFromColumns(row.signedOn, row.signedPrecision),
          amountYuan: yuanText(row.publicAmountYuan),
          bound: row.publicAmountBound,
          releasedAt: row.releasedAt,
        }
      : [],
  );
}, 1);

function itemOf(signing: Signing, locale: Locale): string {
  const link = fullAddress(`/projects/${signing.code}`, locale);
  const park = say(locale, signing.parkZh ?? '', signing.parkEn);
  const amount = printAmount(signing.amountYuan, signing.bound, locale);
  const told = [
    say(locale, signing.firmZh, signing.firmEn),
    say(locale, `协议资金${amount}`, `contract value ${amount}`),
    say(locale, STAGE_LABELS[signing.stage].zh, STAGE_LABELS[signing.stage].en.toLowerCase()),
    ...(signing.signed
      ? [
          say(
            locale,
            `${printFuzzyDate(signing.signed)}签约`,
            `signed ${printFuzzyDate(signing.signed, 'en')}`,
          ),
        ]
      : []),
    ...(park ? [park] : []),
  ];
  return [
    '<item>',
    `<title>${xmlText(say(locale, signing.nameZh, signing.nameEn))}</title>`,
    `<link>${xmlText(link)}</link>`,
    `<guid isPermaLink="true">${xmlText(link)}</guid>`,
    `<pubDate>${signing.releasedAt.toUTCString()}</pubDate>`,
    `<description>${xmlText(told.join(say(locale, '，', ', ')))}</description>`,
    '</item>',
  ].join('');
}

/** The feed of new signings as RSS 2.0; `pubDate` is when this site published a project, the day of signing stands in the text. */
export async function signingsFeed(locale: Locale): Promise<string> {
  const [signings, district] = await Promise.all([listSignings(), getDistrict()]);
  const place = say(locale, district.nameZh, district.nameEn);
  const newest = signings[0]?.releasedAt;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${xmlText(say(locale, `${place}：新签约项目`, `${place}: new signings`))}</title>`,
    `<link>${xmlText(fullAddress('/projects', locale))}</link>`,
    `<description>${xmlText(say(locale, '新公开的签约项目。金额为公开披露数。', 'Newly published signings. Amounts as publicly disclosed.'))}</description>`,
    `<language>${locale === 'en' ? 'en' : 'zh-cn'}</language>`,
    `<atom:link href="${xmlText(fullAddress('/signings.xml', locale))}" rel="self" type="application/rss+xml"/>`,
    ...(newest ? [`<lastBuildDate>${newest.toUTCString()}</lastBuildDate>`] : []),
    ...signings.map((one) => itemOf(one, locale)),
    '</channel></rss>',
  ].join('\n');
}

export const FEED_HEADERS = {
  'content-type': 'application/rss+xml; charset=utf-8',
  'cache-control': 'public, max-age=300, s-maxage=300',
};
