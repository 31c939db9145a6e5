import type { ReactNode } from 'react';
import { HeadlineFigures } from '@/components/figures/headline-figures';
import { OUTSIDE_ECOSYSTEMS, OUTSIDE_PARKS } from '@/lib/figures/describe';
import type { Evidence } from '@/lib/figures/evidence';
import { BreakdownBars } from './breakdown-bars';
import { LightCounts } from './light-counts';
import { MoverList } from './mover-list';
import { StageFunnel } from './stage-funnel';
import { TargetBars } from './target-bars';

function Panel({ title, wide, children }: { title: string; wide?: boolean; children: ReactNode }) {
  return (
    <section
      className={`flex flex-col gap-3 border-line border-t pt-3 ${wide ? 'lg:col-span-2 print:col-span-2' : ''}`}
    >
      <h2 className="text-lg">{title}</h2>
      {children}
    </section>
  );
}

/** One look at a period; every figure opens its rows. Prints on one page. */
export function LeaderScreen({ evidence }: { evidence: Evidence }) {
  return (
    <div className="flex flex-col">
      <HeadlineFigures evidence={evidence} />
      <div className="grid gap-x-10 gap-y-8 pb-8 lg:grid-cols-3 print:grid-cols-3 print:gap-3 print:pb-3">
        <Panel title="变动最大的三个数">
          <MoverList evidence={evidence} />
        </Panel>
        <Panel title="年度目标与序时进度">
          <TargetBars evidence={evidence} />
        </Panel>
        <Panel title="走到哪一步">
          <StageFunnel evidence={evidence} />
        </Panel>
        <Panel title="按产业生态圈" wide>
          <BreakdownBars
            title="产业生态圈"
            evidence={evidence}
            slots={[...evidence.ecosystems, OUTSIDE_ECOSYSTEMS]}
            choose={(ecosystem) => ({ ecosystem })}
          />
        </Panel>
        <div className="flex flex-col gap-8 print:gap-3">
          <Panel title="需要过问的项目">
            <LightCounts evidence={evidence} />
          </Panel>
          <Panel title="按园区">
            <BreakdownBars
              title="园区"
              evidence={evidence}
              slots={[...evidence.parks, OUTSIDE_PARKS]}
              choose={(park) => ({ park })}
            />
          </Panel>
        </div>
      </div>
    </div>
  );
}
