import { useLocale, useTranslations } from 'next-intl';
import { asLocale } from '@/i18n/locales';
import { AMOUNT_CLASSES } from '@/lib/figures/amount-classes';
import { labelPeriod, parsePeriod } from '@/lib/periods/period';
import type { ProjectFilters } from '@/lib/projects/filters';
import type { Place } from '@/lib/projects/places';
import { type ProjectSpread, type Split, wholeOf } from '@/lib/projects/spread';
import { projectsPath } from '@/lib/projects/views';
import { SpreadTable } from './spread-table';

/** Newest first; quarters in a row without a signing stand on one line. */
function quarterLines({ quarters }: ProjectSpread): { codes: string[]; split: Split }[] {
  const lines: { codes: string[]; split: Split }[] = [];
  for (const { key, split } of quarters) {
    const last = lines.at(-1);
    const quiet = wholeOf(split).projects === 0;
    if (quiet && last && wholeOf(last.split).projects === 0) last.codes.push(key);
    else lines.push({ codes: [key], split });
  }
  return lines.reverse();
}

/** A quarter, or the first and the last of a row; a line parts between the two and nowhere else. */
function Quarters({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('views');
  const locale = asLocale(useLocale());
  const label = (code: string) => labelPeriod(parsePeriod(code), locale);
  const [first = '', last = first] = [codes.at(0), codes.at(-1)];
  if (first === last) return <>{label(first)}</>;
  return (
    <>
      <span className="whitespace-nowrap">
        {label(first)}
        {t('to')}
      </span>
      <wbr />
      <span className="whitespace-nowrap">{label(last)}</span>
    </>
  );
}

type Props = { spread: ProjectSpread; filters: ProjectFilters };

/** The same projects by ecosystem, park, class of amount and quarter; each line leads to the list that makes it. */
export function Distribution({ spread, filters }: Props) {
  const t = useTranslations('views');
  const locale = asLocale(useLocale());
  const name = (place: Place) => (locale === 'en' ? place.nameEn : place.nameZh);
  const to = (change: Partial<ProjectFilters>) => projectsPath('list', filters, change);
  const demo = spread.total.demo.projects > 0;
  const place = (by: 'ecosystem' | 'park', nowhere: string) =>
    spread[`${by}s`].map(({ key, split }) => ({
      key: key?.slug ?? '',
      label: key ? name(key) : nowhere,
      href: key ? to({ [by]: key.slug }) : null,
      split,
    }));
  const quarters = quarterLines(spread).map(({ codes, split }) => ({
    key: codes.join(),
    label: <Quarters codes={codes} />,
    href: wholeOf(split).projects > 0 ? to({ period: codes[0] }) : null,
    split,
  }));
  const years = spread.years.map(({ key, split }) => ({
    key,
    label: t('yearOnly', { year: key }),
    href: null,
    split,
  }));
  const undated = { key: 'undated', label: t('undated'), href: null, split: spread.undated };
  const classes = spread.classes.map(({ key, split }) => {
    const band = AMOUNT_CLASSES.find((one) => one.key === key);
    return {
      key,
      label: (locale === 'en' ? band?.labelEn : band?.labelZh) ?? key,
      href: to({ class: key }),
      split,
    };
  });
  return (
    <div className="grid items-start gap-x-14 gap-y-12 py-8 lg:grid-cols-2">
      <SpreadTable
        caption={t('by.ecosystem')}
        head={t('head.ecosystem')}
        demo={demo}
        lines={place('ecosystem', t('outside'))}
      />
      <SpreadTable
        caption={t('by.park')}
        head={t('head.park')}
        demo={demo}
        lines={place('park', t('noPark'))}
      />
      <SpreadTable caption={t('by.class')} head={t('head.class')} demo={demo} lines={classes} />
      <SpreadTable
        caption={t('by.quarter')}
        head={t('head.quarter')}
        demo={demo}
        lines={[...quarters, ...years, undated].filter(
          ({ key, split }) => key !== 'undated' || wholeOf(split).projects > 0,
        )}
      />
    </div>
  );
}
