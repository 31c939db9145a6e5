import type { Route } from 'next';
import Link from 'next/link';
import { AMOUNT_CLASSES } from '@/lib/figures/amount-classes';
import type { GridChoices } from '@/lib/ledger/cells';
import type { ProjectFilters } from '@/lib/projects/filters';
import { STAGE_LABELS, STATUS_LABELS } from '@/lib/projects/labels';
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
    <label className="flex min-w-24 flex-1 flex-col text-xs">
      <span className="text-soft">{label}</span>
      <select className="input px-2!" name={name} defaultValue={value ?? ''}>
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

type Props = {
  filters: ProjectFilters;
  choices: GridChoices;
  kept: string; // the address of the view: sort, groups and columns go along when the filters change
};

const GOES_ALONG = ['sort', 'group', 'cols', 'frozen'];

/** The ledger's filters as a plain form: the URL holds them, to be kept and passed on. */
export function LedgerFilters({ filters, choices: { places, owners }, kept }: Props) {
  const along = [...new URLSearchParams(kept)].filter(([name]) => GOES_ALONG.includes(name));
  const place = (one: { slug: string; nameZh: string }) => ({ value: one.slug, label: one.nameZh });
  return (
    <form action="/office/ledger" className="no-print flex flex-wrap items-end gap-1.5">
      {along.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="flex min-w-32 flex-1 flex-col text-xs">
        <span className="text-soft">项目或企业</span>
        <input
          id="ledger-q"
          className="input px-2!"
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
      <Choice
        name="owner"
        label="负责人"
        value={filters.owner}
        options={[
          { value: 'none', label: '未指定' },
          ...owners.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      <label className="flex min-w-22 flex-1 flex-col text-xs">
        <span className="text-soft">签约期间</span>
        <input className="input px-2!" name="period" defaultValue={filters.period} placeholder="2023Q1" />
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
      <label className="flex min-w-24 flex-1 flex-col text-xs">
        <span className="text-soft">截至（看过去）</span>
        <input className="input px-2!" type="date" name="asOf" defaultValue={filters.asOf} />
      </label>
      <button type="submit" className="button px-4!">
        筛选
      </button>
      <Link className="button px-4!" href={'/office/ledger' as Route}>
        清除
      </Link>
    </form>
  );
}
