import type { Route } from 'next';
import Link from 'next/link';
import { AMOUNT_CLASSES } from '@/lib/figures/amount-classes';
import type { ProjectFilters } from '@/lib/projects/filters';
import { STAGE_LABELS, STATUS_LABELS } from '@/lib/projects/labels';
import type { Places } from '@/lib/projects/places';
import { STAGES, STATUSES } from '@/lib/projects/schema';

type Option = { value: string; label: string };

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string | undefined;
  options: Option[];
}) {
  return (
    <label className="flex min-w-32 flex-1 flex-col text-xs">
      <span className="text-soft">{label}</span>
      <select className="input" name={name} defaultValue={value ?? ''}>
        <option value="">全部</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The ledger's filters as a plain form: the URL holds them, to be kept and passed on. */
export function LedgerFilters({ filters, places }: { filters: ProjectFilters; places: Places }) {
  const place = (one: { slug: string; nameZh: string }) => ({ value: one.slug, label: one.nameZh });
  return (
    <form action="/office/ledger" className="no-print flex flex-wrap items-end gap-2">
      <label className="flex min-w-40 flex-1 flex-col text-xs">
        <span className="text-soft">项目或企业</span>
        <input
          id="ledger-q"
          className="input"
          type="search"
          name="q"
          defaultValue={filters.q}
          maxLength={60}
        />
      </label>
      <Choice
        name="ecosystem"
        label="产业生态圈"
        value={filters.ecosystem}
        options={places.ecosystems.map(place)}
      />
      <Choice name="park" label="园区" value={filters.park} options={places.parks.map(place)} />
      <Choice
        name="stage"
        label="阶段"
        value={filters.stage}
        options={STAGES.map((one) => ({ value: one, label: STAGE_LABELS[one].zh }))}
      />
      <Choice
        name="status"
        label="状态"
        value={filters.status}
        options={STATUSES.map((one) => ({ value: one, label: STATUS_LABELS[one].zh }))}
      />
      <label className="flex min-w-28 flex-1 flex-col text-xs">
        <span className="text-soft">签约期间</span>
        <input className="input" name="period" defaultValue={filters.period} placeholder="2023Q1" />
      </label>
      <Choice
        name="class"
        label="金额"
        value={filters.class}
        options={AMOUNT_CLASSES.map((one) => ({ value: one.key, label: one.labelZh }))}
      />
      <Choice
        name="demo"
        label="演示数据"
        value={filters.demo}
        options={[
          { value: 'without', label: '不含演示' },
          { value: 'only', label: '只看演示' },
        ]}
      />
      <label className="flex min-w-32 flex-1 flex-col text-xs">
        <span className="text-soft">截至（看过去）</span>
        <input className="input" type="date" name="asOf" defaultValue={filters.asOf} />
      </label>
      <label className="flex min-w-32 flex-1 flex-col text-xs">
        <span className="text-soft">排序</span>
        <select className="input" name="sort" defaultValue={filters.sort}>
          <option value="amount">金额从大到小</option>
          <option value="signed">签约从新到旧</option>
          <option value="name">名称拼音</option>
        </select>
      </label>
      <button type="submit" className="button">
        筛选
      </button>
      <Link className="button" href={'/office/ledger' as Route}>
        清除
      </Link>
    </form>
  );
}
