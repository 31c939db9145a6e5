import { getLocale, getTranslations } from 'next-intl/server';
import { StrengthMark } from '@/components/ecosystems/strength-mark';
import { ShortlistButton } from '@/components/shortlist/shortlist-button';
import { KeptWords } from '@/components/ui/kept-words';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import type { ChainSegment, EcosystemChain } from '@/lib/ecosystems/queries';
import { namesNobody } from '@/lib/ecosystems/unnamed';
import { likelyCustomers, SegmentFacts } from './segment-facts';
import { VerdictLines } from './verdict-lines';

const BORDER = {
  strong: 'border-s-4 border-ink',
  thin: 'border-s-4 border-dashed border-strong',
  missing: 'border-s-4 border-dotted border-gold',
  quiet: 'border-s-4 border-dotted border-strong',
};

type OfChain = { chain: EcosystemChain; segment: ChainSegment };
type Props = OfChain & { hidden: boolean; folded: boolean };

/** How many firms, projects and likely customers there are, for who has not unfolded the entry. */
async function Counts({ chain, segment }: OfChain) {
  const t = await getTranslations('chain');
  const bySlug = new Map(chain.segments.map((one) => [one.slug, one]));
  const customers = segment.strength === 'strong' ? 0 : likelyCustomers(segment, bySlug).length;
  const counted = { firms: segment.firms.length, projects: segment.signings.length, customers };
  const said = (['firms', 'projects', 'customers'] as const)
    .filter((key) => counted[key] > 0)
    .map((key) => t(`entry.counts.${key}`, { count: counted[key] }));
  return said.length > 0 ? (
    <span className="figures phrases text-soft text-sm">{said.join(t('entry.counts.and'))}</span>
  ) : null;
}

/** One segment in words: all that the drawing shows of it and what it has no room for. */
export async function SegmentEntry({ chain, segment, hidden, folded }: Props) {
  const [t, raw] = await Promise.all([getTranslations('chain'), getLocale()]);
  const locale = asLocale(raw);
  const isQuiet = namesNobody(chain);
  const isLong = segment.firms.length > 0 || segment.signings.length > 0; // longer than the room kept for what is laid out late
  const head = (
    <h4 className="flex flex-wrap items-center gap-2 text-lg">
      <span className="min-w-0">
        <KeptWords text={locale === 'en' ? segment.nameEn : segment.nameZh} />
      </span>
      <StrengthMark segment={segment} quiet={isQuiet} />
    </h4>
  );
  // the address stands on what is folded: the browser then opens it
  const facts = (
    <div id={segment.slug} className="flex scroll-mt-24 flex-col gap-1">
      <p className="text-sm text-soft">{locale === 'en' ? segment.describesEn : segment.describesZh}</p>
      <SegmentFacts chain={chain} segment={segment} />
      <VerdictLines segment={segment} />
      <p className="no-print flex flex-wrap gap-x-3 gap-y-1 text-sm leading-6">
        {segment.strength === 'strong' ? null : (
          <LocaleLink
            className={`link ${isQuiet ? '' : 'font-semibold'}`}
            href={`/opportunities/${chain.slug}/${segment.slug}`}
          >
            {t('entry.opportunity')}
          </LocaleLink>
        )}
        <LocaleLink className="link" href={`/enquire?about=segment:${chain.slug}/${segment.slug}`}>
          {t('entry.enquire')}
        </LocaleLink>
        <ShortlistButton item={`segment:${chain.slug}/${segment.slug}`} className="link" />
      </p>
    </div>
  );
  return (
    <li
      hidden={hidden}
      className={`${folded ? 'laid-late [--room:2rem] ' : isLong ? '' : 'laid-late '}min-w-0 py-1 ps-4 has-[:target]:bg-wash ${BORDER[isQuiet ? 'quiet' : segment.strength]}`}
    >
      {folded ? (
        <details className="print:details-content:[content-visibility:visible]">
          <summary className="relative flex min-h-6 flex-wrap items-center gap-x-2 ps-5 before:absolute before:start-0 before:top-0.5">
            {head}
            <Counts chain={chain} segment={segment} />
          </summary>
          {facts}
        </details>
      ) : (
        <>
          {head}
          {facts}
        </>
      )}
    </li>
  );
}
