import { Notice } from '@/components/ui/notice';
import type { ActionState } from '@/lib/action';

/** An amount that looks a unit off: what it looks like, and the box that says it is right. */
export function UnitDoubt({ state }: { state: ActionState }) {
  if (state.status !== 'refused' || state.code !== 'unitDoubt') return null;
  const doubts = Array.isArray(state.detail) ? state.detail.map(String) : [];
  return (
    <Notice kind="warn" title={state.message} role="alert">
      <ul className="list-disc ps-5 text-sm">
        {doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
      <label className="flex min-h-8 items-center gap-2 pt-2">
        <input type="checkbox" name="unitConfirmed" value="yes" className="size-5" />
        金额和单位无误，照此保存（会记入历史）
      </label>
    </Notice>
  );
}
