import { getLocale, getTranslations } from 'next-intl/server';
import { FirmLink } from '@/components/firms/firm-name';
import { ShortlistButton } from '@/components/shortlist/shortlist-button';
import { Badge } from '@/components/ui/badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import { POSITION_LABELS, STRENGTH_LABELS } from '@/lib/ecosystems/labels';
import type { ChainSegment, EcosystemChain } from '@/lib/ecosystems/queries';
import { BASIS_LABELS, ROLE_LABELS } from '@/lib/firms/labels';

type EntryProps = { chain: EcosystemChain; segment: ChainSegment };

async function Entry({ chain, segment }: EntryProps) {
  const [t, raw] = await Promise.all([getTranslations('ecosystems'), getLocale()]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const bySlug = new Map(chain.segments.map((one) => [one.slug, one]));
  const links = (slugs: string[]) =>
    slugs.flatMap((slug, index) => {
      const other = bySlug.get(slug);
      if (!other) return [];
      return [
        <span key={slug}>
          {index > 0 ? (english ? ', ' : '、') : ''}
          <a className="link" href={`#${slug}`}>
            {english ? other.nameEn : other.nameZh}
          </a>
        </span>,
      ];
    });
  const buyers = segment.customers.flatMap((slug) => bySlug.get(slug)?.firms ?? []);
  const border = {
    strong: 'border-s-4 border-ink',
    thin: 'border-s-4 border-dashed border-strong',
    missing: 'border-s-4 border-dotted border-gold',
  };
  return (
    <li
      id={segment.slug}
      className={`flex flex-col gap-1 py-1 ps-4 target:bg-wash ${border[segment.strength]}`}
    >
      <h4 className="flex flex-wrap items-center gap-2 text-lg">
        {english ? segment.nameEn : segment.nameZh}
        <Badge tone={segment.strength === 'missing' ? 'gold' : 'plain'}>
          {STRENGTH_LABELS[segment.strength][locale]}
        </Badge>
      </h4>
      <p className="text-soft">{english ? segment.describesEn : segment.describesZh}</p>
      {segment.firms.length > 0 ? (
        <p className="text-sm">
          {t('firmsHere')}
          {'：'}
          {segment.firms.map((firm, index) => (
            <span key={firm.slug}>
              {index > 0 ? '、' : ''}
              <FirmLink firm={firm} />
              <span className="text-soft">
                （{ROLE_LABELS[firm.role][locale]}
                {firm.basis === 'classified' ? `，${BASIS_LABELS.classified[locale]}` : ''}）
              </span>
            </span>
          ))}
        </p>
      ) : null}
      {segment.projects > 0 ? (
        <p className="text-sm">{t('projectsHere', { count: segment.projects })}</p>
      ) : null}
      <p className="text-sm">
        {segment.suppliers.length > 0 ? (
          <span className="me-5">
            <span className="text-soft">{t('suppliers')}：</span>
            {links(segment.suppliers)}
          </span>
        ) : null}
        {segment.customers.length > 0 ? (
          <span>
            <span className="text-soft">{t('customers')}：</span>
            {links(segment.customers)}
          </span>
        ) : null}
      </p>
      {segment.strength === 'missing' ? (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
          {buyers.length > 0 ? (
            <span>
              {t('wouldBuy')}
              {[...new Set(buyers.map((firm) => (english ? firm.nameEn : firm.shortZh)))].join(
                english ? ', ' : '、',
              )}
            </span>
          ) : null}
          <LocaleLink
            className="link font-semibold"
            href={`/enquire?about=segment:${chain.slug}/${segment.slug}`}
          >
            {t('enquire')}
          </LocaleLink>
        </p>
      ) : null}
      <ShortlistButton item={`segment:${chain.slug}/${segment.slug}`} className="link no-print text-sm" />
    </li>
  );
}

/** The chain as text: what the drawing shows, for phones, screen readers and print. */
export async function SegmentList({ chain }: { chain: EcosystemChain }) {
  const locale = asLocale(await getLocale());
  const positions = ['upstream', 'midstream', 'downstream'] as const;
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-3">
      {positions.map((position) => (
        <div key={position} className="flex flex-col gap-4">
          <h3 className="border-line border-b pb-1 text-lg">{POSITION_LABELS[position][locale]}</h3>
          <ul className="flex flex-col gap-5">
            {chain.segments
              .filter((segment) => segment.position === position)
              .map((segment) => (
                <Entry key={segment.slug} chain={chain} segment={segment} />
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
