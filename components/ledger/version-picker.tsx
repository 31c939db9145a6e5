import type { HistoryEntry } from '@/lib/projects/history';

const when = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

type Props = { id: string; entries: readonly HistoryEntry[]; from?: string; to?: string };

/** Chooses two saves of a project to compare; a plain form. `entries` come newest first. */
export function VersionPicker({ id, entries, from, to }: Props) {
  if (entries.length < 2) return null;
  const options = entries.map(({ at, who }, index) => (
    <option key={at} value={at}>
      第 {entries.length - index} 版，{when.format(new Date(at))}，{who}
    </option>
  ));
  return (
    <form
      key={entries[0]?.at}
      action={`/office/projects/${id}/compare`}
      className="no-print flex flex-wrap items-end gap-3 pb-5"
    >
      <label className="flex flex-col text-sm">
        从
        <select className="input" name="from" defaultValue={from ?? entries.at(-1)?.at}>
          {options}
        </select>
      </label>
      <label className="flex flex-col text-sm">
        到
        <select className="input" name="to" defaultValue={to ?? entries[0]?.at}>
          {options}
        </select>
      </label>
      <button type="submit" className="button">
        比较两版
      </button>
    </form>
  );
}
