import type { Route } from 'next';
import Link from 'next/link';
import { DemoBadge } from '@/components/ui/demo-badge';
import { STAGE_LABELS } from '@/lib/projects/labels';
import type { WatchRow } from '@/lib/projects/watch';

const SHOWN = 50;

/** What no clock holds because the ledger lacks the receipts: said beside the lights, so that no light is not read as “in time”. */
export function UnrecordedList({ rows }: { rows: readonly WatchRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="flex flex-col gap-2 pt-8">
      <h2 className="text-xl">到位资金未登记：{rows.length} 个</h2>
      <p className="prose text-soft">
        台账没有登记到位资金，资金是否落后于建设无从判断，因此没有亮灯，不等于资金正常。请补登。
      </p>
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id} className="flex flex-wrap items-baseline gap-x-3 border-line border-t py-1">
            <Link className="link" href={`/office/projects/${row.id}` as Route} prefetch={false}>
              {row.nameZh}
            </Link>
            {row.isDemo ? <DemoBadge /> : null}
            <span className="text-sm text-soft">
              {STAGE_LABELS[row.stage].zh}，{row.owner}，到位资金未登记
            </span>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN ? (
        <p className="text-sm text-soft">只列出金额最大的 {SHOWN} 个；从上面的分组进去可以看到其余的。</p>
      ) : null}
    </section>
  );
}
