import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SourceLine } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';
import { arrivedOf, promisedCompletion } from '@/lib/projects/promise';
import type { PublicProject } from '@/lib/projects/public-queries';

type Line = { key: 'money' | 'capacity' | 'output' | 'build'; promised: ReactNode; reached: ReactNode };

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
        <span className="text-sm text-soft">{t('until', { day: arrived.until })}</span>
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
  const due = promisedCompletion(project.milestones, project.buildMonths);
  return (
    <>
      <span className="text-soft">{t('noProducing')}</span>
      {due ? <span className="block text-sm">{t('due', { date: printFuzzyDate(due, locale) })}</span> : null}
    </>
  );
}

/** What the sources say was promised beside what they say was reached; where they are silent, it says so. */
export function PromiseTable({ project }: { project: PublicProject }) {
  const t = useTranslations('promise');
  const locale = asLocale(useLocale());
  const capacity = locale === 'en' ? project.capacityEn : project.capacityZh;
  const silent = <span className="text-soft">{t(project.noteZh ? 'seeNote' : 'silent')}</span>;
  const lines: Line[] = [
    {
      key: 'money',
      promised: printAmount(project.amountYuan, project.bound, locale),
      reached: <Arrived project={project} />,
    },
    ...(capacity ? [{ key: 'capacity' as const, promised: capacity, reached: silent }] : []),
    ...(project.expectedOutputYuan
      ? [
          {
            key: 'output' as const,
            promised: printAmount(project.expectedOutputYuan, 'exact', locale),
            reached: silent,
          },
        ]
      : []),
    ...(project.buildMonths
      ? [
          {
            key: 'build' as const,
            promised: t('months', { count: project.buildMonths }),
            reached: <Built project={project} />,
          },
        ]
      : []),
  ];
  return (
    <table className="figures w-full border-collapse max-sm:block [&_td]:py-3 [&_td]:align-top [&_th]:py-3 [&_th]:align-top">
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
        {lines.map(({ key, promised, reached }) => (
          <tr
            key={key}
            className="border-line border-t max-sm:block max-sm:py-3 max-sm:[&>*]:block max-sm:[&>*]:py-1"
          >
            <th scope="row" className="pe-6 text-start font-normal text-soft">
              {t(`line.${key}`)}
            </th>
            <td className="pe-6">
              <span className="text-sm text-soft sm:hidden">{t('promised')} </span>
              <span className="font-serif text-xl">{promised}</span>
            </td>
            <td>
              <span className="text-sm text-soft sm:hidden">{t('reached')} </span>
              {reached}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
