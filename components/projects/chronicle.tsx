import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LocaleLink } from '@/components/ui/locale-link';
import type { IndicatorRow } from '@/lib/indicators/queries';
import type { ProjectFilters } from '@/lib/projects/filters';
import type { SigningHead } from '@/lib/projects/public-spread';
import {
  addTallies,
  NOTHING,
  type ProjectSpread,
  type Split,
  type Tally,
  wholeOf,
} from '@/lib/projects/spread';
import { projectsPath } from '@/lib/projects/views';
import { PublishedSignings } from './published-signings';
import { QuarterChart } from './quarter-chart';
import { SigningHeads } from './signing-heads';
import { TallyAmount, TallyNotes } from './tally-text';

const isDisclosed = ({ projects, undisclosed }: Tally) => projects > undisclosed;

/** What several projects come to, in words: the chart above draws it; one project says it itself. */
function Sum({ split }: { split: Split }) {
  const t = useTranslations('views');
  const whole = wholeOf(split);
  if (whole.projects < 2) return null;
  return (
    <div className="figures phrases flex max-w-96 flex-col gap-1 text-sm">
      <p>
        <span className="font-semibold">{t('count', { count: whole.projects })}</span>
        {split.demo.projects > 0 ? (
          <span className="text-soft">{t('demoIn', { count: split.demo.projects })}</span>
        ) : null}
        {isDisclosed(whole) ? (
          <>
            {t('noteComma')}
            {t('amountWithin')} <TallyAmount tally={whole} />
          </>
        ) : null}
      </p>
      <p className="text-xs empty:hidden">
        <TallyNotes tally={whole} />
      </p>
    </div>
  );
}

type GroupProps = {
  title: ReactNode;
  split: Split;
  heads: readonly SigningHead[];
  href: string | null;
  children?: ReactNode;
};

/** The signings of one time inside a year. */
function Group({ title, split, heads, href, children }: GroupProps) {
  return (
    <li className="grid gap-x-8 gap-y-2 border-line border-t py-4 sm:grid-cols-[9rem_1fr]">
      <h3 className="text-lg leading-7">{title}</h3>
      <div className="flex flex-col gap-3">
        <Sum split={split} />
        <SigningHeads split={split} heads={heads} href={href} />
        {children}
      </div>
    </li>
  );
}

type Props = {
  spread: ProjectSpread;
  heads: readonly SigningHead[];
  filters: ProjectFilters;
  published: readonly IndicatorRow[];
};

function Year({ year, spread, heads, filters, published }: Props & { year: string }) {
  const t = useTranslations('views');
  const quarters = spread.quarters
    .filter(({ key, split }) => key.startsWith(year) && wholeOf(split).projects > 0)
    .reverse();
  const coarse = spread.years.filter(({ key }) => key === year);
  const sum = [...quarters, ...coarse].map(({ split }) => wholeOf(split)).reduce(addTallies, NOTHING);
  const headsOf = (period: string) => heads.filter((head) => head.period === period);
  return (
    <section className="grid gap-x-10 gap-y-2 lg:grid-cols-[11rem_1fr]">
      <div className="figures flex flex-wrap items-baseline gap-x-4 lg:flex-col">
        <h2 className="text-4xl">{year}</h2>
        <p className="text-sm text-soft lg:flex lg:flex-col">
          <span>{t('count', { count: sum.projects })}</span>
          {sum.projects > 1 && isDisclosed(sum) ? (
            <>
              <span className="lg:hidden">{t('noteComma')}</span>
              <span>
                <TallyAmount tally={sum} />
              </span>
            </>
          ) : null}
        </p>
      </div>
      <ol>
        {quarters.map(({ key, split }) => {
          const href = projectsPath('list', filters, { period: key });
          return (
            <Group
              key={key}
              title={
                <LocaleLink href={href as '/projects'} className="inline-block min-h-6 hover:text-gold">
                  {t('quarter', { n: key.slice(5) })}
                </LocaleLink>
              }
              split={split}
              heads={headsOf(key)}
              href={href}
            >
              <PublishedSignings published={published} period={key} listed={split.real.projects} />
            </Group>
          );
        })}
        {coarse.map(({ key, split }) => (
          <Group
            key={key}
            title={t('yearOnly', { year: key })}
            split={split}
            heads={headsOf(key)}
            href={null}
          />
        ))}
      </ol>
    </section>
  );
}

/**
 * Signings in the order of time, newest first: a year with its quarters, then what is known to the year only, at the end what
 * has no date; so every project that the sum counts stands somewhere. `published` is what the district told of whole quarters.
 */
export function Chronicle(props: Props) {
  const { spread, heads } = props;
  const t = useTranslations('views');
  const held = [...spread.quarters, ...spread.years].filter(({ split }) => wholeOf(split).projects > 0);
  const years = [...new Set(held.map(({ key }) => key.slice(0, 4)))].sort().reverse();
  const undated = wholeOf(spread.undated);
  return (
    <div className="flex flex-col gap-12 py-8">
      <QuarterChart spread={spread} />
      {years.map((year) => (
        <Year key={year} year={year} {...props} />
      ))}
      {undated.projects > 0 ? (
        <section className="flex flex-col gap-4 border-line border-t pt-6">
          <h2 className="text-2xl">{t('undatedTitle', { count: undated.projects })}</h2>
          <p className="figures phrases flex flex-wrap gap-x-4 text-sm">
            <span>
              {t('amount')}
              {t('colon')}
              <TallyAmount tally={undated} />
            </span>
            <TallyNotes tally={undated} />
          </p>
          <SigningHeads
            split={spread.undated}
            heads={heads.filter(({ period }) => period === '')}
            href={null}
            columns="sm:grid-cols-2"
          />
        </section>
      ) : null}
    </div>
  );
}
