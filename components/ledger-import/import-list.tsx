import type { Route } from 'next';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { ACTION_LABELS, PLAN_ACTIONS } from '@/lib/ledger-import/labels';
import type { ImportCard, ImportStatus } from '@/lib/ledger-import/queries';

const STATUS: Record<ImportStatus, string> = { planned: '待写入', applied: '已写入', undone: '已撤销' };
const when = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** The office's imports, newest first, each with what its plan holds. */
export function ImportList({ imports }: { imports: readonly ImportCard[] }) {
  if (imports.length === 0)
    return <EmptyState title="还没有导入过">上传第一个台账文件，逐行核对后写入。</EmptyState>;
  return (
    <div className="overflow-x-auto">
      <table className="dense w-full border-collapse">
        <thead>
          <tr>
            <th scope="col">文件</th>
            <th scope="col">状态</th>
            <th scope="col">行数</th>
            <th scope="col">上传人</th>
            <th scope="col">时间</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <tr key={one.id}>
              <td>
                <Link className="link" href={`/office/ledger/import/${one.id}` as Route} prefetch={false}>
                  {one.fileName}
                </Link>
              </td>
              <td>{STATUS[one.status]}</td>
              <td>
                {PLAN_ACTIONS.filter((action) => one.counts[action] > 0)
                  .map((action) => `${ACTION_LABELS[action].zh} ${one.counts[action]}`)
                  .join('，')}
              </td>
              <td>{one.person}</td>
              <td className="whitespace-nowrap">{when.format(new Date(one.createdAt))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
