import type { Route } from 'next';
import Link from 'next/link';
import { ACTION_LABELS, PLAN_ACTIONS } from '@/lib/ledger-import/labels';
import type { PlanAction } from '@/lib/ledger-import/plan';

type Props = { counts: Record<PlanAction, number>; path: string; shown: PlanAction | undefined };

/** How many rows will do what; each number shows its rows. */
export function PlanSummary({ counts, path, shown }: Props) {
  const total = PLAN_ACTIONS.reduce((sum, action) => sum + counts[action], 0);
  const tab = (key: string, label: string, count: number, current: boolean, text: string) => (
    <li key={key} className="min-w-28 flex-1">
      <Link
        href={`${path}?show=${key}` as Route}
        aria-current={current ? 'true' : undefined}
        title={text}
        className="flex flex-col border-line border-t-2 py-2 hover:border-strong aria-[current=true]:border-gold"
      >
        <span className="text-sm text-soft">{label}</span>
        <span className="font-serif text-2xl">{count}</span>
      </Link>
    </li>
  );
  return (
    <ul className="figures flex flex-wrap gap-x-6 py-4">
      {tab('all', '全部行', total, shown === undefined, '文件里的全部数据行')}
      {PLAN_ACTIONS.map((action) =>
        tab(action, ACTION_LABELS[action].zh, counts[action], shown === action, ACTION_LABELS[action].text),
      )}
    </ul>
  );
}
