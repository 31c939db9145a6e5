import type { Route } from 'next';
import Link from 'next/link';

export type Shown = 'all' | 'moving' | 'differing';
const LABELS: Record<Shown, string> = {
  all: '全部',
  moving: '有关联项目或已公开',
  differing: '公开的与现状不同',
};
const SHOWN = ['all', 'moving', 'differing'] as const;

type Props = {
  ecosystems: readonly { slug: string; nameZh: string }[];
  chosen: string;
  shown: Shown;
  counts: Record<Shown, number>;
};

/** Which opportunities the office looks at: lives in the address. */
export function OpportunityFilter({ ecosystems, chosen, shown, counts }: Props) {
  const address = (show: Shown) => {
    const query = new URLSearchParams({
      ...(chosen ? { ecosystem: chosen } : {}),
      ...(show === 'all' ? {} : { show }),
    });
    return `/office/opportunities${query.size > 0 ? `?${query}` : ''}` as Route; // made of known parts
  };
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3 pb-4">
      <form action="/office/opportunities" className="flex items-end gap-2">
        {shown === 'all' ? null : <input type="hidden" name="show" value={shown} />}
        <label className="flex flex-col gap-1 text-sm">
          <span className="text-soft">产业生态圈</span>
          <select className="input" name="ecosystem" defaultValue={chosen}>
            <option value="">全部</option>
            {ecosystems.map((one) => (
              <option key={one.slug} value={one.slug}>
                {one.nameZh}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          查看
        </button>
      </form>
      <nav aria-label="筛选" className="flex flex-wrap gap-x-4">
        {SHOWN.map((show) => (
          <Link
            key={show}
            prefetch={false}
            href={address(show)}
            aria-current={show === shown ? 'page' : undefined}
            className="py-1.5 hover:text-gold aria-[current=page]:font-semibold aria-[current=page]:text-gold"
          >
            {LABELS[show]} {counts[show]}
          </Link>
        ))}
      </nav>
    </div>
  );
}
