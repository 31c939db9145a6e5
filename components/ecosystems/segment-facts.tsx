import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FirmLine, PlacedFirm } from '@/components/firms/firm-marks';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale, type Locale } from '@/i18n/locales';
import { projectsElsewhere } from '@/lib/ecosystems/elsewhere';
import type { ChainFirm, ChainSegment, EcosystemChain } from '@/lib/ecosystems/queries';
import { GuestFirm } from './guest-firm';
import { Listed, segmentLinks } from './listed';
import { ProjectLine } from './project-line';

type LineProps = { label: string; locale: Locale; children: ReactNode; small?: boolean };

function Line({ label, locale, children, small = false }: LineProps) {
  return (
    <p className={small ? 'text-sm' : undefined}>
      <span className="text-soft text-sm">
        {label}
        {locale === 'en' ? ': ' : '：'}
      </span>
      {children}
    </p>
  );
}

/** The firms on the segments that a segment supplies directly, each once. */
export const likelyCustomers = (
  segment: ChainSegment,
  bySlug: ReadonlyMap<string, ChainSegment>,
): ChainFirm[] => [
  ...new Map(
    segment.customers.flatMap((slug) => bySlug.get(slug)?.firms ?? []).map((firm) => [firm.slug, firm]),
  ).values(),
];

type Props = { chain: EcosystemChain; segment: ChainSegment };

/** Who stands on a segment, what was signed there and where, who supplies it and who would buy from it. */
export async function SegmentFacts({ chain, segment }: Props) {
  const [t, raw] = await Promise.all([getTranslations('chain'), getLocale()]);
  const locale = asLocale(raw);
  const name = (one: { nameZh: string; nameEn: string }) => (locale === 'en' ? one.nameEn : one.nameZh);
  const bySlug = new Map(chain.segments.map((one) => [one.slug, one]));
  const buyers = segment.strength === 'strong' ? [] : likelyCustomers(segment, bySlug);
  return (
    <>
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
        <div>
          <p className="text-soft text-sm">{t('entry.projects')}</p>
          <ul className="flex flex-col gap-1">
            {segment.signings.map((project) => (
              <li key={project.code}>
                <ProjectLine project={project} locale={locale} />
                <GuestFirm project={project} segment={segment} locale={locale} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {projectsElsewhere(segment, chain.segments).map((other) => (
        <div key={other.segment.slug} className="text-sm">
          <a className="link inline-block min-h-6" href={`#${other.segment.slug}`}>
            {t('entry.elsewhere', { segment: name(other.segment) })}
          </a>
          <ul className="ps-4">
            {other.projects.map((project) => (
              <li key={project.code}>
                <ProjectLine project={project} locale={locale} />
              </li>
            ))}
          </ul>
        </div>
      ))}
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
      {(['suppliers', 'customers'] as const).map((side) =>
        segment[side].length > 0 ? (
          <Line key={side} small label={t(`entry.${side}`)} locale={locale}>
            <Listed locale={locale} items={segmentLinks(segment[side], bySlug, locale)} />
          </Line>
        ) : null,
      )}
      {buyers.length > 0 ? (
        <Line label={t('entry.wouldBuy')} locale={locale}>
          <FirmLine firms={buyers} />
        </Line>
      ) : null}
    </>
  );
}
