/** A ring, filled and ticked once a step is done. */
export function StepMark({ isDone }: { isDone: boolean }) {
  return (
    <svg viewBox="0 0 16 16" className="mt-1.5 size-4" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="6"
        className={isDone ? 'fill-river stroke-river' : 'fill-none stroke-strong'}
        strokeWidth="1.5"
      />
      {isDone ? <path d="m5 8 2 2 4-4" className="fill-none stroke-paper" strokeWidth="1.5" /> : null}
    </svg>
  );
}
