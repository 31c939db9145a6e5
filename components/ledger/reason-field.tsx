type Props = { label: string; hint: string; typed: string | undefined };

/** Why: kept with every change of this save, and read wherever somebody asks what became of a figure. */
export function ReasonField({ label, hint, typed = '' }: Props) {
  return (
    <p className="flex max-w-3xl flex-col gap-1">
      <label htmlFor="save-reason" className="text-sm font-semibold">
        {label}
      </label>
      <input
        id="save-reason"
        name="reason"
        className="input"
        defaultValue={typed}
        maxLength={500}
        autoComplete="off"
        aria-describedby="save-reason-hint"
      />
      <span id="save-reason-hint" className="text-xs text-soft">
        {hint}
      </span>
    </p>
  );
}
