import { sayGrowth } from './changes.ts';
import type { Mention } from './mentions.ts';
import type { Quantity } from './quantities.ts';
import type { Reader } from './reader.ts';
import type { Sentence } from './sentences.ts';
import type { Share, Statement } from './statement.ts';
import { readSubject } from './subject.ts';
import { targetsOf } from './values.ts';

const OF =
  /(?:占|为|达)?(?:到(?![位账])|据)?(?:了)?([^占]*?)(?:的)?(?:比重|比例|份额|比)?(?:分别)?(?:为|达到|达|约|超过|超|近|高达|仅|：)*$/;

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
      ? reader.last
      : (own(reader, subject.rest) ?? sayGrowth(reader, sentence, m, subject));
  if (!said) return;
  said.shares.push({
    ...share,
    of:
      /金额|资金|投资/.test(head) && share.of === ''
        ? '金额'
        : /项目数|数量|个数/.test(head) && share.of === ''
          ? '个数'
          : share.of,
  });
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
