import type { HistoryEntry } from '@/lib/projects/history';

const when = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'medium',
});

/** Every save, newest first, field by field. */
export function ProjectHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    <ol className="flex flex-col gap-5">
      {entries.map((entry) => (
        <li key={entry.at} className="border-line border-s-2 ps-4">
          <p className="text-sm">
            <time dateTime={entry.at}>{when.format(new Date(entry.at))}</time> <strong>{entry.who}</strong>
            {entry.reason ? <span className="text-soft">（{entry.reason}）</span> : null}
          </p>
          <ul className="text-sm">
            {entry.changes.map((change) => (
              <li key={`${change.label}${change.after}`}>
                {change.label}：<del className="text-soft">{change.before}</del> →{' '}
                <ins className="no-underline">{change.after}</ins>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
