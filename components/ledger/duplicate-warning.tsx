import { Notice } from '@/components/ui/notice';
import type { ActionState } from '@/lib/action';
import type { Candidate } from '@/lib/projects/duplicates';
import { CandidateTable } from './candidate-table';

const isCandidate = (value: unknown): value is Candidate =>
  typeof value === 'object' && value !== null && 'code' in value && 'why' in value;

/** The projects that the new one may already be, with their facts; the officer decides. */
export function DuplicateWarning({ state }: { state: ActionState }) {
  if (state.status !== 'refused' || state.code !== 'likelyDuplicate' || !Array.isArray(state.detail))
    return null;
  const candidates = state.detail.filter(isCandidate);
  return (
    <Notice kind="warn" title={`可能重复：${state.message}`} role="alert">
      <CandidateTable candidates={candidates} />
      <label className="flex min-h-8 items-center gap-2">
        <input type="checkbox" name="notDuplicate" value="yes" className="size-5" />
        已核对，不是同一个项目，仍要登记
      </label>
    </Notice>
  );
}
