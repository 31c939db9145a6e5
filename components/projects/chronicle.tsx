import { useLocale, useTranslations } from 'next-intl';
import { DemoBadge } from '@/components/ui/demo-badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { SplitBar } from '@/components/ui/split-bar';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import type { ProjectFilters } from '@/lib/projects/filters';
import { STAGE_LABELS } from '@/lib/projects/labels';
import type { QuarterHead } from '@/lib/projects/public-spread';
import {
  addTallies,
  NOTHING,
  type ProjectSpread,
  type Split,
  type SpreadRow,
  wholeOf,
} from '@/lib/projects/spread';
import { projectsPath } from '@/lib/projects/views';
import { QuarterChart } from './quarter-chart';
import { TallyAmount, TallyNotes } from './tally-text';

type QuarterProps = {
  row: SpreadRow<string>;
  heads: readonly QuarterHead[];
  filters: ProjectFilters;
  max: number;
};

function Heads({ heads, rest, href }: { heads: readonly QuarterHead[]; rest: Split; href: string }) {
  const t = useTranslations('views');
  const locale = asLocale(useLocale());
  const more = (['real', 'demo'] as const).filter((kind) => rest[kind].projects > 0);
  return (
    <ul className="flex flex-col gap-1.5">
      {heads.map((head) => (
        <li key={head.code} className="flex flex-wrap items-baseline gap-x-3">
          <LocaleLink href={`/projects/${head.code}`} className="link text-lg leading-7">
            {locale === 'en' ? (head.nameEn ?? head.nameZh) : head.nameZh}
          </LocaleLink>
          {head.isDemo ? <DemoBadge /> : null}
          <span className="font-semibold text-sm">{printAmount(head.amountYuan, head.bound, locale)}</span>
          <span className="text-sm text-soft">{STAGE_LABELS[head.stage][locale]}</span>
        </li>
      ))}
      {more.length > 0 ? (
        <li>
          <LocaleLink
            href={href as '/projects'}
            className="inline-block min-h-6 text-sm text-soft underline decoration-line hover:text-gold"
          >
            {more.map((kind) => t(`more.${kind}`, { count: rest[kind].projects })).join(t('noteComma'))}
          </LocaleLink>
        </li>
      ) : null}
    </ul>
  );
}

/** What a quarter holds besides the projects that it names. */
const restOf = ({ real, demo }: Split, heads: readonly QuarterHead[]): Split => ({
  real: { ...real, projects: real.projects - heads.filter((head) => !head.isDemo).length },
  demo: { ...demo, projects: demo.projects - heads.filter((head) => head.isDemo).length },
});

function Quarter({ row: { key, split }, heads, filters, max }: QuarterProps) {
  const t = useTranslations('views');
  const whole = wholeOf(split);
  const href = projectsPath('list', filters, { period: key });
  return (
    <li className="grid gap-x-8 gap-y-2 border-line border-t py-4 sm:grid-cols-[4rem_14rem_1fr] lg:grid-cols-[6rem_14rem_1fr]">
      <h3 className="text-lg leading-7">
        <LocaleLink href={href as '/projects'} className="inline-block min-h-6 hover:text-gold">
          {t('quarter', { n: key.slice(5) })}
        </LocaleLink>
      </h3>
      <div className="figures phrases flex flex-col gap-1 text-sm">
        <SplitBar solid={Number(split.real.amountYuan)} outline={Number(split.demo.amountYuan)} max={max} />
        <span>
          <span className="font-semibold">{t('count', { count: whole.projects })}</span>
          {split.demo.projects > 0 ? (
            <span className="text-soft">{t('demoIn', { count: split.demo.projects })}</span>
          ) : null}{' '}
          <TallyAmount tally={whole} />
        </span>
        <span className="text-xs">
          <TallyNotes tally={whole} />
        </span>
      </div>
      <Heads heads={heads} rest={restOf(split, heads)} href={href} />
    </li>
  );
}

type Props = { spread: ProjectSpread; heads: readonly QuarterHead[]; filters: ProjectFilters };

/** Signings in the order of time, newest first: a year, its quarters with what they came to, and the projects to name. */
export function Chronicle({ spread, heads, filters }: Props) {
  const t = useTranslations('views');
  const max = Math.max(1, ...spread.quarters.map(({ split }) => Number(wholeOf(split).amountYuan)));
  const held = spread.quarters.filter(({ split }) => wholeOf(split).projects > 0).reverse();
  const years = [...new Set(held.map(({ key }) => key.slice(0, 4)))];
  return (
    <div className="flex flex-col gap-12 py-8">
      <QuarterChart spread={spread} />
      {years.map((year) => {
        const rows = held.filter(({ key }) => key.startsWith(year));
        const sum = rows.map(({ split }) => wholeOf(split)).reduce(addTallies, NOTHING);
        return (
          <section key={year} className="grid gap-x-10 gap-y-2 lg:grid-cols-[11rem_1fr]">
            <div className="figures flex flex-wrap items-baseline gap-x-4 lg:flex-col">
              <h2 className="text-4xl">{year}</h2>
              <p className="text-sm text-soft lg:flex lg:flex-col">
                <span>
                  {t('yearSum', { count: sum.projects })}
                  <span className="lg:hidden">{t('noteComma')}</span>
                </span>
                <span>
                  <TallyAmount tally={sum} />
                </span>
              </p>
            </div>
            <ol>
              {rows.map((row) => (
                <Quarter
                  key={row.key}
                  row={row}
                  heads={heads.filter(({ quarter }) => quarter === row.key)}
                  filters={filters}
                  max={max}
                />
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
