import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SourceLine } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import { today } from '@/lib/periods/calendar';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';
import { projectCapacity } from '@/lib/projects/project-name';
import { arrivedOf, isOverdue, promisedCompletion, tellsOfProduction } from '@/lib/projects/promise';
import type { PublicProject } from '@/lib/projects/public-queries';
import type { CitedSource } from '@/lib/sources/cited';

type Line = {
  key: 'money' | 'capacity' | 'output' | 'build';
  promised: ReactNode;
  sources: readonly CitedSource[];
  reached: ReactNode;
};

function Arrived({ project }: { project: PublicProject }) {
  const t = useTranslations('promise');
  const locale = asLocale(useLocale());
  const arrived = arrivedOf(project.receipts, project);
  if (!arrived) return <span className="text-soft">{t('noReceipts')}</span>;
  const filled = Math.min(Number(arrived.percent ?? 0), 100);
  return (
    <div className="flex flex-col gap-1">
      <p>
        <span className="font-serif text-xl">{printAmount(arrived.yuan, 'exact', locale)}</span>{' '}
        <span className="text-sm text-soft">
          {t('until', { day: printFuzzyDate({ value: arrived.until, precision: 'day' }, locale) })}
        </span>
      </p>
      {arrived.percent === null ? null : (
        <p className="flex items-center gap-3">
          <svg
            viewBox="0 0 100 8"
            preserveAspectRatio="none"
            className="h-2 w-40 max-w-full"
            aria-hidden="true"
          >
            <rect width="100" height="8" className="fill-line" />
            <rect width={filled} height="8" className="fill-data-1" />
          </svg>
          <span className="text-sm">
            {t(arrived.most ? 'shareMost' : 'share', { percent: arrived.percent })}
          </span>
        </p>
      )}
      {project.receipts.map((receipt) => (
        <SourceLine key={receipt.receivedOn} sources={receipt.sources} />
      ))}
    </div>
  );
}

function Built({ project }: { project: PublicProject }) {
  const t = useTranslations('promise');
  const locale = asLocale(useLocale());
  const producing = project.milestones.find(({ stage }) => stage === 'producing')?.date ?? null;
  if (producing) return <>{t('producing', { date: printFuzzyDate(producing, locale) })}</>;
  if (project.stage === 'producing' || project.stage === 'full') return <>{t('producingUndated')}</>;
  const due = promisedCompletion(project.milestones, project.buildMonths);
  const date = printFuzzyDate(due, locale);
  if (isOverdue(due, today())) return <>{t('overdue', { date })}</>;
  return (
    <>
      <span className="text-soft">{t('noProducing')}</span>
      {due ? <span className="block text-sm">{t('due', { date })}</span> : null}
    </>
  );
}

/** What a project promises, as far as it was published, each with where that stands. */
function linesOf(
  project: PublicProject,
  locale: 'zh' | 'en',
  words: { silent: ReactNode; seeNote: ReactNode; months: (count: number) => string },
): Line[] {
  const capacity = projectCapacity(project, locale);
  const { expectedOutputYuan: output, buildMonths: months } = project;
  const part = tellsOfProduction(project.noteZh) ? words.seeNote : words.silent;
  const facts = project.sources;
  return [
    {
      key: 'money',
      promised: printAmount(project.amountYuan, project.bound, locale),
      sources: project.values.find(({ preferred }) => preferred)?.sources ?? [],
      reached: <Arrived project={project} />,
    },
    ...(capacity ? [{ key: 'capacity' as const, promised: capacity, sources: facts, reached: part }] : []),
    ...(output
      ? [
          {
            key: 'output' as const,
            promised: printAmount(output, 'exact', locale),
            sources: facts,
            reached: words.silent,
          },
        ]
      : []),
    ...(months
      ? [
          {
            key: 'build' as const,
            promised: words.months(months),
            sources: facts,
            reached: <Built project={project} />,
          },
        ]
      : []),
  ];
}

/** What the sources say was promised beside what they say was reached; where they are silent, it says so. */
export function PromiseTable({ project }: { project: PublicProject }) {
  const t = useTranslations('promise');
  const locale = asLocale(useLocale());
  const lines = linesOf(project, locale, {
    silent: <span className="text-soft">{t('silent')}</span>,
    seeNote: <span className="text-soft">{t('seeNote')}</span>,
    months: (count) => t('months', { count }),
  });
  return (
    <table className="figures w-full border-collapse max-sm:block sm:[&_:is(td,th)]:py-3 [&_:is(td,th)]:align-top">
      <thead className="max-sm:sr-only">
        <tr className="text-soft text-sm">
          <td className="w-48" />
          <th scope="col" className="w-1/3 text-start font-normal">
            {t('promised')}
          </th>
          <th scope="col" className="text-start font-normal">
            {t('reached')}
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {lines.map(({ key, promised, sources, reached }) => (
          <tr
            key={key}
            className="border-line border-t max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-4 max-sm:gap-y-1 max-sm:py-3"
          >
            <th scope="row" className="pe-6 text-start font-normal text-soft max-sm:col-span-2">
              {t(`line.${key}`)}
            </th>
            <td className="sm:pe-6">
              <span className="block text-sm text-soft sm:hidden">{t('promised')}</span>
              <span className="block font-serif text-xl">{promised}</span>
              <SourceLine sources={sources} />
            </td>
            <td>
              <span className="block text-sm text-soft sm:hidden">{t('reached')}</span>
              {reached}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
