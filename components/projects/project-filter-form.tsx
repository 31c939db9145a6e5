import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import { AMOUNT_CLASSES } from '@/lib/figures/amount-classes';
import { labelPeriod, parsePeriod } from '@/lib/periods/period';
import { PROJECT_SORTS, type ProjectFilters } from '@/lib/projects/filters';
import { STAGE_LABELS } from '@/lib/projects/labels';
import type { Places } from '@/lib/projects/places';
import { STAGES } from '@/lib/projects/schema';
import { demoParam, type ProjectView, projectsPath } from '@/lib/projects/views';

type ChoiceProps = {
  name: string;
  label: string;
  value: string | undefined;
  any: string;
  children: ReactNode;
};

function Choice({ name, label, value, any, children }: ChoiceProps) {
  return (
    <label className="flex min-w-0 flex-1 lg:min-w-30 flex-col gap-1 text-sm">
      <span className="text-soft">{label}</span>
      <select className="input" name={name} defaultValue={value ?? ''}>
        <option value="">{any}</option>
        {children}
      </select>
    </label>
  );
}

const isFiltered = ({ demo, sort, ...chosen }: ProjectFilters) =>
  Object.values(chosen).some((value) => value !== undefined && value !== '');

type Props = { filters: ProjectFilters; places: Places; periods: readonly string[]; view: ProjectView };

/** Filters as a plain form: the URL holds them, and no script is needed. */
export function ProjectFilterForm({ filters, places, periods, view }: Props) {
  const t = useTranslations('projects');
  const common = useTranslations('common');
  const locale = asLocale(useLocale());
  const any = common('all');
  const kind = demoParam({ demo: filters.demo });
  const name = (one: { nameZh: string; nameEn: string }) => (locale === 'en' ? one.nameEn : one.nameZh);
  return (
    <form
      action={locale === 'en' ? '/en/projects' : '/projects'}
      className="no-print grid grid-cols-2 items-end gap-3 border-line border-b py-4 sm:max-lg:grid-cols-4 lg:flex lg:flex-wrap"
    >
      {view === 'list' ? null : <input type="hidden" name="view" value={view} />}
      {kind ? <input type="hidden" name="demo" value={kind} /> : null}
      <label className="flex min-w-0 flex-1 lg:min-w-36 flex-col gap-1 text-sm">
        <span className="text-soft">{t('q')}</span>
        <input className="input" type="search" name="q" defaultValue={filters.q} maxLength={60} />
      </label>
      <Choice name="ecosystem" label={t('ecosystem')} value={filters.ecosystem} any={any}>
        {places.ecosystems.map((one) => (
          <option key={one.slug} value={one.slug}>
            {name(one)}
          </option>
        ))}
      </Choice>
      <Choice name="park" label={t('park')} value={filters.park} any={any}>
        {places.parks.map((one) => (
          <option key={one.slug} value={one.slug}>
            {name(one)}
          </option>
        ))}
      </Choice>
      <Choice name="stage" label={t('stage')} value={filters.stage} any={any}>
        {STAGES.map((stage) => (
          <option key={stage} value={stage}>
            {STAGE_LABELS[stage][locale]}
          </option>
        ))}
      </Choice>
      <Choice name="period" label={t('period')} value={filters.period} any={any}>
        {periods.map((code) => (
          <option key={code} value={code}>
            {labelPeriod(parsePeriod(code), locale)}
          </option>
        ))}
      </Choice>
      <Choice name="class" label={t('class')} value={filters.class} any={any}>
        {AMOUNT_CLASSES.map((one) => (
          <option key={one.key} value={one.key}>
            {locale === 'en' ? one.labelEn : one.labelZh}
          </option>
        ))}
      </Choice>
      {view === 'list' ? (
        <label className="flex min-w-0 flex-1 lg:min-w-30 flex-col gap-1 text-sm">
          <span className="text-soft">{t('sort')}</span>
          <select className="input" name="sort" defaultValue={filters.sort}>
            {PROJECT_SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {t(`sorts.${sort}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <button type="submit" className="button button-primary justify-self-start">
        {t('apply')}
      </button>
      {isFiltered(filters) ? (
        <LocaleLink
          className="button justify-self-start"
          href={projectsPath(view, { demo: filters.demo }) as '/projects'}
        >
          {t('clear')}
        </LocaleLink>
      ) : null}
    </form>
  );
}
