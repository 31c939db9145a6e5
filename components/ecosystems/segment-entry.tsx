import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { StrengthMark } from '@/components/ecosystems/strength-mark';
import { PlacedFirm } from '@/components/firms/firm-marks';
import { ShortlistButton } from '@/components/shortlist/shortlist-button';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale, type Locale } from '@/i18n/locales';
import type { ChainSegment, EcosystemChain } from '@/lib/ecosystems/queries';
import type { ChainProject } from '@/lib/ecosystems/signings';
import { printAmount } from '@/lib/money/print-amount';
import { STAGE_LABELS } from '@/lib/projects/labels';
import { GuestFirm } from './guest-firm';
import { VerdictLines } from './verdict-lines';

const BORDER = {
  strong: 'border-s-4 border-ink',
  thin: 'border-s-4 border-dashed border-strong',
  missing: 'border-s-4 border-dotted border-gold',
};

function Line({ label, locale, children }: { label: string; locale: Locale; children: ReactNode }) {
  return (
    <p className="text-sm">
      <span className="text-soft">
        {label}
        {locale === 'en' ? ': ' : '：'}
      </span>
      {children}
    </p>
  );
}

/** Things in a row with the language's own comma between them. */
export function Listed({ items, locale }: { items: { key: string; node: ReactNode }[]; locale: Locale }) {
  return items.map(({ key, node }, index) => (
    <span key={key}>
      {index > 0 ? (locale === 'en' ? ', ' : '、') : ''}
      {node}
    </span>
  ));
}

/** A signed project in a line: its name, capacity, value, stage and park. */
export function ProjectLine({
  project,
  locale,
  framework,
}: {
  project: ChainProject;
  locale: Locale;
  framework: string;
}) {
  const english = locale === 'en';
  const facts = [
    english ? project.capacityEn : project.capacityZh,
    printAmount(project.amountYuan, project.bound, locale),
    project.agreementKind === 'framework' ? framework : STAGE_LABELS[project.stage][locale],
    project.park ? (english ? project.park.nameEn : project.park.nameZh) : null,
  ].filter(Boolean);
  return (
    <>
      <LocaleLink className="link" href={`/projects/${project.code}`}>
        {english ? (project.nameEn ?? project.nameZh) : project.nameZh}
      </LocaleLink>
      <span className="figures text-soft">
        {english ? ': ' : '：'}
        {facts.join(english ? '; ' : '；')}
      </span>
    </>
  );
}

type Props = { chain: EcosystemChain; segment: ChainSegment; hidden: boolean };

/** One segment in words: all that the drawing shows of it and what it has no room for. */
export async function SegmentEntry({ chain, segment, hidden }: Props) {
  const [t, raw] = await Promise.all([getTranslations('chain'), getLocale()]);
  const locale = asLocale(raw);
  const name = (one: { nameZh: string; nameEn: string }) => (locale === 'en' ? one.nameEn : one.nameZh);
  const bySlug = new Map(chain.segments.map((one) => [one.slug, one]));
  const segments = (slugs: readonly string[]) =>
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
  const buyers = new Map(
    segment.customers.flatMap((slug) => bySlug.get(slug)?.firms ?? []).map((firm) => [firm.slug, firm]),
  );
  const isLong = segment.firms.length > 0 || segment.signings.length > 0; // longer than the room kept for what is laid out late
  return (
    <li
      id={segment.slug}
      hidden={hidden}
      className={`${isLong ? '' : 'laid-late '}flex-col gap-1 py-1 ps-4 target:bg-wash [&:not([hidden])]:flex ${BORDER[segment.strength]}`}
    >
      <h4 className="flex flex-wrap items-center gap-2 text-lg">
        {name(segment)}
        <StrengthMark segment={segment} />
      </h4>
      <p className="text-soft">{locale === 'en' ? segment.describesEn : segment.describesZh}</p>
      {segment.firms.length > 0 ? (
        <Line label={t('entry.firms')} locale={locale}>
          {segment.firms.map((firm) => (
            <span key={firm.slug} className="me-2.5 inline-block">
              <PlacedFirm firm={firm} />
            </span>
          ))}
        </Line>
      ) : null}
      {segment.signings.length > 0 ? (
        <div className="text-sm">
          <p className="text-soft">{t('entry.projects')}</p>
          <ul className="ps-4">
            {segment.signings.map((project) => (
              <li key={project.code}>
                <ProjectLine project={project} locale={locale} framework={t('framework')} />
                <GuestFirm project={project} segment={segment} locale={locale} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {segment.parks.length > 0 ? (
        <Line label={t('entry.parks')} locale={locale}>
          <Listed
            locale={locale}
            items={segment.parks.map((park) => ({
              key: park.slug,
              node: (
                <LocaleLink className="link" href={`/parks/${park.slug}`}>
                  {name(park)}
                </LocaleLink>
              ),
            }))}
          />
        </Line>
      ) : null}
      {segment.suppliers.length > 0 ? (
        <Line label={t('entry.suppliers')} locale={locale}>
          <Listed locale={locale} items={segments(segment.suppliers)} />
        </Line>
      ) : null}
      {segment.customers.length > 0 ? (
        <Line label={t('entry.customers')} locale={locale}>
          <Listed locale={locale} items={segments(segment.customers)} />
        </Line>
      ) : null}
      {segment.strength !== 'strong' && buyers.size > 0 ? (
        <Line label={t('entry.wouldBuy')} locale={locale}>
          <Listed
            locale={locale}
            items={[...buyers.values()].map((firm) => ({
              key: firm.slug,
              node: locale === 'en' ? firm.nameEn : firm.shortZh,
            }))}
          />
        </Line>
      ) : null}
      <VerdictLines segment={segment} />
      <p className="no-print flex flex-wrap gap-x-3 gap-y-1 text-sm leading-6">
        {segment.strength === 'strong' ? null : (
          <LocaleLink className="link font-semibold" href={`/opportunities/${chain.slug}/${segment.slug}`}>
            {t('entry.opportunity')}
          </LocaleLink>
        )}
        <LocaleLink className="link" href={`/enquire?about=segment:${chain.slug}/${segment.slug}`}>
          {t('entry.enquire')}
        </LocaleLink>
        <LocaleLink className="link" href={`/fit?q=${encodeURIComponent(name(segment))}`}>
          {t('entry.fit')}
        </LocaleLink>
        <ShortlistButton item={`segment:${chain.slug}/${segment.slug}`} className="link" />
      </p>
    </li>
  );
}
