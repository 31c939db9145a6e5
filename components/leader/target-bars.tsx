import { LiveFigure } from '@/components/figures/headline-figures';
import { evaluate } from '@/lib/figures/evaluate';
import type { Evidence } from '@/lib/figures/evidence';
import { TARGETS } from '@/lib/figures/year-targets';
import { BarLink } from './bar-link';

const WIDTH = 300;
const place = (percent: string | null) => (Math.min(Number(percent ?? 0), 120) / 120) * WIDTH;

/** Each of the year's figures against what the office set itself, and against how much of the year has passed. */
export function TargetBars({ evidence }: { evidence: Evidence }) {
  const elapsed = evaluate({ measure: 'elapsed', rows: {} }, evidence);
  const set = TARGETS.filter(({ spec }) => evaluate({ ...spec, against: 'target' }, evidence) !== null);
  if (set.length === 0)
    return (
      <p className="text-sm text-soft">
        本年没有设目标。系统管理员在“设置”里填了年度目标，这里就有完成进度与序时进度。
      </p>
    );
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-soft">
        序时进度 <LiveFigure spec={{ measure: 'elapsed', rows: {} }} evidence={evidence} />
        ，在每条横线上用竖线标出
      </p>
      <ul className="flex flex-col gap-3">
        {set.map(({ name, labelZh, spec }) => {
          const progress = evaluate({ ...spec, against: 'progress' }, evidence);
          const isBehind = Number(progress ?? 0) < Number(elapsed ?? 0);
          return (
            <li key={name} className="flex flex-col gap-1">
              <span className="flex flex-wrap justify-between gap-x-4 text-sm">
                <span>{labelZh}</span>
                <span className="figures">
                  <LiveFigure spec={spec} evidence={evidence} /> ／ 目标
                  <LiveFigure spec={{ ...spec, against: 'target' }} evidence={evidence} />，
                  <LiveFigure spec={{ ...spec, against: 'progress' }} evidence={evidence} />
                  <span className={isBehind ? 'text-alert' : 'text-soft'}>
                    {isBehind ? '，慢于序时' : '，不慢于序时'}
                  </span>
                </span>
              </span>
              <BarLink spec={{ ...spec, against: 'progress' }} evidence={evidence}>
                <svg
                  viewBox={`0 0 ${WIDTH} 12`}
                  className="h-3 w-full"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect y="3" width={WIDTH} height="6" className="fill-wash" />
                  <rect
                    y="3"
                    width={place(progress)}
                    height="6"
                    className={isBehind ? 'fill-alert' : 'fill-river'}
                  />
                  <rect x={place(elapsed) - 0.75} width="1.5" height="12" className="fill-ink" />
                </svg>
              </BarLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
