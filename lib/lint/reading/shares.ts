import { sayGrowth } from './changes.ts';
import type { Mention } from './mentions.ts';
import { samePeriod } from './periods.ts';
import type { Quantity } from './quantities.ts';
import type { Reader } from './reader.ts';
import type { Sentence } from './sentences.ts';
import type { Share, Statement } from './statement.ts';
import { readSubject, type Subject } from './subject.ts';
import { targetsOf } from './values.ts';

const OF =
  /(?:占|为|达)?(?:到(?![位账])|据)?(?:了)?([^占]*?)(?:的)?(?:比重|比例|份额|比)?(?:分别)?(?:为|达到|达|约|超过|超|近|高达|仅|：)*$/;

const OF_TARGET = /完成|[今本当]年|年度|全年|(?:目标|任务|计划|预算)(?:任务)?(?:数|值)?|的|□/g;

function shareOf(m: Mention, whole: Quantity | null): Share {
  const tail = m.lead.slice(m.lead.lastIndexOf('占') + 1);
  const of = m.lead.includes('占') ? (OF.exec(tail)?.[1] ?? '').replace(/的$/, '') : '';
  return {
    q: m.q,
    of,
    whole,
    progress: /完成|目标|任务|计划|预算/.test(`${m.lead}${m.gap}`) || (whole !== null && /完成/.test(m.gap)),
  };
}

/** 全年到位资金目标420亿元: kept for 完成51.2% behind it; what is hoped for in years to come is no target of this one. */
export function placeTarget(reader: Reader, { q, lead, gap }: Mention): void {
  const years = [...gap.matchAll(/((?:19|20)\d{2})年/g)].map(([, year]) => Number(year));
  const other = years.some((year) => reader.home !== null && year !== reader.home.year);
  if (other || !/目标|任务|计划/.test(lead) || /到20|力争|预[计期]|有望|争取|确保|明年/.test(gap)) return;
  const subject = readSubject(
    lead.replace(/(?:目标|任务|计划).*$/, '').replaceAll(/[今本当]年|年度|全年/g, ''),
  );
  reader.targets.push({ q, subject });
}

/** The one target of the sentence that a figure may be measured by. */
function targetOf(reader: Reader, { q, subject, place }: Statement): Quantity | null {
  const plain = (one: Subject) => one.category === null || one.category === 'plain';
  const fits = reader.targets.filter(
    (one) =>
      one.q.unit === q?.unit &&
      one.q.end < place.start &&
      (subject.rest === '' || subject.rest === one.subject.rest) &&
      (plain(subject) || plain(one.subject) || subject.category === one.subject.category),
  );
  return fits.length === 1 ? (fits[0]?.q ?? null) : null;
}

/** 占58.55%, 占比58.55%, 占协议资金430亿元的58.55%: said of the figure before, or of what its own words name. */
export function placeShare(
  reader: Reader,
  sentence: Sentence,
  m: Mention,
  whole: { q: Quantity; lead: string } | null,
): void {
  const share = shareOf(m, whole?.q ?? null);
  if (whole && /完成|目标|任务/.test(whole.lead)) share.progress = true;
  const head = whole ? (whole.lead.split(/占|完成/)[0] ?? '') : (m.lead.split(/占|比重|份额|完成/)[0] ?? '');
  const subject = readSubject(head.replace(/(?:金额|资金|项目数|数量|个数)$/, ''));
  const said =
    subject.rest === ''
      ? (reader.last ?? (share.progress && whole ? onlyWhole(reader, whole) : null))
      : (own(reader, subject.rest) ?? sayGrowth(reader, sentence, m, subject));
  if (!said) return;
  said.shares.push({
    ...share,
    whole: share.whole ?? (share.progress ? targetOf(reader, said) : null),
    of:
      /金额|资金|投资/.test(head) && share.of === ''
        ? '金额'
        : /项目数|数量|个数/.test(head) && share.of === ''
          ? '个数'
          : share.of,
  });
}

/** 完成年度目标500亿元的86% in a sentence of its own: said of the only amount of the kind that the text tells of all in the period. */
function onlyWhole(reader: Reader, { q: of, lead }: { q: Quantity; lead: string }): Statement | null {
  const { rest, act, category } = readSubject(lead.replace(OF_TARGET, ''));
  const told = reader.reading.items
    .filter(({ subject, period }) => subject.dimension === 'all' && samePeriod(period, reader.period))
    .flatMap(({ statements }) => statements.filter(({ q }) => q?.unit === of.unit));
  const [only] = told;
  if (!only || told.length > 1 || rest !== '') return null;
  const alike = category === null || category === 'plain' || category === only.subject.category;
  return alike && (act === '' || act === only.subject.act) ? only : null;
}

function own(reader: Reader, rest: string): Statement | null {
  const item = reader.told.filter(({ subject }) => subject.rest === rest).at(-1);
  return item?.statements.filter(({ q }) => q !== null).at(-1) ?? null;
}

/** 占比分别为49.93%、39.86%、10.21%. */
export function placeShares(reader: Reader, sentence: Sentence, run: readonly Mention[]): boolean {
  const [first] = run;
  if (!first) return false;
  const [before = ''] = first.lead.split(/分别|占|比重/);
  const targets = targetsOf(
    reader,
    sentence,
    run.map((m) => ({ ...m, lead: before.includes('、') ? `${before}分别` : '分别' })),
  );
  if (!targets) return false;
  for (const [index, m] of run.entries()) {
    const item = targets.items[index];
    if (!item) continue;
    const said =
      item.statements.filter(({ q }) => q !== null).at(-1) ??
      reader.say(item, 'growth', null, sentence, reader.placeOf(sentence, m.q), true);
    said.shares.push(shareOf({ ...m, lead: first.lead }, null));
  }
  return true;
}
