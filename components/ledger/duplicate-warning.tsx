import type { Route } from 'next';
import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { ActionState } from '@/lib/action';
import type { Candidate } from '@/lib/projects/duplicates';

const isCandidate = (value: unknown): value is Candidate =>
  typeof value === 'object' && value !== null && 'code' in value && 'why' in value;

/** The projects that the new one may already be, with their facts; the officer decides. */
export function DuplicateWarning({ state }: { state: ActionState }) {
  if (state.status !== 'refused' || state.code !== 'likelyDuplicate' || !Array.isArray(state.detail))
    return null;
  const candidates = state.detail.filter(isCandidate);
  return (
    <Notice kind="warn" title={`可能重复：${state.message}`} role="alert">
      <table className="dense my-2 w-full">
        <thead>
          <tr>
            <th scope="col">已有项目</th>
            <th scope="col">企业</th>
            <th scope="col">阶段</th>
            <th scope="col">签约</th>
            <th scope="col">金额</th>
            <th scope="col">为什么像</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((one) => (
            <tr key={one.id}>
              <td>
                <Link className="link" target="_blank" href={`/office/projects/${one.id}` as Route}>
                  {one.nameZh}
                </Link>{' '}
                {one.code}
              </td>
              <td>{one.firmName}</td>
              <td>{one.stage}</td>
              <td>{one.signed}</td>
              <td>{one.amount}</td>
              <td>{one.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="flex min-h-8 items-center gap-2">
        <input type="checkbox" name="notDuplicate" value="yes" className="size-5" />
        已核对，不是同一个项目，仍要登记
      </label>
    </Notice>
  );
}
