import { inUnitOf, mendOfSum, mendWords, written } from '../arithmetic.ts';
import { meets, sumOf } from '../interval.ts';
import {
  insideOf,
  type PeriodWord,
  periodOf,
  printPeriod,
  samePeriod,
  type TextPeriod,
} from '../reading/periods.ts';
import { subjectKey } from './bases.ts';
import { type Context, isTold, type Told } from './context.ts';
import { tolerance } from './sums.ts';

const COMPARES = /[较比与同和跟从由到至以](?:□)*$/;
const FUTURE = /下一步|下步|下阶段|预计|力争|目标|计划|明年|展望|打算/;

const later = (a: TextPeriod, b: TextPeriod) => a.year > b.year || (a.year === b.year && a.to > b.to);

/** 一季度（1—6月）: two names for one time. */
function checkTwins({ document, report }: Context): void {
  const { periods, plain, home, year } = document;
  for (const [index, second] of periods.entries()) {
    const first = periods[index - 1];
    if (
      !first ||
      !/^[（，]?(?:即)?$/.test(plain.text.slice(first.end, second.start)) ||
      plain.text[second.end] !== '）'
    )
      continue;
    const [a, b] = [periodOf(first, home, year), periodOf(second, home, year)];
    if (!a || !b) continue;
    if (a.from === b.from && a.to === b.to)
      report.pass('period', [second, first], `${first.text}即${second.text}。`);
    else
      report.fail({
        kind: 'period',
        at: [second, first],
        expected: printPeriod({ ...a, year: 0 }),
        found: second.text,
        because: `${first.text}是${a.from}—${a.to}月，括号里写的是${second.text}。`,
      });
  }
}

/** The words for times that set what a text speaks of, not what it compares with or looks forward to. */
function spoken({ document }: Context): { word: PeriodWord; period: TextPeriod }[] {
  const { periods, lines, plain, home, year, title } = document;
  return periods.flatMap((word) => {
    const line = lines.find(({ start, end }) => start <= word.start && word.end <= end);
    if (!line || line.kind === 'row' || word.start === title?.start || word.meaning !== 'period') return [];
    const clause = plain.text.slice(Math.max(line.start, word.start - 16), word.start);
    const rest = plain.text.slice(word.end, word.end + 14);
    if (
      COMPARES.test(clause) ||
      FUTURE.test(clause + rest) ||
      FUTURE.test(line.topic) ||
      /^(?:末|底|初|前|起|以来|度?目标)/.test(rest)
    )
      return [];
    const period = periodOf(word, home, year);
    return period ? [{ word, period }] : [];
  });
}

/** A title that names one period over a text that speaks of another. */
function checkTitle(context: Context): void {
  const { document, report, reading } = context;
  const { title, home, plain } = document;
  if (!title || !home) return;
  const told = spoken(context);
  const titleWord = { ...title };
  const name = plain.text.slice(title.start, title.end);
  const figures = reading.items.flatMap(({ statements }) => statements).filter(isTold);
  const says = ({ word }: { word: PeriodWord }) =>
    figures.some(({ q }) => q.start > word.end && q.start - word.end < 40);
  for (const one of told.filter(says))
    if (later(one.period, home) && !(home.from === 0))
      report.fail({
        kind: 'period',
        at: [one.word, titleWord],
        expected: name,
        found: one.word.text,
        because: `标题写的是${name}，这里写的是${printPeriod(one.period)}，晚于标题的期间。`,
      });
  const main = told.filter(says).filter(({ period }) => period.year >= home.year || period.year === 0);
  const first = main[0];
  const never = !told.some(({ period }) => samePeriod(period, home));
  if (first && never && !later(first.period, home))
    report.fail({
      kind: 'period',
      at: [first.word, titleWord],
      expected: name,
      found: first.word.text,
      because: `标题写的是${name}，正文却从头到尾没有说${name}，说的是${printPeriod(first.period)}。`,
    });
  else if (!first && told.length > 0 && never) wrongYear(context, told.filter(says), titleWord, name);
  else if (first) report.pass('period', [first.word, titleWord], `正文的期间与标题（${name}）相合。`);
}

