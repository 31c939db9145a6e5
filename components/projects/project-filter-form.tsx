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
import { demoParam, narrowing, type ProjectView, projectsPath } from '@/lib/projects/views';

type ChoiceProps = {
  name: string;
  label: string;
  value: string | undefined;
  any?: string; // what stands for no choice
  children: ReactNode;
};

function Choice({ name, label, value, any, children }: ChoiceProps) {
  return (
    <label className="flex min-w-0 flex-1 flex-col gap-1 text-sm">
      <span className="text-soft">{label}</span>
      <select className="input" name={name} defaultValue={value ?? ''}>
        {any ? <option value="">{any}</option> : null}
        {children}
      </select>
    </label>
  );
}

/**
 * Folded on a phone; with room it stands open, where the browser lets a closed fold show what it holds, and can be opened by
 * hand where not. The count says what is chosen inside.
 */
function Fold({ chosen, children }: { chosen: number; children: ReactNode }) {
  const t = useTranslations('projects');
  return (
    <details
      className="w-full lg:w-auto lg:flex-[4] sm:[&::details-content]:[content-visibility:visible]"
      open={chosen > 0 ? true : undefined}
    >
      <summary className="min-h-6 py-1 text-sm sm:supports-[selector(::details-content)]:hidden">
        {t('filters', { count: chosen })}
      </summary>
      <div className="grid grid-cols-2 items-end gap-3 max-sm:pt-2 sm:grid-cols-5">{children}</div>
    </details>
  );
}

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
      className="no-print flex flex-wrap items-end gap-3 border-line border-b py-4"
    >
      {view === 'list' ? null : <input type="hidden" name="view" value={view} />}
      {kind ? <input type="hidden" name="demo" value={kind} /> : null}
      <label className="flex min-w-0 flex-1 flex-col gap-1 text-sm">
        <span className="text-soft">{t('q')}</span>
        <input className="input" type="search" name="q" defaultValue={filters.q} maxLength={60} />
      </label>
      {view === 'list' ? (
        <Choice name="sort" label={t('sort')} value={filters.sort}>
          {PROJECT_SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(`sorts.${sort}`)}
            </option>
          ))}
        </Choice>
      ) : null}
      <Fold chosen={narrowing({ ...filters, q: undefined }).length}>
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
      </Fold>
      <button type="submit" className="button button-primary">
        {t('apply')}
      </button>
      {narrowing(filters).length > 0 ? (
        <LocaleLink className="button" href={projectsPath(view, { demo: filters.demo }) as '/projects'}>
          {t('clear')}
        </LocaleLink>
      ) : null}
    </form>
  );
}
