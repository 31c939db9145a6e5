import type { Route } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import { withCommas } from '@/lib/money/print-amount';
import { KIND_LABELS } from '@/lib/projects/labels';
import type { PublicProject } from '@/lib/projects/public-queries';

const link = (href: Route, text: string) => (
  <LocaleLink className="link" href={href}>
    {text}
  </LocaleLink>
);

/** What was published about the project besides what it promises; a fact that no source gives is left out. */
export async function ProjectFacts({ project }: { project: PublicProject }) {
  const [t, raw] = await Promise.all([getTranslations('projects'), getLocale()]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const name = (one: { nameZh: string; nameEn: string }) => (english ? one.nameEn : one.nameZh);
  const { ecosystem, segment, park, introducedBy } = project;
  const facts: { label: string; value: ReactNode }[] = [
    {
      label: t('ecosystem'),
      value: ecosystem ? link(`/ecosystems/${ecosystem.slug}` as Route, name(ecosystem)) : t('outside'),
    },
    {
      label: t('segment'),
      value: !segment
        ? null
        : ecosystem
          ? link(`/ecosystems/${ecosystem.slug}#${segment.slug}` as Route, name(segment))
          : name(segment),
    },
    { label: t('park'), value: park ? link(`/parks/${park.slug}` as Route, name(park)) : t('noPark') },
    { label: t('kind'), value: project.kind ? KIND_LABELS[project.kind][locale] : null },
    { label: t('land'), value: project.landMu ? t('mu', { value: project.landMu }) : null },
    {
      label: t('floor'),
      value: project.floorAreaM2 ? t('m2', { value: withCommas(project.floorAreaM2) }) : null,
    },
    {
      label: t('introduced'),
      value: introducedBy
        ? link(`/firms/${introducedBy.slug}` as Route, english ? introducedBy.nameEn : introducedBy.shortZh)
        : null,
    },
  ];
  return (
    <dl className="figures grid gap-x-10 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
      {facts
        .filter(({ value }) => value !== null)
        .map(({ label, value }) => (
          <div key={label} className="border-line border-t pt-2">
            <dt className="text-sm text-soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