function wrongYear(
  { report, document: { home } }: Context,
  told: { word: PeriodWord; period: TextPeriod }[],
  title: { start: number; end: number },
  name: string,
): void {
  const [one] = told;
  if (one && home && one.period.from === home.from && one.period.to === home.to)
    report.fail({
      kind: 'period',
      at: [one.word, title],
      expected: name,
      found: one.word.text,
      because: `标题写的是${name}，正文写的是${printPeriod(one.period)}。`,
    });
}

/** What a longer period comes to cannot be less than a shorter one inside it, and quarters come to their half. */
function checkNested({ reading, report }: Context): void {
  const groups = new Map<string, Told[]>();
  for (const one of reading.items.flatMap(({ statements }) => statements)) {
    if (!isTold(one) || !one.period || !one.sure || one.period.from === 0) continue;
    groups.set(subjectKey(one), [...(groups.get(subjectKey(one)) ?? []), one]);
  }
  for (const all of groups.values()) for (const whole of all) nestedIn(report, whole, all);
}

function nestedIn(report: Context['report'], whole: Told, all: readonly Told[]): void {
  const inside = all.filter(({ period }) => period && whole.period && insideOf(period, whole.period));
  const large = inside.find(({ q }) => q.range.lo.gt(whole.q.range.hi));
  if (large?.period && whole.period) {
    report.fail({
      kind: 'period', at: [whole.q, large.q], expected: `不少于 ${large.q.text}`, found: whole.q.text,
      because: `${printPeriod(large.period)}已有 ${large.q.text}，${printPeriod(whole.period)}累计却只有 ${whole.q.text}；累计数不能小于其中一段。`,
    }); // biome-ignore format: a record
    return;
  }
  const parts = uniquePeriods(inside).sort((a, b) => (a.period?.from ?? 0) - (b.period?.from ?? 0));
  const fills =
    parts.length > 1 &&
    parts.every(
      ({ period }, index) =>
        period?.from === (parts[index - 1]?.period?.to ?? (whole.period?.from ?? 0) - 1) + 1,
    ) &&
    parts.at(-1)?.period?.to === whole.period?.to;
  if (!fills) return;
  const figures = parts.map(({ q }) => q);
  const sum = sumOf(figures.map(({ range }) => range));
  const total = figures.reduce((value, q) => value.plus(q.value), whole.q.value.minus(whole.q.value));
  const terms = figures.map((q) => inUnitOf(q.value, whole.q)).join(' + ');
  if (meets(sum, whole.q.range)) {
    report.pass(
      'sum',
      [whole.q, ...figures],
      `${terms} = ${inUnitOf(total, whole.q)}，与 ${whole.q.text} 一致（${tolerance([...figures, whole.q], whole.q).words}）。`,
    );
    return;
  }
  const mend = mendOfSum([...figures, whole.q]);
  report.fail({
    kind: mend?.slip === 'unit' ? 'unit' : 'sum', at: mend ? [mend.of, ...[whole.q, ...figures].filter((q) => q !== mend.of)] : [whole.q, ...figures],
    expected: mend?.to.text ?? written(total, whole.q), found: mend?.of.text ?? whole.q.text,
    because: `各期之和 ${terms} = ${inUnitOf(total, whole.q)}，${whole.period ? printPeriod(whole.period) : ''}写的是 ${whole.q.text}；${tolerance([...figures, whole.q], whole.q).words}。${mendWords(mend)}`,
  }); // biome-ignore format: a record
}

function uniquePeriods(all: readonly Told[]): Told[] {
  const seen = new Map(all.map((one) => [`${one.period?.from}-${one.period?.to}`, one]));
  return [...seen.values()];
}

/** Periods that do not match: in brackets, against the title, and longer against shorter ones. */
export function checkPeriods(context: Context): void {
  checkTwins(context);
  checkTitle(context);
  checkNested(context);
}
