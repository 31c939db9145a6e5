import { BRIEFING_KINDS, KINDS } from '@/lib/briefings/kinds';
import { today } from '@/lib/periods/calendar';
import { parsePeriod } from '@/lib/periods/period';
import type { Places } from '@/lib/projects/places';

const YEARS_BACK = 6;

/** The periods that an office reports, of the last years, as far as they have begun. */
function suggested(day: string): string[] {
  const year = Number(day.slice(0, 4));
  return Array.from({ length: YEARS_BACK }, (_, back) => year - back)
    .flatMap((one) => [`${one}Q1`, `${one}H1`, `${one}M1-9`, `${one}`, `${one}Q2`, `${one}Q3`, `${one}Q4`])
    .filter((code) => parsePeriod(code).from <= day);
}

type Props = {
  places: Places;
  period: string;
  ecosystem: string;
  park: string;
  kind?: string;
  project?: string; // the one that a card is about
  problem?: string | undefined;
};

/** Which period and what it covers: a quarter, half, nine months, a year, or any range. */
export function PeriodForm({ places, period, ecosystem, park, kind, project, problem }: Props) {
  const kinds = BRIEFING_KINDS.filter((one) => one !== 'project' || project);
  return (
    <form action="/office/briefings/preview" className="flex flex-wrap items-start gap-3">
      {project ? <input type="hidden" name="project" value={project} /> : null}
      <label className="flex min-w-56 flex-1 flex-col text-sm">
        种类
        <select className="input" name="kind" defaultValue={kind || 'quarterly'}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {KINDS[one].nameZh}
            </option>
          ))}
        </select>
      </label>
      <label className="flex min-w-64 flex-1 flex-col text-sm">
        期间
        <input
          className="input"
          name="period"
          list="periods"
          required
          defaultValue={period}
          aria-describedby="period-hint"
          {...(problem ? { 'aria-invalid': true } : {})}
        />
        <span id="period-hint" className={problem ? 'text-alert' : 'text-soft text-xs'}>
          {problem ??
            '2023Q1 季度，2023M3 单月，2023H1 上半年，2023M1-9 前三季度，2023 全年，2023-03-15..2023-03-15 某一天'}
        </span>
      </label>
      <datalist id="periods">
        {suggested(today()).map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
      <label className="flex min-w-48 flex-1 flex-col text-sm">
        产业生态圈
        <select className="input" name="ecosystem" defaultValue={ecosystem}>
          <option value="">全部</option>
          {places.ecosystems.map((one) => (
            <option key={one.slug} value={one.slug}>
              {one.nameZh}
            </option>
          ))}
        </select>
      </label>
      <label className="flex min-w-48 flex-1 flex-col text-sm">
        园区
        <select className="input" name="park" defaultValue={park}>
          <option value="">全部</option>
          {places.parks.map((one) => (
            <option key={one.slug} value={one.slug}>
              {one.nameZh}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button button-primary mt-6">
        生成
      </button>
    </form>
  );
}
