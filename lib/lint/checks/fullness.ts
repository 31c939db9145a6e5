import Decimal from 'decimal.js';
import { meets, sumOf } from '../interval.ts';
import { insideOf, type TextPeriod } from '../reading/periods.ts';
import type { Group, Item } from '../reading/statement.ts';
import { sectorOf } from '../reading/subject.ts';
import { isTold, saidUnder, type Told, told } from './context.ts';

const HUNDRED = { lo: new Decimal(100), hi: new Decimal(100) };
const APART = new Set(['sector', 'origin', 'kind', 'industry', 'place', 'project', 'remainder', 'period']);

/** Whether the periods of the items fill `whole` without a gap or an overlap. */
export function periodsFill(items: readonly Item[], whole: TextPeriod | null): boolean {
  if (!whole || items.length < 2) return false;
  const periods = items
    .flatMap(({ period }) => (period && insideOf(period, whole) ? [period] : []))
    .sort((a, b) => a.from - b.from);
  if (periods.length < items.length) return false;
  return (
    periods.every((period, index) => period.from === (periods[index - 1]?.to ?? whole.from - 1) + 1) &&
    periods.at(-1)?.to === whole.to
  );
}

/**
 * Whether the parts can be added up at all: `yes` = they shut each other out, `likely` = nothing says that they
 * overlap, `no` = they may (亿元以上的 and 工业的 may be the same projects).
 */
export function partsApart(group: Group): 'yes' | 'likely' | 'no' {
  const { parts } = group;
  const names = parts.map(
    ({ subject, period }) => `${subject.act}|${subject.rest}|${period?.year}-${period?.from}-${period?.to}`,
  );
  if (new Set(names).size < names.length) return 'no';
  if (parts.every(({ subject }) => subject.dimension === 'all') && parts.every(({ period }) => period))
    return 'yes';
  const kinds = new Set(parts.map(({ subject }) => subject.dimension).filter((kind) => kind !== 'remainder'));
  if (kinds.size > 1)
    return [...kinds].every((kind) => ['industry', 'other', 'origin', 'place'].includes(kind))
      ? 'likely'
      : 'no';
  const [kind] = kinds;
  if (kind === 'size')
    return parts.filter(({ subject }) => /以上|级/.test(subject.rest)).length <= 1 ? 'yes' : 'no';
  if (kind === 'stage')
    return group.how === 'breakdown' && /阶段|进度|状态|进展/.test(group.words) ? 'yes' : 'no';
  if (kind === 'other') return 'likely';
  return kind === undefined || APART.has(kind) ? 'yes' : 'no';
}

/** All three sectors, the quarters of a year, or a remainder: nothing else can exist beside them. */
function exhaustive(group: Group, whole: Item): boolean {
  const { parts } = group;
  const sectors = new Set(parts.map(({ subject }) => sectorOf(subject.rest)));
  if (sectors.size === 3 && !sectors.has(null)) return true;
  // 居前的有A、B；另有生态圈外: a class of its own is all that is left only where the list does not say that it names some
  const left = (parts.length > 1 ? parts : []).filter(({ subject }) => subject.dimension === 'remainder');
  if (left.some(({ subject }) => !group.etc || /^(?:其他|其它|其余|剩余|余下)/.test(subject.rest)))
    return true;
  const origins = new Set(parts.map(({ subject }) => subject.rest));
  if ((origins.has('内资') && origins.has('外资')) || (origins.has('工业') && origins.has('非工业')))
    return true;
  return periodsFill(parts, whole.period);
}

/**
 * The shares of the parts come to 100 %, or their counts come to the whole's: then nothing is left over that could
 * have money. (Amounts that come to the whole say nothing of counts: a project may be undisclosed.)
 */
function provenOtherwise(
  group: Group,
  whole: Item,
  key: string,
  parts: readonly (Told | undefined)[],
): boolean {
  if (group.parts.length < 2) return false;
  const shares = parts.map((part) => part?.shares[0]);
  if (shares.every((share) => share !== undefined) && meets(sumOf(shares.map(({ q }) => q.range)), HUNDRED))
    return true;
  return told(whole).some((other) => {
    if (other.key === key || other.q.loose || other.kind !== 'count') return false;
    const same = group.parts.map((part) => saidUnder(part, other.key));
    if (!same.every(isTold)) return false;
    const sum = sumOf(same.map(({ q }) => q.range));
    return sum.lo.eq(sum.hi) && meets(sum, other.q.range);
  });
}

/**
 * Whether a list leaves nothing out: `full` = it says or shows so, `likely` = it is written like a full one, `open`
 * = it may name only some (其中). Only a full list must come to its total.
 */
export function fullness(
  group: Group,
  whole: Item,
  key: string,
  parts: readonly (Told | undefined)[],
): 'full' | 'likely' | 'open' {
  if (parts.some((part) => part === undefined)) return 'open';
  if (group.how === 'added' || exhaustive(group, whole)) return 'full';
  if (partsApart(group) !== 'no' && provenOtherwise(group, whole, key, parts)) return 'full';
  if (group.etc) return 'open';
  if (group.how === 'list' && group.parts.length > 1) return partsApart(group) === 'yes' ? 'full' : 'likely';
  return group.how === 'breakdown' && group.parts.length > 1 ? 'likely' : 'open';
}
