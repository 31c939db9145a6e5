/** Months of a year, both inside; `year` counts from the text's own year when the text names none (0, −1). */
export type TextPeriod = { year: number; from: number; to: number };

/**
 * A word for a time. `period` is null when it is no period of its own: a day, 截至…, 今年以来.
 * `before` = the same period a year before (上年同期).
 */
export type PeriodWord = {
  start: number;
  end: number;
  text: string;
  meaning: 'period' | 'before' | 'last' | 'this' | 'since' | 'day';
  year: { written: number } | { back: number } | null;
  months: { from: number; to: number } | null;
};

const NUMBERS: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12 }; // biome-ignore format: a table
const number = (text: string) => NUMBERS[text] ?? Number(text);
const BACK: Record<string, number> = { 今: 0, 本: 0, 当: 0, 去: 1, 上: 1, 前: 2 };

/** 2026年第1期, 2026年第×期（草稿）: a number of a paper, no time. */
const ISSUE = String.raw`度?\s*第[^\s，。；：、（）第期]{1,6}期(?![间限末初])`;

const WORD = new RegExp(
  [
    `(?<before>(?:上年|去年|上一年度?|上年度|前一年)?同期|上年同季)`,
    `(?<last>上个?季度|上个?月|上一季度|上半年同期)`,
    `(?<this>本季度|本月|本期|当期|当季|当月|报告期)`,
    `(?<since>(?:今年|年初|本年)以来|(?:截至|截止)?(?:目前|年底|年末)|年初至今|近年来|累计至今)`,
    String.raw`(?<day>(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日|(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2})`,
    String.raw`(?:(?<year>(?:19|20)\d{2})年?|(?<relative>[今本当去上前])年)?(?:第?(?<quarter>[一二三四1-4])季度|[Qq](?<q>[1-4])|(?<half>[上下])半年|前(?<quarters>[二两三23])个?季度|(?<first>\d{1,2})月?(?:—|–|-|～|至|到)+(?<end>\d{1,2})月份?|前(?<months>十[一二]?|[一二两三四五六七八九]|\d{1,2})个月|(?<month>1[0-2]|[1-9])月份?(?!\d)|(?<whole>全年))(?<edge>[初末底中])?`,
    String.raw`(?:(?<bareYear>(?:19|20)\d{2})年(?!产|${ISSUE})|(?<bareRelative>[今去前]|上(?!年同)|本|当)年(?!产|度?目标))(?:度|全年)?(?<yearEdge>[初末底])?`,
  ].join('|'),
  'g',
);

type Groups = Record<string, string | undefined>;

function monthsOf(g: Groups): { from: number; to: number } | null {
  const quarter = g.quarter ?? g.q;
  if (quarter) return { from: number(quarter) * 3 - 2, to: number(quarter) * 3 };
  if (g.half) return g.half === '上' ? { from: 1, to: 6 } : { from: 7, to: 12 };
  if (g.quarters) return { from: 1, to: number(g.quarters) * 3 };
  if (g.months) return { from: 1, to: number(g.months) };
  if (g.first && g.end) return { from: Number(g.first), to: Number(g.end) };
  if (g.month) return { from: Number(g.month), to: Number(g.month) };
  return g.whole || g.bareYear || g.bareRelative ? { from: 1, to: 12 } : null;
}

function meaningOf(g: Groups): PeriodWord['meaning'] {
  if (g.before) return 'before';
  if (g.last) return 'last';
  if (g.this) return 'this';
  if (g.since || (g.bareRelative && BACK[g.bareRelative] === 0)) return 'since';
  return g.day || g.edge || g.yearEdge ? 'day' : 'period';
}

/** Every word for a time, in order. */
export function periodWords(text: string): PeriodWord[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const g: Groups = match.groups ?? {};
    const months = monthsOf(g);
    if (months && (months.from < 1 || months.to > 12 || months.from > months.to)) return [];
    const relative = g.relative ?? g.bareRelative;
    const written = g.year ?? g.bareYear;
    const year = written ? { written: Number(written) } : relative ? { back: BACK[relative] ?? 0 } : null;
    const place = { start: match.index, end: match.index + match[0].length, text: match[0] };
    return [{ ...place, meaning: meaningOf(g), year, months }];
  });
}

/** What a word means in a text whose own period is `home` and whose year is `year`; null when it names no months. */
export function periodOf(word: PeriodWord, home: TextPeriod | null, year: number): TextPeriod | null {
  if (word.meaning === 'this') return home;
  if (word.meaning === 'before') return home ? { ...home, year: home.year - 1 } : null;
  if (word.meaning !== 'period' || !word.months) return null;
  const own = home?.year ?? year;
  const told = word.year === null ? own : 'written' in word.year ? word.year.written : own - word.year.back;
  return { year: told, ...word.months };
}

export const samePeriod = (a: TextPeriod | null, b: TextPeriod | null) =>
  a === b || (a !== null && b !== null && a.year === b.year && a.from === b.from && a.to === b.to);

/** a lies inside b and is shorter. */
export const insideOf = (a: TextPeriod, b: TextPeriod) =>
  a.year === b.year && a.from >= b.from && a.to <= b.to && !samePeriod(a, b);

const QUARTERS = '一二三四';

/** 一季度, 上半年, 前三季度, 1—4月, 全年; with the year when it is a real one. */
export function printPeriod({ year, from, to }: TextPeriod): string {
  const months =
    from === to
      ? `${from}月`
      : to - from === 2 && to % 3 === 0
        ? `${QUARTERS[to / 3 - 1]}季度`
        : from === 1 && to === 12
          ? '全年'
          : to - from === 5 && (to === 6 || to === 12)
            ? `${to === 6 ? '上' : '下'}半年`
            : from === 1 && to === 9
              ? '前三季度'
              : `${from}—${to}月`;
  return year > 1900 ? `${year}年${months}` : year < 0 ? `上年${months}` : months;
}
