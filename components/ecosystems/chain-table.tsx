import type { Route } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { StrengthMark } from '@/components/ecosystems/strength-mark';
import { MarkedFirm } from '@/components/firms/firm-marks';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale, type Locale } from '@/i18n/locales';
import {
  type ChainSort,
  type ChainView,
  chainQuery,
  inView,
  sortSegments,
} from '@/lib/ecosystems/chain-view';
import { POSITION_LABELS } from '@/lib/ecosystems/labels';
import { publishedValue } from '@/lib/ecosystems/published-value';
import type { ChainSegment, EcosystemChain } from '@/lib/ecosystems/queries';
import { printAmount } from '@/lib/money/print-amount';
import { GuestFirm } from './guest-firm';
import { Listed } from './segment-entry';

/** On a phone the position and the strength stand under the segment, which stays in sight; see Row. */
const COLUMNS: { key: string; sort?: ChainSort; num?: boolean; wide?: boolean }[] = [
  { key: 'segment', sort: 'chain' },
  { key: 'position', wide: true },
  { key: 'strength', sort: 'strength', wide: true },
  { key: 'firms', sort: 'firms' },
  { key: 'projects', sort: 'projects' },
  { key: 'value', sort: 'value', num: true },
  { key: 'parks' },
  { key: 'suppliers' },
  { key: 'customers' },
];

async function Value({ segment, locale }: { segment: ChainSegment; locale: Locale }) {
  const t = await getTranslations('chain');
  const { amountYuan, bound, planned, undisclosed } = publishedValue(segment.signings);
  if (segment.signings.length === 0) return <>—</>;
  return (
    <>
      {amountYuan === null ? null : printAmount(amountYuan, bound, locale)}
      {planned > 0 ? (
        <span className="block text-soft text-xs">{t('table.planned', { count: planned })}</span>
      ) : null}
      {undisclosed > 0 ? (
        <span className="block text-soft text-xs">{t('table.undisclosed', { count: undisclosed })}</span>
      ) : null}
    </>
  );
}

const FIRST = 'max-sm:sticky max-sm:start-0 max-sm:bg-paper';

type RowProps = { segment: ChainSegment; bySlug: ReadonlyMap<string, ChainSegment>; locale: Locale };

function Row({ segment, bySlug, locale }: RowProps) {
  const name = (one: { nameZh: string; nameEn: string }) => (locale === 'en' ? one.nameEn : one.nameZh);
  const others = (slugs: readonly string[]) =>
    slugs.flatMap((slug) => {
      const other = bySlug.get(slug);
      return other
        ? [
            {
              key: slug,
              node: (
                <a className="link" href={`#${slug}`}>
                  {name(other)}
                </a>
              ),
            },
          ]
        : [];
    });
  const linked = (href: Route, text: string) => (
    <LocaleLink className="link" href={href}>
      {text}
    </LocaleLink>
  );
  const strength = <StrengthMark segment={segment} />;
  const or = (items: { key: string; node: React.ReactNode }[]) =>
    items.length > 0 ? <Listed items={items} locale={locale} /> : '—';
  return (
    <tr id={segment.slug} className="target:bg-wash">
      <th scope="row" className={`${FIRST} min-w-36 whitespace-normal! text-ink! max-sm:max-w-40`}>
        {name(segment)}
        <span className="flex flex-wrap items-center gap-x-2 font-normal text-soft text-xs sm:hidden">
          {POSITION_LABELS[segment.position][locale]} {strength}
        </span>
      </th>
      <td className="whitespace-nowrap max-sm:hidden">{POSITION_LABELS[segment.position][locale]}</td>
      <td className="max-sm:hidden">{strength}</td>
      <td className="min-w-32">
        {or(segment.firms.map((firm) => ({ key: firm.slug, node: <MarkedFirm firm={firm} /> })))}
      </td>
      <td className="min-w-40">
        {or(
          segment.signings.map((one) => ({
            key: one.code,
            node: (
              <>
                {linked(
                  `/projects/${one.code}` as Route, // a code makes a public page's address
                  locale === 'en' ? (one.nameEn ?? one.nameZh) : one.nameZh,
                )}
                <GuestFirm project={one} segment={segment} locale={locale} />
              </>
            ),
          })),
        )}
      </td>
      <td className="num">
        <Value segment={segment} locale={locale} />
      </td>
      <td className="min-w-24">
        {or(
          segment.parks.map((park) => ({
            key: park.slug,
            node: linked(`/parks/${park.slug}` as Route, name(park)),
          })),
        )}
      </td>
      <td className="min-w-32 max-lg:min-w-64">{or(others(segment.suppliers))}</td>
      <td className="min-w-32 max-lg:min-w-64">{or(others(segment.customers))}</td>
    </tr>
  );
}

/** The same chain as a table, in the order asked for. */
export async function ChainTable({ chain, view }: { chain: EcosystemChain; view: ChainView }) {
  const [t, raw] = await Promise.all([getTranslations('chain'), getLocale()]);
  const locale = asLocale(raw);
  const bySlug = new Map(chain.segments.map((one) => [one.slug, one]));
  const rows = sortSegments(chain.segments, view.sort).filter((one) => inView(one, view));
  const caption = t('table.caption', { name: locale === 'en' ? chain.nameEn : chain.nameZh });
  return (
    <div className="relative overflow-x-auto border-line border-y lg:left-1/2 lg:w-[min(97vw,104rem)] lg:-translate-x-1/2 print:left-0 print:w-full print:translate-x-0">
      <table className="figures dense w-full">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {COLUMNS.map(({ key, sort, num, wide }) => (
              <th
                key={key}
                scope="col"
                className={[
                  num ? 'num' : '',
                  wide ? 'max-sm:hidden' : '',
                  key === 'segment' ? FIRST : '',
                ].join(' ')}
                {...(sort && sort === view.sort
                  ? { 'aria-sort': sort === 'chain' ? 'ascending' : 'descending' }
                  : {})}
              >
                {sort ? (
                  <LocaleLink
                    className="inline-flex min-h-6 items-center gap-1 hover:text-gold"
                    href={`/ecosystems/${chain.slug}${chainQuery({ ...view, sort })}#chain` as Route}
                    title={t(sort === 'chain' ? 'table.chain' : 'table.sort')}
                  >
                    {t(`table.${key}`)}
                    <span aria-hidden="true">{sort === view.sort ? '▾' : '▿'}</span>
                  </LocaleLink>
                ) : (
                  t(`table.${key}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((segment) => (
            <Row key={segment.slug} segment={segment} bySlug={bySlug} locale={locale} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
