import type { Finding } from '@/lib/briefings/templates/finding';

/** What is wrong with an uploaded file: place, tag as typed, what to do. */
export function FindingsList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ol aria-label="要改的地方" className="flex flex-col">
      {findings.map((one, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a finished list, and two findings may read the same
          key={index}
          className="grid gap-x-4 border-line border-t py-2 sm:grid-cols-[14rem_minmax(0,16rem)_minmax(0,1fr)]"
        >
          <span className="font-semibold">{one.place}</span>
          <code className="min-w-0 break-all">{one.tag}</code>
          <span>{one.says}</span>
        </li>
      ))}
    </ol>
  );
}
