import type { Route } from 'next';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { BRIEFING_STATUS_LABELS } from '@/lib/briefings/labels';
import type { BriefingCard } from '@/lib/briefings/queries';
import { districtNow } from '@/lib/periods/calendar';

const when = (instant: string) => districtNow(new Date(instant));

/** Stored briefings, newest first: what waits for whom, what was issued under which number. */
export function BriefingList({ briefings }: { briefings: BriefingCard[] }) {
  if (briefings.length === 0)
    return (
      <EmptyState title="还没有保存的简报">
        生成后点“存为草稿”；每月、每季、每年结束后的第一个工作日，系统也会备好一份。
      </EmptyState>
    );
  return (
    <div className="overflow-x-auto">
      <table className="dense w-full border-collapse max-sm:block">
        <thead className="max-sm:sr-only">
          <tr>
            <th scope="col">简报</th>
            <th scope="col">状态</th>
            <th scope="col">期号</th>
            <th scope="col">起草</th>
            <th scope="col">送审、印发</th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {briefings.map((one) => (
            <tr
              key={one.id}
              className="max-sm:grid max-sm:grid-cols-[auto_1fr] max-sm:gap-x-3 max-sm:gap-y-1 max-sm:border-line max-sm:border-b max-sm:py-3 max-sm:[&>*]:border-0 max-sm:[&>*]:p-0"
            >
              <td className="max-sm:col-span-2">
                <Link className="link" href={`/office/briefings/${one.id}` as Route} prefetch={false}>
                  {one.title}
                </Link>{' '}
                {one.containsDemo ? <Badge tone="alert">含演示</Badge> : null}
              </td>
              <td>
                <Badge tone={one.status === 'issued' ? 'gold' : 'plain'}>
                  {BRIEFING_STATUS_LABELS[one.status].zh}
                </Badge>
                {one.status === 'draft' && one.returnReason ? (
                  <span className="block text-alert text-xs">退回：{one.returnReason}</span>
                ) : null}
              </td>
              <td className="whitespace-nowrap">{one.issueLabel ?? '—'}</td>
              <td className="max-sm:col-span-2">
                <span className="sm:hidden text-soft text-xs">起草 </span>
                {one.author}
                <span className="block text-soft text-xs max-sm:ms-2 max-sm:inline">
                  {when(one.createdAt)}
                </span>
              </td>
              <td className={one.status === 'draft' ? 'max-sm:hidden' : 'max-sm:col-span-2'}>
                <span className="sm:hidden text-soft text-xs">送审、印发 </span>
                {one.status === 'draft' ? '—' : (one.submittedBy ?? '—')}
                {one.issuedBy && one.issuedAt ? (
                  <span className="block text-xs max-sm:ms-2 max-sm:inline">
                    {one.issuedBy} {when(one.issuedAt)}
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
