import type { ReactNode } from 'react';

export type Wiring = { id: string; name: string; 'aria-invalid'?: true; 'aria-describedby'?: string };
type Props = {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  children: (wiring: Wiring) => ReactNode;
};

/** Stands behind the name of what must be filled in; a form that has it says what it means. */
export const RequiredMark = () => <span className="text-alert">{'\u00a0'}*</span>;

/** A label, a control, a hint and a sentence when something is wrong, wired together for everyone. */
export function Field({ name, label, hint, error, required, children }: Props) {
  const described = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={name} className="text-sm font-semibold">
        {label}
        {required ? <RequiredMark /> : null}
      </label>
      {children({
        id: name,
        name,
        ...(error ? { 'aria-invalid': true as const } : {}),
        ...(described ? { 'aria-describedby': described } : {}),
      })}
      {hint ? (
        <div id={`${name}-hint`} className="text-xs text-soft">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${name}-error`} className="text-sm text-alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
