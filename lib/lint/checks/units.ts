import { otherUnit, show } from '../arithmetic.ts';
import { meets } from '../interval.ts';
import type { Quantity } from '../reading/quantities.ts';
import { subjectKey } from './bases.ts';
import { type Context, told } from './context.ts';

const LEAST = 200_000; // yuan a project; the office's experience, not a statute
const MOST = 200_000_000_000;

/** 30GWh（30亿瓦时）: two prints of one capacity. */
function checkEnergy({ document, report }: Context): void {
  const { text } = document.plain;
  const energies = document.quantities.filter(({ kind }) => kind === 'energy');
  for (const [index, second] of energies.entries()) {
    const first = energies[index - 1];
    if (
      !first ||
      !/^[^。；\n]{0,4}[（(即合约为=，]{1,3}$/.test(text.slice(first.end, second.start)) ||
      /，$/.test(text.slice(first.end, second.start))
    )
      continue;
    if (meets(first.range, second.range))
      report.pass('unit', [second, first], `${first.text} 即 ${second.text}。`);
    else sayEnergy(report, first, second, '是同一个产能的两种写法');
  }
  for (const [index, second] of energies.entries())
    for (const first of energies.slice(0, index))
      if (
        first.digits === second.digits &&
        first.digits !== '1' &&
        first.printed !== second.printed &&
        !meets(first.range, second.range)
      )
        sayEnergy(report, first, second, '数字相同而单位不同', true);
}

/** The one written in 亿 is doubted sooner: a factor of ten is lost between 亿 and G, not inside GWh. */
function sayEnergy(
  report: Context['report'],
  first: Quantity,
  second: Quantity,
  why: string,
  doubt = false,
): void {
  const isWords = ({ printed }: Quantity) => /[一-龥]/.test(printed);
  const [doubted, other] = isWords(first) && !isWords(second) ? [first, second] : [second, first];
  const as = (q: Quantity, like: Quantity) => `${show(q.value.div(like.scale), 4)}${like.printed}`;
  const [right, back] = [as(other, doubted), as(doubted, other)];
  report.fail({
    kind: 'unit', severity: doubt ? 'warning' : 'error', at: [doubted, other], expected: right, found: doubted.text,
    because: `${first.text} 与 ${second.text}${why}：1GWh = 10亿瓦时 = 100万千瓦时，${other.text} = ${right}，${doubted.text} = ${back}。若 ${other.text} 无误，应写 ${right}；若 ${doubted.text} 无误，则 ${other.text} 应写 ${back}。`,
  }); // biome-ignore format: a record
}

/** 65个项目、430万元: what a project comes to on average cannot be. */
function checkAverage({ reading, report }: Context): void {
  for (const item of reading.items) {
    const count = told(item).find(({ key }) => key === '个');
    const money = told(item).find(({ key }) => ['contract', 'invested', 'money'].includes(key));
    if (!count || !money || count.q.value.lte(0) || money.q.value.lte(0)) continue;
    const average = money.q.value.div(count.q.value);
    if (average.gte(LEAST) && average.lte(MOST)) continue;
    const to = otherUnit(money.q);
    report.fail({
      kind: 'unit', severity: 'warning', at: [money.q, count.q], expected: to?.text ?? '请核对单位', found: money.q.text,
      because: `${money.q.text} ÷ ${count.q.text} = 平均每个 ${show(average.div(10_000))}万元，不合常理，像是亿、万写错。`,
    }); // biome-ignore format: a record
  }
}

/** 251.78亿元 here, 251.78万元 there: the same three digits or more with another unit. */
function checkSameDigits({ reading, report }: Context): void {
  const all = reading.items
    .flatMap(told)
    .filter(({ q }) => q.kind === 'money' && q.digits.replace(/\D|0+$/g, '').length >= 3);
  for (const [index, second] of all.entries()) {
    const first = all
      .slice(0, index)
      .find(
        ({ q, key }) =>
          q.digits === second.q.digits &&
          q.unit === second.q.unit &&
          key === second.key &&
          !q.scale.eq(second.q.scale),
      );
    if (!first || subjectKey(first) === subjectKey(second)) continue; // the same thing told twice: repeats.ts
    report.fail({
      kind: 'unit', severity: 'warning', at: [second.q, first.q], expected: first.q.text, found: second.q.text,
      because: `前面写的是 ${first.q.text}，这里数字相同而单位不同，相差一万倍，请核对亿、万。`,
    }); // biome-ignore format: a record
  }
}

/** Units ten thousand times off, and watt hours against GWh. Slips that mend a sum or a share are found there. */
export function checkUnits(context: Context): void {
  checkEnergy(context);
  checkAverage(context);
  checkSameDigits(context);
}
