import { useTranslations } from 'next-intl';
import { type ProjectSpread, wholeOf } from '@/lib/projects/spread';
import { SplitLegend } from './split-legend';
import { TallyAmount, TallyNotes } from './tally-text';

/** What the sums of a view hold and what they cannot say, before anybody reads them. */
export function SpreadNotes({ spread }: { spread: ProjectSpread }) {
  const t = useTranslations('views');
  const whole = wholeOf(spread.total);
  const years = spread.years.reduce((sum, { split }) => sum + wholeOf(split).projects, 0);
  const undated = wholeOf(spread.undated).projects;
  const demo = spread.total.demo.projects;
  return (
    <div className="grid gap-x-14 gap-y-3 pt-6 lg:grid-cols-2">
      <div className="flex flex-col gap-2">
        <p className="figures flex flex-wrap items-baseline gap-x-5 gap-y-1" role="status">
          <span className="font-serif text-3xl">{t('count', { count: whole.projects })}</span>
          <span className="font-serif text-2xl text-gold">
            <TallyAmount tally={whole} />
          </span>
          <TallyNotes tally={whole} />
        </p>
        {demo > 0 ? (
          <>
            <SplitLegend />
            <p className="text-alert text-sm">{t('demoNote', { count: demo })}</p>
          </>
        ) : null}
      </div>
      <ul className="prose flex flex-col gap-0.5 text-sm text-soft">
        <li>{t('sumNote')}</li>
        {years > 0 ? (
          <li>
            {t('yearNote', {
              count: years,
              years: spread.years
                .map(({ key, split }) => t('yearCount', { year: key, count: wholeOf(split).projects }))
                .join(t('noteComma')),
            })}
          </li>
        ) : null}
        {undated > 0 ? <li>{t('undatedNote', { count: undated })}</li> : null}
        {spread.apart > 0 ? <li>{t('apartNote', { count: spread.apart })}</li> : null}
      </ul>
    </div>
  );
}
