import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { KeptAmount } from '@/components/ui/kept-amount';
import { Parted } from '@/components/ui/parted';
import { SourceLine } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { labelStatisticsPeriod } from '@/lib/indicators/periods';
import { isMoney, printName, printStatistic } from '@/lib/indicators/print';
import type { IndicatorRow, TargetProgress } from '@/lib/indicators/queries';
import { today } from '@/lib/periods/calendar';

type Compared = Extract<TargetProgress['standing'], { comparable: true }>;

/** How much of the target is reached: filled up to the published value. */
function Gauge({ percent }: { percent: string }) {
  const t = useTranslations('statistics');
  return (
    <div className="flex items-center gap-3">
      <svg viewBox="0 0 1000 16" preserveAspectRatio="none" className="block h-4 w-full" aria-hidden="true">
        <rect
          x="0.5"
          y="1"
          width="999"
          height="14"
          fill="none"
          className="stroke-strong"
          vectorEffect="non-scaling-stroke"
        />
        <rect y="1" width={Math.min(Number(percent), 100) * 10} height="14" className="fill-data-1" />
      </svg>
      <span className="whitespace-nowrap text-end text-sm">{t('share', { percent })}</span>
    </div>
  );
}

/** What is still to come, and what that makes on average over the years from the value to the target. */
function Gap({ target, standing }: { target: TargetProgress; standing: Compared }) {
  const t = useTranslations('statistics');
  const locale = asLocale(useLocale());
  const print = (value: string) => printStatistic(value, target, locale);
  const most = standing.most ? t('most') : '';
  if (standing.reached) return <p className="font-serif text-lg">{t('reached')}</p>;
  const { period } = standing.latest;
  // a year that is over without a published value cannot be made up for: the average is not a pace to come
  const past = Math.min(Number(today().slice(0, 4)), target.year) - 1 - Number(period.slice(0, 4));
  return (
    <div className="flex flex-col gap-0.5">
      <p className="font-serif text-xl">{t('gap', { most, gap: print(standing.gap) })}</p>
      <p className="text-pretty text-sm">
        {standing.perYear === null
          ? t('due')
          : t(isMoney(target.unitZh) && standing.growthPercent ? 'paceMoney' : 'pace', {
              from: labelStatisticsPeriod(period, locale),
              year: target.year,
              years: standing.years,
              most,
              perYear: print(standing.perYear),
              growth: standing.growthPercent ?? '',
            })}
        {standing.perYear !== null && past > 0 ? t('past', { count: past }) : null}
      </p>
      {standing.most ? <p className="text-sm text-soft">{t('overNote')}</p> : null}
    </div>
  );
}

function Figure({ label, children, source }: { label: string; children: ReactNode; source: ReactNode }) {
  return (
    <div className="flex flex-col gap-0.5">
      <dt className="phrases text-sm text-soft">
        <Parted text={label} />
      </dt>
      <dd className="phrases">{children}</dd>
      <dd>{source}</dd>
    </div>
  );
}

function Value({ row }: { row: IndicatorRow }) {
  const t = useTranslations('statistics');
  const locale = asLocale(useLocale());
  if (row.value === null) return <>{t('growth', { value: row.yoyPercent ?? '' })}</>;
  return (
    <span className="font-serif text-xl sm:text-2xl">
      <KeptAmount
        text={`${row.bound === 'atLeast' ? t('over') : ''}${printStatistic(row.value, row, locale)}`}
      />
    </span>
  );
}

/** A published value in one line, beside the one that is shown: how much, of when, from where. */
function Besides({ row, label }: { row: IndicatorRow; label: string }) {
  const t = useTranslations('statistics');
  const locale = asLocale(useLocale());
  const note = locale === 'en' ? row.noteEn : row.noteZh;
  return (
    <li>
      <span className="text-soft">{label}</span>{' '}
      {row.value === null ? (
        t('growth', { value: row.yoyPercent ?? '' })
      ) : (
        <strong>
          {row.bound === 'atLeast' ? t('over') : ''}
          {printStatistic(row.value, row, locale)}
        </strong>
      )}{' '}
      <SourceLine sources={row.sources} />
      {note ? <span className="block text-pretty text-soft text-xs">{note}</span> : null}
    </li>
  );
}

/** Why the two figures stand beside each other and nothing is computed; soft, with a mark. */
function Caveat({ children }: { children: ReactNode }) {
  return (
    <p className="prose text-sm text-soft">
      <span aria-hidden="true">※ </span>
      {children}
    </p>
  );
}

function Entry({ target }: { target: TargetProgress }) {
  const t = useTranslations('statistics');
  const locale = asLocale(useLocale());
  const english = locale === 'en';
  const { standing, newest, others } = target;
  const shown = standing.comparable ? standing.latest : newest;
  const name = printName(target, locale);
  const published = shown ? printName(shown, locale) : name;
  const period = (row: IndicatorRow) => labelStatisticsPeriod(row.period, locale);
  const otherName = shown !== null && shown.nameZh !== target.nameZh;
  return (
    <li className="figures flex flex-col gap-3 border-ink border-t-2 pt-4">
      <h3 className="text-xl">{name}</h3>
      <dl
        className={`grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-x-6 gap-y-3 ${english ? 'max-sm:grid-cols-1' : ''}`}
      >
        <Figure
          label={t('target', { year: target.year })}
          source={
            <span className="block text-soft text-xs leading-snug [&_.phrases]:inline [&_.source-word]:hidden">
              {t('targetSource')}
              <SourceLine sources={target.sources} />
            </span>
          }
        >
          <span className="font-serif text-xl sm:text-2xl">
            <KeptAmount
              text={`${target.bound === 'atLeast' ? t('atLeast') : ''}${printStatistic(target.value, target, locale)}`}
            />
          </span>
        </Figure>
        {shown ? (
          <Figure
            label={
              otherName
                ? t('published', { period: period(shown), name: published })
                : t(standing.comparable ? 'latest' : 'newest', { period: period(shown) })
            }
            source={<SourceLine sources={shown.sources} />}
          >
            <Value row={shown} />
          </Figure>
        ) : null}
      </dl>
      {standing.comparable && standing.sameName ? (
        <>
          <Gauge percent={standing.reachedPercent} />
          <Gap target={target} standing={standing} />
        </>
      ) : null}
      {standing.comparable ? null : (
        <p className="prose">{t(`why.${standing.why}`, { year: target.year })}</p>
      )}
      {otherName ? <Caveat>{t('scopeNote', { target: name, published })}</Caveat> : null}
      {(newest && newest !== shown) || others.length > 0 ? (
        <ul className="flex flex-col gap-1 text-sm">
          {newest && newest !== shown ? (
            <Besides row={newest} label={t('newest', { period: period(newest) })} />
          ) : null}
          {others.map((row) => (
            <Besides
              key={`${row.period} ${row.value}`}
              row={row}
              label={row.noteZh ? period(row) : t('otherSource', { period: period(row) })}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** Each target beside the newest published value; gap and pace only where both are of the same indicator. */
export function TargetProgressList({ targets }: { targets: readonly TargetProgress[] }) {
  return (
    <ul className="grid gap-x-14 gap-y-10 lg:grid-cols-2">
      {targets.map((target) => (
        <Entry key={`${target.code} ${target.year}`} target={target} />
      ))}
    </ul>
  );
}
