import { LiveFigure } from '@/components/figures/headline-figures';
import { evaluate } from '@/lib/figures/evaluate';
import type { Evidence } from '@/lib/figures/evidence';
import type { FigureSpec, Measure, RowChoice } from '@/lib/figures/figure';
import { BarLink } from './bar-link';

const COHORT: RowChoice = { standing: 'cohort' };
const STEPS: { label: string; reached: RowChoice['reached']; days: Measure | null; leg: string }[] = [
  { label: '签约', reached: undefined, days: null, leg: '' },
  { label: '开工', reached: 'started', days: 'daysToStart', leg: '签约到开工' },
  { label: '实质建设', reached: 'building', days: 'daysToBuild', leg: '开工到建设' },
  { label: '投产', reached: 'producing', days: 'daysToProduce', leg: '建设到投产' },
  { label: '达产', reached: 'full', days: 'daysToFull', leg: '投产到达产' },
];

/** How far the period's signings have come: count and rate over all signed, and the median of days between. */
export function StageFunnel({ evidence }: { evidence: Evidence }) {
  const whole = Number(evaluate({ measure: 'count', rows: COHORT }, evidence) ?? 0); // for the drawing only
  const rowsOf = (reached: RowChoice['reached']): RowChoice => (reached ? { ...COHORT, reached } : COHORT);
  const days = (measure: Measure): FigureSpec => ({ measure, rows: COHORT });
  return (
    <ol className="flex flex-col gap-2">
      {STEPS.map(({ label, reached, days: leg, leg: words }) => {
        const rows = rowsOf(reached);
        const count = Number(evaluate({ measure: 'count', rows }, evidence) ?? 0);
        return (
          <li key={label} className="grid grid-cols-[4.5rem_1fr] items-center gap-x-3 text-sm">
            <span>{label}</span>
            <span className="flex flex-col gap-0.5">
              <BarLink spec={{ measure: 'count', rows }} evidence={evidence}>
                <svg viewBox="0 0 300 8" className="h-2 w-full" preserveAspectRatio="none" aria-hidden="true">
                  <rect width="300" height="8" className="fill-wash" />
                  <rect width={whole > 0 ? (count / whole) * 300 : 0} height="8" className="fill-data-1" />
                </svg>
              </BarLink>
              <span className="figures">
                <LiveFigure spec={{ measure: 'count', rows }} evidence={evidence} />
                {reached ? (
                  <>
                    ，占 <LiveFigure spec={{ measure: 'rate', rows, of: COHORT }} evidence={evidence} />
                  </>
                ) : (
                  <span className="text-soft">（含后来终止的）</span>
                )}
                {leg ? (
                  <span className="text-soft">
                    ；{words}中位 <LiveFigure spec={days(leg)} evidence={evidence} />
                  </span>
                ) : null}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
