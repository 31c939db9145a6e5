/** Which period, and the ledger as of which day; a plain form. */
export function ScreenForm({ period, asOf, problem }: { period: string; asOf: string; problem: string }) {
  return (
    <form className="flex flex-wrap items-end gap-2">
      <label className="flex flex-col text-sm">
        期间
        <input
          className="input w-32"
          name="period"
          defaultValue={period}
          title="例如 2023Q1、2023H1、2023M1-9、2023"
          {...(problem ? { 'aria-invalid': true, 'aria-describedby': 'screen-problem' } : {})}
        />
      </label>
      <label className="flex flex-col text-sm">
        台账时点（空＝现在）
        <input className="input w-40" type="date" name="asOf" defaultValue={asOf} />
      </label>
      <button type="submit" className="button">
        查看
      </button>
      {problem ? (
        <p id="screen-problem" role="alert" className="w-full text-alert text-sm">
          {problem}
        </p>
      ) : null}
    </form>
  );
}
