import { LiveFigure } from '@/components/figures/headline-figures';
import type { Evidence } from '@/lib/figures/evidence';

/** How many projects the clocks hold red and amber on the day. */
export function LightCounts({ evidence }: { evidence: Evidence }) {
  const watch = (light: 'red' | 'amber') => (
    <LiveFigure spec={{ measure: 'watch', rows: { light } }} evidence={evidence} />
  );
  return (
    <dl className="figures flex gap-10">
      <div>
        <dt className="text-sm text-soft">
          <span aria-hidden="true">▲ </span>红灯
        </dt>
        <dd className="font-serif text-3xl text-alert">{watch('red')}</dd>
      </div>
      <div>
        <dt className="text-sm text-soft">
          <span aria-hidden="true">◐ </span>黄灯
        </dt>
        <dd className="font-serif text-3xl">{watch('amber')}</dd>
      </div>
    </dl>
  );
}
