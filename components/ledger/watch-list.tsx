import type { Route } from 'next';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { DemoBadge } from '@/components/ui/demo-badge';
import { EmptyState } from '@/components/ui/empty-state';
import type { ActionState } from '@/lib/action';
import { printAmount } from '@/lib/money/print-amount';
import { STAGE_LABELS } from '@/lib/projects/labels';
import { LIGHT_LABELS } from '@/lib/projects/lights';
import type { WatchRow } from '@/lib/projects/watch';
import { ExplainForm } from './explain-form';

type Props = {
  rows: readonly WatchRow[];
  explain: (state: ActionState, form: FormData) => Promise<ActionState>;
  mayExplain: boolean;
};

/** Amber and red projects: why, what the owner says, and room to say it. */
export function WatchList({ rows, explain, mayExplain }: Props) {
  if (rows.length === 0)
    return (
      <EmptyState title="没有黄灯和红灯">
        台账已登记的日期和资金都在节点之内；没有登记的不在判断之列。
      </EmptyState>
    );
  return (
    <div className="overflow-x-auto">
      <table className="dense w-full border-collapse">
        <thead>
          <tr>
            <th scope="col">灯</th>
            <th scope="col">项目</th>
            <th scope="col">阶段</th>
            <th scope="col">负责人</th>
            <th scope="col" className="num">
              协议资金
            </th>
            <th scope="col">为什么</th>
            <th scope="col" className="w-2/5">
              原因和下一步
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="whitespace-nowrap">
                <Badge tone={row.light === 'red' ? 'alert' : 'gold'}>
                  {`${LIGHT_LABELS[row.light].mark} ${LIGHT_LABELS[row.light].zh}`}
                </Badge>
              </td>
              <td>
                <Link className="link" href={`/office/projects/${row.id}` as Route} prefetch={false}>
                  {row.nameZh}
                </Link>{' '}
                {row.isDemo ? <DemoBadge /> : null}
                <span className="block text-soft">{row.firmName}</span>
              </td>
              <td className="whitespace-nowrap">{STAGE_LABELS[row.stage].zh}</td>
              <td className="whitespace-nowrap">{row.owner}</td>
              <td className="num">{printAmount(row.amountYuan, row.bound)}</td>
              <td>{row.why}</td>
              <td>
                {row.note ? (
                  <p>
                    {row.note.reason} <strong>下一步：</strong>
                    {row.note.nextStep}{' '}
                    <span className="text-soft">
                      （{row.note.person}，{row.note.at.slice(0, 10)}）
                    </span>
                  </p>
                ) : null}
                {mayExplain ? (
                  <ExplainForm id={row.id} light={row.light} explain={explain} again={row.note !== null} />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
