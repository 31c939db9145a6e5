import type { PointChange } from '../reading/statement.ts';
import type { Context } from './context.ts';

const OF_RATES =
  /率|占比|比重|份额|增速|增幅|涨幅|降幅|高于|低于|快于|慢于|好于|拉动|贡献|加快|放缓|收窄|扩大|差距|拉高|超过|领先|落后|(?:高|低|快|慢|多|少)(?:出|了|约)?$/;
const GREW = /(?:增长|下降|增加|减少|增|降|上升|下滑)(?:了|约|近|超)*$/;
const MOVED = /提高|提升|上升|降低|回落|下降|增长|增加/;
const UNTOUCHED = /投资|资金|金额|项目数|产值|收入|总额|个数|数量/;
// a clause that names its own amount right before the verb, whatever was spoken of before it
const OWN_AMOUNT =
  /(?:投资|资金|金额|项目数|产值|收入|总额|个数|数量)额?(?:同比|环比|也|均|则|分别|较?□+)*(?:增长|下降|增加|减少|上升|下滑)(?:了|约|近|超)*$/;

/** 协议资金同比增长72.69个百分点: an amount grows in percent. */
function pointsOfAmount({ report }: Context, { q, lead, behind }: PointChange): void {
  if (q.kind !== 'points' || OF_RATES.test(lead) || !GREW.test(lead)) return;
  const said = behind === 'amount' || (behind === 'nothing' && UNTOUCHED.test(lead)) || OWN_AMOUNT.test(lead);
  if (!said) return;
  const expected = q.text.replace(/个?百分点|个点/, '%');
  report.fail({
    kind: 'points', at: [q], expected, found: q.text,
    because: `金额和个数的增减用“%”；“百分点”只用于两个百分数之差。这里说的是数额的增减，应写 ${expected}。`,
  }); // biome-ignore format: a record
}

/** 开工率61.54%，同比提高5.2%: a rate moves in points. Left as a doubt, because a ratio of rates can be meant. */
function percentOfRate({ report, reading }: Context, { q, lead, behind, place }: PointChange): void {
  if (q.kind !== 'percent' || !MOVED.test(lead)) return;
  const decided = reading.rates.some(
    ({ bases, changes }) => bases.length > 0 && changes.some((change) => change.q === q),
  );
  if (decided) return;
  const named = /率|占比|比重|份额/.test(lead);
  const amountBefore = reading.items.some(({ statements }) =>
    statements.some(
      (one) =>
        one.q !== null &&
        one.place.sentence === place.sentence &&
        one.place.segment === place.segment &&
        one.place.start < q.start,
    ),
  );
  const verb = /提高|提升|上升|回落|降低/.test(lead);
  const onShare = behind === 'share' && (/提高|提升/.test(lead) || (verb && !amountBefore)); // an amount grows, it is not raised
  if (!named && !onShare && !(behind === 'rate' && (verb || !amountBefore))) {
    if (behind === 'rate') report.skip('points', [q], '看不出变动说的是这个率，还是前面的数额。');
    return;
  }
  const expected = q.text.replace('%', '个百分点');
  report.fail({
    kind: 'points', severity: 'warning', at: [q], expected, found: q.text,
    because: `率和占比的变动一般用“百分点”；写成 ${q.text}，意思是这个百分数本身变动了百分之${q.digits}。若指两个百分数之差，应写 ${expected}。`,
  }); // biome-ignore format: a record
}

/** 百分点 where % is meant, and % where 百分点 is meant. */
export function checkPoints(context: Context): void {
  for (const change of context.reading.points) {
    pointsOfAmount(context, change);
    percentOfRate(context, change);
  }
}
