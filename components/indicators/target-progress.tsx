import { useLocale, useTranslations } from 'next-intl';
import { SourceLine } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { labelStatisticsPeriod } from '@/lib/indicators/periods';
import { isMoney, printStatistic } from '@/lib/indicators/print';
import type { IndicatorRow, TargetProgress } from '@/lib/indicators/queries';

type Compared = Extract<TargetProgress['standing'], { comparable: true }>;

/** How much of the target is reached: filled up to the published value, dashed and empty where nothing can be held against it. */
function Gauge({ percent }: { percent: number | null }) {
  return (
    <svg viewBox="0 0 1000 16" preserveAspectRatio="none" className="block h-4 w-full" aria-hidden="true">
      <rect
        x="0.5"
        y="1"
        width="999"
        height="14"
        fill="none"
        className="stroke-strong"
        strokeDasharray={percent === null ? '4 4' : 'none'}
        vectorEffect="non-scaling-stroke"
      />
      {percent === null ? null : (
        <rect y="1" width={Math.min(percent, 100) * 10} height="14" className="fill-data-1" />
      )}
    </svg>
  );
}

function Gap({ target, standing }: { target: TargetProgress; standing: Compared }) {
  const t = useTranslations('statistics');
  const locale = asLocale(useLocale());
  const print = (value: string) => printStatistic(value, target, locale);
  const most = standing.most ? t('most') : '';
  if (standing.reached) return <p className="font-serif text-lg">{t('reached')}</p>;
  const from = labelStatisticsPeriod(standing.latest.period, locale);
  return (
    <div className="flex flex-col gap-0.5">
      <p className="font-serif text-xl">{t('gap', { most, gap: print(standing.gap) })}</p>
      <p className="text-sm">
        {standing.perYear === null
          ? t('due')
          : t(isMoney(target.unitZh) && standing.growthPercent ? 'paceMoney' : 'pace', {
              from,
              year: target.year,
              years: standing.years,
              most,
              perYear: print(standing.perYear),
              growth: standing.growthPercent ?? '',
            })}
      </p>
      {standing.most ? <p className="text-sm text-soft">{t('overNote')}</p> : null}
      {standing.sameName ? null : (
        <p className="text-alert text-sm">
          {t('scopeNote', {
            target: locale === 'en' ? target.nameEn : target.nameZh,
            published: locale === 'en' ? standing.latest.nameEn : standing.latest.nameZh,
          })}
        </p>
      )}
    </div>
  );
}

/** A published value in one line: how much, of when, from where. */
function Published({ row, label }: { row: IndicatorRow; label: string }) {
  const t = useTranslations('statistics');
  const locale = asLocale(useLocale());
  return (
    <li>
      <span className="text-soft">{label}</span> {labelStatisticsPeriod(row.period, locale)}{' '}
      {row.value === null ? (
        t('growth', { value: row.yoyPercent ?? '' })
      ) : (
        <strong>
          {row.bound === 'atLeast' ? t('over') : ''}
          {printStatistic(row.value, row, locale)}
        </strong>
      )}{' '}
      <SourceLine sources={row.sources} />
    </li>
  );
}

function Entry({ target }: { target: TargetProgress }) {
  const t = useTranslations('statistics');
  const locale = asLocale(useLocale());
  const { standing, newest, others } = target;
  const latest = standing.comparable ? standing.latest : null;
  return (
    <li id={`target-${target.code}`} className="figures flex flex-col gap-3 border-ink border-t-2 pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-xl">{locale === 'en' ? target.nameEn : target.nameZh}</h3>
        <p>
          <span className="text-sm text-soft">{t('target', { year: target.year })} </span>
          <span className="font-serif text-2xl">
            {target.bound === 'atLeast' ? t('atLeast') : ''}
            {printStatistic(target.value, target, locale)}
          </span>
        </p>
      </div>
      <div className="flex items-center gap-3">
        <Gauge percent={standing.comparable ? Number(standing.reachedPercent) : null} />
        <span className="min-w-14 whitespace-nowrap text-end text-sm">
          {standing.comparable ? `${standing.reachedPercent}%` : '—'}
        </span>
      </div>
      {standing.comparable ? (
        <Gap target={target} standing={standing} />
      ) : (
        <p className="prose">{t(`why.${standing.why}`, { year: target.year })}</p>
      )}
      <ul className="flex flex-col gap-1 text-sm">
        {latest ? <Published row={latest} label={t('latest')} /> : null}
        {newest && newest !== latest ? <Published row={newest} label={t('newest')} /> : null}
        {others.map((row) => (
          <Published key={`${row.period} ${row.value}`} row={row} label={t('otherSource')} />
        ))}
        <li className="text-soft">
          {t('targetSource')} <SourceLine sources={target.sources} />
        </li>
      </ul>
    </li>
  );
}

/** Each target with the newest value that can be held against it, the gap and the pace that it would take. */
export function TargetProgressList({ targets }: { targets: readonly TargetProgress[] }) {
  return (
    <ul className="grid gap-x-14 gap-y-10 lg:grid-cols-2">
      {targets.map((target) => (
        <Entry key={`${target.code} ${target.year}`} target={target} />
      ))}
    </ul>
  );
}
