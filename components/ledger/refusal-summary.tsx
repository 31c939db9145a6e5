import { Notice } from '@/components/ui/notice';
import type { ActionState } from '@/lib/action';
import { PROJECT_FIELDS } from '@/lib/projects/form';
import { FACT_FIELDS } from '@/lib/projects/stages';

const EXTRA: Record<string, string> = {
  amount: '协议资金',
  reason: '原因',
  endedOn: '终止日期',
  toStage: '阶段',
};
const labelOf = (name: string) =>
  Object.entries(PROJECT_FIELDS).find(([key]) => key === name)?.[1].label ??
  Object.values(FACT_FIELDS).find((fact) => fact.field === name)?.label ??
  EXTRA[name] ??
  name;

/** Why a save was refused, each problem leading to its field. */
export function RefusalSummary({ state }: { state: ActionState }) {
  if (state.status !== 'refused') return null;
  return (
    <Notice kind="error" title={state.message} role="alert">
      <ul className="list-disc ps-5 text-sm">
        {Object.entries(state.fields).map(([name, problem]) => (
          <li key={name}>
            <a className="link" href={`#${name}`}>
              {labelOf(name)}
            </a>
            ：{problem}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
