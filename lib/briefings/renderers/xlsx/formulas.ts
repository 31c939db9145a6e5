import { givenFor } from '../../../figures/behind.ts';
import type { FigureSpec, RowChoice, Side } from '../../../figures/figure.ts';
import { type Criterion, criteriaOf, reachedColumn } from './criteria.ts';
import { CHAIN_WORDS, dayNumber, LIGHT_WORDS } from './other-rows.ts';
import type { ProjectColumn } from './project-rows.ts';
import type { RowsBook } from './rows-book.ts';

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** The pieces that figures are put together from, as spreadsheet formulas over the rows sheets. */
export class Formulas {
  constructor(private readonly book: RowsBook) {}

  private side(choice: RowChoice, over?: Side): Side {
    return over ?? choice.side ?? 'current';
  }

  private tests(choice: RowChoice, over?: Side, extra: Criterion[] = []): string {
    const sheet = this.book.projects(this.side(choice, over));
    const found = [...criteriaOf(choice, this.book.evidence), ...extra];
    const all: Criterion[] = found.length > 0 ? found : [['code', '<>']];
    return all.map(([column, test]) => `${sheet.range(column)},${quoted(test)}`).join(',');
  }

  count(choice: RowChoice, over?: Side): string {
    return `COUNTIFS(${this.tests(choice, over)})`;
  }

  sum(column: ProjectColumn, choice: RowChoice, over?: Side, extra: Criterion[] = []): string {
    const sheet = this.book.projects(this.side(choice, over));
    return `SUMIFS(${sheet.range(column)},${this.tests(choice, over, extra)})`;
  }

  /** The median of a column of days over the rows of a choice; an array formula. */
  median(column: ProjectColumn, choice: RowChoice): string {
    const sheet = this.book.projects(this.side(choice));
    const equals = ([name, test]: Criterion) => {
      const [, sign = '=', value = ''] = /^(>=|<)?(.*)$/.exec(test) ?? [];
      const bare = sign !== '=' || name === 'cohort' || reachedColumn(name) === name ? value : quoted(value);
      return `(${sheet.range(name)}${sign}${bare})`;
    };
    const tests = [
      ...criteriaOf(choice, this.book.evidence).map(equals),
      `(${sheet.range(column)}<>"")`,
    ].join('*');
    return `IFERROR(ROUND(MEDIAN(IF(${tests},${sheet.range(column)})),0),"—")`;
  }

  arrivals(choice: RowChoice, over?: Side): string {
    const { receipts, evidence } = this.book;
    const period = evidence.periods[this.side(choice, over)];
    const tests = criteriaOf({ ...choice, standing: 'any' }, evidence).flatMap(([column, test]) =>
      column === 'sector' || column === 'ecosystem' || column === 'park' || column === 'code'
        ? [`${receipts.range(column)},${quoted(test)}`]
        : [],
    );
    const [from, to] = [`${period?.to.slice(0, 4)}-01-01`, period?.to ?? ''];
    const dates = [`">=${dayNumber(from)}"`, `"<=${dayNumber(to)}"`].map(
      (test) => `${receipts.range('day')},${test}`,
    );
    return `SUMIFS(${[receipts.range('yuan'), ...dates, ...tests].join(',')})`;
  }

  /** The outside number of a figure; one in per cent as the fraction that the ledger's own rates are counted in. */
  outside(spec: FigureSpec): string {
    const { given, evidence } = this.book;
    const found = spec.against
      ? givenFor(spec, evidence)
      : evidence.given.find((one) => one.name === spec.rows.name);
    const place = found ? evidence.given.indexOf(found) : -1;
    if (place < 0) return '"—"';
    const value = `INDEX(${given.range('value')},${place + 1})`;
    return found?.unit === '%' ? `(${value}/100)` : value;
  }

  lights(light: RowChoice['light']): string {
    const range = this.book.watch.range('light');
    return light ? `COUNTIFS(${range},${quoted(LIGHT_WORDS[light])})` : `COUNTIFS(${range},"<>")`;
  }

  chain(chain: RowChoice['chain']): string {
    const range = this.book.segments.range('state');
    return chain ? `COUNTIFS(${range},${quoted(CHAIN_WORDS[chain])})` : `COUNTIFS(${range},"<>")`;
  }
}
