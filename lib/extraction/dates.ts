import type { DatePrecision } from '../periods/fuzzy-date.ts';
import { type ExtractedField, isHoped, type Proposal, proposalAt } from './proposal.ts';

const DATE =
  /(?:((?:19|20)\d{2})年|(今年|去年|前年))?(?:(\d{1,2})月(?:(\d{1,2})[日号])?|(?:第)?([一二三四1-4])季度|(上半年|下半年|年初|年底))|((?:19|20)\d{2})[.\-/](\d{1,2})(?:[.\-/](\d{1,2}))?|((?:19|20)\d{2})年(?!\d|内|度)/g;

const EVENTS: readonly [ExtractedField, RegExp][] = [
  ['signed', /签约|签订|签署|签下|签定/g],
  ['started', /开工|动工|奠基|破土/g],
  ['producing', /投产|试生产|竣工投用/g],
];
const QUARTERS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

export type FoundDate = {
  at: number;
  length: number;
  value: string;
  precision: DatePrecision;
  doubt: string | null;
};

const two = (digits: string | undefined) => (digits ?? '').padStart(2, '0');

function read(
  match: RegExpMatchArray,
  year: number | null,
): Pick<FoundDate, 'value' | 'precision' | 'doubt'> | null {
  const [, written, relative, month, day, quarter, half, dottedYear, dottedMonth, dottedDay, bareYear] =
    match;
  if (dottedYear) {
    const value = [dottedYear, two(dottedMonth), ...(dottedDay ? [two(dottedDay)] : [])].join('-');
    return { value, precision: dottedDay ? 'day' : 'month', doubt: null };
  }
  if (bareYear) return { value: bareYear, precision: 'year', doubt: null };
  const back = relative === '去年' ? 1 : relative === '前年' ? 2 : 0;
  const known = written ? Number(written) : year === null ? null : year - back;
  if (known === null || half) return null;
  const doubt = written ? null : `原文没有写年份，按 ${known} 年理解。`;
  if (quarter) return { value: `${known}Q${QUARTERS[quarter]}`, precision: 'quarter', doubt };
  if (Number(month) < 1 || Number(month) > 12) return null;
  const value = [String(known), two(month), ...(day ? [two(day)] : [])].join('-');
  return { value, precision: day ? 'day' : 'month', doubt };
}

/** Every date of a text. A date without a year takes `year`, and says so; without one it is left out. */
export function datesIn(source: string, year: number | null): FoundDate[] {
  return [...source.matchAll(DATE)].flatMap((match) => {
    const told = match[0] === '' ? null : read(match, year);
    return told ? [{ at: match.index, length: match[0].length, ...told }] : [];
  });
}

/** When it was signed, started, went into production: the nearest date in the sentence of the word, earlier ones first. */
export function findDates(source: string, year: number | null): Proposal[] {
  const dates = datesIn(source, year);
  const stop = (from: number, to: number) =>
    /[。；！？\n]/.test(source.slice(Math.min(from, to), Math.max(from, to)));
  return EVENTS.flatMap(([field, words]) => {
    for (const word of source.matchAll(words)) {
      if (isHoped(source, word.index)) continue;
      const near = dates
        .filter((date) => !stop(date.at, word.index) && Math.abs(date.at - word.index) < 60)
        .map((date) => ({
          date,
          far: date.at <= word.index ? word.index - date.at : 40 + date.at - word.index,
        }))
        .sort((a, b) => a.far - b.far)[0]?.date;
      if (near)
        return [
          proposalAt(source, near.at, near.length, {
            field,
            value: near.value,
            precision: near.precision,
            doubt: near.doubt,
          }),
        ];
    }
    return [];
  });
}
