/** What a meter says in words: the rate without empty decimals, and what it is a share of. */
export function meterText(percent: string | null, of: string): string {
  return percent === null ? '—' : `${percent.replace(/\.00$/, '')}% ${of}`;
}

/** A share as a bar with its percentage and what it is a share of; a dash when there is no whole. */
export function Meter({ percent, of }: { percent: string | null; of: string }) {
  if (percent === null) return <>—</>;
  const filled = Math.min(Math.max(Number(percent), 0), 100);
  return (
    <span className="flex items-center gap-2">
      <svg viewBox="0 0 100 8" className="h-2 w-16 shrink-0" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="8" className="fill-line" />
        <rect width={filled} height="8" className="fill-river" />
      </svg>
      <span className="whitespace-nowrap">
        {percent.replace(/\.00$/, '')}% <span className="text-soft">{of}</span>
      </span>
    </span>
  );
}
