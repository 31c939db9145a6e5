import { printHundredths } from '../money/arithmetic.ts';
import { inYi, printYi, withCommas } from '../money/print-amount.ts';
import { givenFor } from './behind.ts';
import type { Evidence, GivenValue } from './evidence.ts';
import type { FigureSpec, Measure } from './figure.ts';

/** The print of every measure: its unit, how a sentence says it, how a table cell does (the unit stands in the head). */
type Print = { unit: string; text: (value: string) => string; none: string; cell: (value: string) => string };

const plainCount = (value: string) => value;
/** One way in sentences: 2,100亿元 beside 1,332.73亿元. What is no plain number stays as it is. */
function apart(value: string): string {
  const [, whole, rest = ''] = /^(\d+)(\.\d+)?$/.exec(value) ?? [];
  return whole === undefined ? value : `${withCommas(whole)}${rest}`;
}
const counted = (unit: string): Print => ({
  unit,
  text: (value) => `${apart(value)}${unit}`,
  none: '—',
  cell: plainCount,
});
const money: Print = { unit: '亿元', text: printYi, none: '—', cell: inYi };
const percent: Print = {
  unit: '%',
  text: (value) => `${printHundredths(value)}%`,
  none: '—',
  cell: printHundredths,
};

const unsigned = (printed: string) => printed.replace(/^-/, '');
/** What rounds to nothing is no change, whatever its sign. */
function directed(words: readonly [string, string, string], none: string, unit: string): Print {
  const [up, down, level] = words;
  const text = (value: string) => {
    const printed = printHundredths(value);
    if (Number(printed) === 0) return level;
    return `${printed.startsWith('-') ? down : up}${unsigned(printed)}${unit}`;
  };
  const cell = (value: string) =>
    Number(printHundredths(value)) === 0 ? '0.00' : printHundredths(value).replace('-', '−');
  return { unit, text, none, cell };
}
const growth = directed(['增长', '下降', '持平'], '无可比基数', '%');
const points = directed(['提高', '降低', '持平'], '无可比基数', '个百分点');
const days = counted('天');

const PRINTS: Record<Measure, Print> = {
  count: counted('个'),
  amount: money,
  promised: money,
  arrivedTo: money,
  share: percent,
  countShare: percent,
  rate: percent,
  fundRate: percent,
  growth,
  countGrowth: growth,
  sequential: growth,
  countSequential: growth,
  points,
  countPoints: points,
  arrived: money,
  arrivedGrowth: growth,
  daysToSign: days,
  daysToStart: days,
  daysToBuild: days,
  daysToProduce: days,
  daysToFull: days,
  elapsed: percent,
  watch: counted('个'),
  segments: counted('个'),
  given: counted(''),
};

/** What belongs to a figure of the ledger is kept in its unit, yuan; anything else as its source prints it. */
const ofGiven = ({ unit, bound, figure }: GivenValue): Print => {
  const plain = unit === '亿元' && figure !== null ? money : counted(unit);
  return { ...plain, text: (value) => `${bound}${plain.text(value)}` };
};

function printOf(spec: FigureSpec, evidence: Evidence): Print {
  if (spec.against === 'progress' || spec.against === 'coverage') return percent;
  if (spec.against === 'gap') {
    const { unit, text, cell } = PRINTS[spec.measure];
    if (unit === '%') return directed(['高', '低', '一致'], '—', '个百分点');
    const words = (value: string) =>
      text(unsigned(value)) === text('0')
        ? '一致'
        : `${value.startsWith('-') ? '少' : '多'}${text(unsigned(value))}`;
    return { unit, text: words, none: '—', cell: (value) => cell(value).replace('-', '−') };
  }
  if (spec.measure === 'given') {
    const found = evidence.given.find((one) => one.name === spec.rows.name);
    return found ? ofGiven(found) : PRINTS.given;
  }
  if (spec.against) {
    const found = givenFor(spec, evidence);
    return found ? ofGiven({ ...found, unit: PRINTS[spec.measure].unit }) : PRINTS[spec.measure];
  }
  return PRINTS[spec.measure];
}

export const unitOf = (spec: FigureSpec, evidence: Evidence): string => printOf(spec, evidence).unit;

/** As a sentence prints it, with its unit and, of a change, its direction: 251.78亿元, 增长72.69%, 无可比基数. */
export function printFigure(spec: FigureSpec, value: string | null, evidence: Evidence): string {
  const print = printOf(spec, evidence);
  return value === null ? print.none : print.text(value);
}

/** As a table prints it, its unit in the head; a dash where there is no value. */
export function printCell(spec: FigureSpec, value: string | null, evidence: Evidence): string {
  return value === null ? '—' : printOf(spec, evidence).cell(value);
}
