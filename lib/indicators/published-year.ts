import { byTime, lengthOf } from './periods.ts';

type Published = { period: string; value: string | null; preferred: boolean; derived: boolean };

/**
 * What sources printed of the newest whole year for which a value was published, in the order given: the preferred of each
 * indicator, growth without a value among them, nothing derived. Empty when no whole year has a value.
 */
export function newestPublishedYear<Row extends Published>(rows: readonly Row[]): Row[] {
  const yearly = rows.filter((row) => row.preferred && !row.derived && lengthOf(row.period) === 'year');
  const [newest] = yearly
    .filter(({ value }) => value !== null)
    .map(({ period }) => period)
    .sort((a, b) => byTime(b, a));
  return yearly.filter(({ period }) => period === newest);
}
