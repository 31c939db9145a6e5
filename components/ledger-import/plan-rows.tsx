import type { Route } from 'next';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import type { ActionState } from '@/lib/action';
import { ACTION_LABELS } from '@/lib/ledger-import/labels';
import type { ImportPlanRow } from '@/lib/ledger-import/queries';
import { DecideForm } from './decide-form';
import { FixForm } from './fix-form';

type Act = (state: ActionState, form: FormData) => Promise<ActionState>;
type Props = { rows: readonly ImportPlanRow[]; id: string; open: boolean; fix: Act; decide: Act };

function What({ row, id, open, fix, decide }: { row: ImportPlanRow } & Omit<Props, 'rows'>) {
  if (row.changes.length > 0) {
    return (
      <ul>
        {row.changes.map((change) => (
          <li key={change.field}>
            {change.label}：<del className="text-soft">{change.before || '（空）'}</del> →{' '}
            <ins>{change.after}</ins>
          </li>
        ))}
      </ul>
    );
  }
  if (row.action === 'reject') {
    return (
      <>
        <ul className="text-alert">
          {row.problems.map((problem) => (
            <li key={problem.field + problem.message}>
              {problem.cell ? `${problem.cell}：` : ''}
              {problem.message}
            </li>
          ))}
        </ul>
        {open ? <FixForm row={row} id={id} fix={fix} decide={decide} /> : null}
      </>
    );
  }
  if (open && (row.action === 'decide' || row.decision))
    return <DecideForm row={row} id={id} decide={decide} />;
  return <span className="text-soft">{ACTION_LABELS[row.action].text}</span>;
}

/** The rows of a plan: what each will do, and what a person can do about it. */
export function PlanRows({ rows, ...rest }: Props) {
  if (rows.length === 0) return <EmptyState title="没有这样的行">换一个数字看看别的行。</EmptyState>;
  return (
    <div className="overflow-x-auto">
      <table className="dense w-full border-collapse">
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">项目</th>
            <th scope="col">协议资金</th>
            <th scope="col">签约时间</th>
            <th scope="col">结果</th>
            <th scope="col" className="w-1/2">
              说明
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <td className="whitespace-nowrap">{row.place}</td>
              <td>
                {row.projectId ? (
                  <Link className="link" href={`/office/projects/${row.projectId}` as Route} prefetch={false}>
                    {row.typed.nameZh ?? '（无名称）'}
                  </Link>
                ) : (
                  (row.typed.nameZh ?? '（无名称）')
                )}
                <span className="block text-soft">{row.typed.firmName ?? '（无企业）'}</span>
              </td>
              <td className="whitespace-nowrap">
                {row.typed.amount ?? (row.typed.bound === 'undisclosed' ? '未披露' : '—')}
              </td>
              <td className="whitespace-nowrap">{row.typed.signed ?? '—'}</td>
              <td>
                <Badge tone={row.action === 'reject' ? 'alert' : row.action === 'decide' ? 'gold' : 'plain'}>
                  {ACTION_LABELS[row.action].zh}
                </Badge>
              </td>
              <td>
                <What row={row} {...rest} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
