import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { StrengthMark } from '@/components/ecosystems/strength-mark';
import { PlacedFirm } from '@/components/firms/firm-marks';
import { KeptWords } from '@/components/ui/kept-words';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale, type Locale } from '@/i18n/locales';
import { type ChainView, inView, sortSegments } from '@/lib/ecosystems/chain-view';
import { POSITION_LABELS } from '@/lib/ecosystems/labels';
import { publishedValue } from '@/lib/ecosystems/published-value';
import type { ChainSegment, EcosystemChain } from '@/lib/ecosystems/queries';
import { namesNobody } from '@/lib/ecosystems/unnamed';
import { printAmount } from '@/lib/money/print-amount';
import { ChainSorts } from './chain-sorts';
import { GuestFirm } from './guest-firm';
import { Listed, segmentLinks } from './listed';
import { ProjectLine } from './project-line';

const COLUMNS = [
  { word: 'table.segment', width: 'lg:w-[18%]' },
  { word: 'table.strength', width: 'lg:w-[12%]' },
  { word: 'table.here', width: '' },
  { word: 'entry.suppliers', width: 'lg:w-[17%]' },
  { word: 'entry.customers', width: 'lg:w-[17%]' },
] as const;

/** What several projects of a segment come to; one says its value itself. */
async function Value({ segment, locale }: { segment: ChainSegment; locale: Locale }) {
  const t = await getTranslations('chain');
  const { amountYuan, bound, planned, undisclosed } = publishedValue(segment.signings);
  if (segment.signings.length < 2 || amountYuan === null) return null;
  const said = [
    t('table.total', { amount: printAmount(amountYuan, bound, locale) }),
    planned > 0 && bound !== 'planned' ? t('table.planned', { count: planned }) : '',
    undisclosed > 0 ? t('table.undisclosed', { count: undisclosed }) : '',
  ].filter(Boolean);
  return <p className="text-soft">{said.join(locale === 'en' ? '; ' : '；')}</p>;
}

/** Who stands on a segment, and what was signed there, with value, stage and park. */
function Here({ segment, locale }: { segment: ChainSegment; locale: Locale }) {
  if (segment.firms.length + segment.signings.length === 0) return <>—</>;
  return (
    <>
      <p>
        <Listed
          locale={locale}
          items={segment.firms.map((firm) => ({ key: firm.slug, node: <PlacedFirm firm={firm} /> }))}
        />
      </p>
      <ul>
        {segment.signings.map((one) => (
          <li key={one.code}>
            <ProjectLine project={one} locale={locale} />
            <GuestFirm project={one} segment={segment} locale={locale} />
          </li>
        ))}
      </ul>
      <Value segment={segment} locale={locale} />
    </>
  );
}

type PartProps = { label?: string; isEmpty?: boolean; children: ReactNode };

/** In a small window a row is a block: a part says what it is there, and an empty one is left out. */
function Part({ label, isEmpty = false, children }: PartProps) {
  return (
    <td className={isEmpty ? 'max-lg:hidden' : 'max-lg:block max-lg:border-0! max-lg:p-0!'}>
      {label ? <span className="text-soft lg:hidden">{label} </span> : null}
      {isEmpty ? '—' : children}
    </td>
  );
}

type RowProps = {
  chain: EcosystemChain;
  segment: ChainSegment;
  bySlug: ReadonlyMap<string, ChainSegment>;
  locale: Locale;
};

async function Row({ chain, segment, bySlug, locale }: RowProps) {
  const t = await getTranslations('chain');
  const name = locale === 'en' ? segment.nameEn : segment.nameZh;
  const links = (slugs: readonly string[]) => (
    <Listed items={segmentLinks(slugs, bySlug, locale)} locale={locale} />
  );
  return (
    <tr
      id={segment.slug}
      className="target:bg-wash max-lg:block max-lg:scroll-mt-4 max-lg:border-line max-lg:border-b max-lg:py-3"
    >
      <th
        scope="row"
        className="whitespace-normal! text-ink! max-lg:block max-lg:border-0! max-lg:p-0! max-lg:text-base"
      >
        {segment.strength === 'strong' ? (
          <KeptWords text={name} />
        ) : (
          <LocaleLink
            className="link inline-block min-h-6"
            href={`/opportunities/${chain.slug}/${segment.slug}`}
          >
            <KeptWords text={name} />
          </LocaleLink>
        )}
      </th>
      <Part>
        <span className="inline-flex flex-wrap gap-x-2">
          {POSITION_LABELS[segment.position][locale]}
          <StrengthMark segment={segment} quiet={namesNobody(chain)} />
        </span>
      </Part>
      <Part label={t('table.here')} isEmpty={segment.firms.length + segment.signings.length === 0}>
        <Here segment={segment} locale={locale} />
      </Part>
      <Part label={t('entry.suppliers')} isEmpty={segment.suppliers.length === 0}>
        {links(segment.suppliers)}
      </Part>
      <Part label={t('entry.customers')} isEmpty={segment.customers.length === 0}>
        {links(segment.customers)}
      </Part>
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
    <>
      <ChainSorts chain={chain} view={view} />
      {/* its columns are never narrower than their longest word: names of chemicals are not parted */}
      <table className="figures dense w-full break-words border-line border-t max-lg:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="max-lg:sr-only">
          <tr>
            {COLUMNS.map(({ word, width }) => (
              <th key={word} scope="col" className={`whitespace-normal! ${width}`}>
                {t(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-lg:block">
          {rows.map((segment) => (
            <Row key={segment.slug} chain={chain} segment={segment} bySlug={bySlug} locale={locale} />
          ))}
        </tbody>
      </table>
    </>
  );
}
