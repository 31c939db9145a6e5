import type { FindingKind } from '../finding.ts';
import type { Mention } from '../reading/mentions.ts';
import type { Sentence } from '../reading/sentences.ts';
import type { Context } from './context.ts';

const FUTURE = /力争|预计|预期|有望|争取|确保|将达|拟|到20\d\d/;

/** Why a percentage that no check has taken up was left. */
function reasonOf({ role, against, lead, q }: Mention): [FindingKind, string] {
  if (FUTURE.test(lead)) return ['base', `${q.text} 是将来的数，不与已完成的数对照。`];
  if (role === 'growth' && against === 'other')
    return ['base', `${q.text} 不是与上年同期相比（年均、两年平均、较年初等），没有核对。`];
  if (role === 'growth') return ['base', `附近没有上年数或增加数，无法核对 ${q.text}。`];
  if (role === 'points') return ['points', `附近没有变动前后的两个百分数，无法核对 ${q.text}。`];
  if (role === 'rate') return ['rate', `附近没有 ${q.text} 的分子和分母，无法核对。`];
  if (role === 'share') return ['share', `找不到 ${q.text} 的分子或分母，无法核对。`];
  return ['base', `文中没有可与 ${q.text} 对照的数，没有核对。`];
}

/** Lists every percentage of the prose that no check has taken up, so that silence is not read as agreement. */
export function listLeft({ report }: Context, sentences: readonly Sentence[]): void {
  for (const m of sentences.flatMap(({ mentions }) => mentions)) {
    if (!['percent', 'points', 'times'].includes(m.q.kind) || report.hasSeen(m.q)) continue;
    const [kind, why] = reasonOf(m);
    report.skip(kind, [m.q], why);
  }
}
