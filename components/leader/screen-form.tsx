/** What was asked for and cannot be read: which field, and what to do. */
export type ScreenProblem = { field: 'period' | 'asOf'; message: string };
type Props = { period: string; asOf: string; problem: ScreenProblem | null };

/** Which period, and the ledger as of which day, both as typed; a plain form. */
export function ScreenForm({ period, asOf, problem }: Props) {
  const wrong = (field: ScreenProblem['field']) =>
    problem?.field === field ? { 'aria-invalid': true, 'aria-describedby': 'screen-problem' } : {};
  return (
    <form className="flex flex-wrap items-end gap-2">
      <label className="flex flex-col text-sm">
        期间
        <input
          className="input w-32"
          name="period"
          defaultValue={period}
          title="例如 2023Q1、2023H1、2023M1-9、2023"
          {...wrong('period')}
        />
      </label>
      <label className="flex flex-col text-sm">
        台账时点（空＝现在）
        <input className="input w-40" type="date" name="asOf" defaultValue={asOf} {...wrong('asOf')} />
      </label>
      <button type="submit" className="button">
        查看
      </button>
      {problem ? (
        <p id="screen-problem" role="alert" className="w-full text-alert text-sm">
          {problem.message}
        </p>
      ) : null}
    </form>
  );
}
