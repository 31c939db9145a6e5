import type { Route } from 'next';
import Link from 'next/link';
import { Meter, meterText } from '@/components/ui/meter';
import { figureAddress } from '@/lib/figures/address';
import type { Cohort, Cohorts } from '@/lib/figures/cohorts';
import { type FigureSpec, figureKey, type RowChoice } from '@/lib/figures/figure';
import { percentOf } from '@/lib/money/arithmetic';
import { inYi } from '@/lib/money/print-amount';
import { FigureLink } from './figure-link';

const cohort: RowChoice = { standing: 'cohort' };
const rate = (reached: 'performed' | 'started' | 'producing'): FigureSpec => ({
  measure: 'rate',
  rows: { ...cohort, reached },
  of: cohort,
});

const SHOWN = {
  signed: { measure: 'count', rows: cohort },
  performed: rate('performed'),
  started: rate('started'),
  producing: rate('producing'),
  ended: { measure: 'count', rows: { standing: 'ended' } },
  days: { measure: 'daysToStart', rows: cohort },
  contract: { measure: 'promised', rows: cohort },
  arrived: { measure: 'fundRate', rows: cohort },
} as const satisfies Record<string, FigureSpec>;

const HEADS = [
  ['签约季度', ''],
  ['签约（个）', 'num'],
  ['履约率', ''],
  ['开工率', ''],
  ['投产率', ''],
  ['终止（个）', 'num'],
  ['签约到开工（天，中位数）', 'num'],
  ['90 天内开工', 'num'],
  ['协议资金（亿元）', 'num'],
  ['资金到位率', ''],
  ['实际 / 预计产值（亿元）', 'num'],
] as const;

function Line({ one, asOf }: { one: Cohort; asOf: string }) {
  const open = (name: keyof typeof SHOWN) =>
    figureAddress({ period: one.period, asOf }, figureKey(SHOWN[name]));
  const number = (name: keyof typeof SHOWN, label: string, text: string) => (
    <FigureLink href={open(name)} label={`${one.period} ${label}`} text={text} />
  );
  const share = (name: 'performed' | 'started' | 'producing', label: string) => {
    const percent = percentOf(one[name], one.signed);
    const of = `${one[name]}/${one.signed}`;
    return (
      <FigureLink href={open(name)} label={`${one.period} ${label}`} text={meterText(percent, of)}>
        <Meter percent={percent} of={of} />
      </FigureLink>
    );
  };
  const arrived = percentOf(one.arrivedYuan, one.contractYuan);
  return (
    <tr>
      <th scope="row">
        <Link className="link" prefetch={false} href={`/office/ledger?period=${one.period}` as Route}>
          {one.period}
        </Link>
      </th>
      <td className="num">{number('signed', '签约项目', String(one.signed))}</td>
      <td>{share('performed', '履约率')}</td>
      <td>{share('started', '开工率')}</td>
      <td>{share('producing', '投产率')}</td>
      <td className="num">{number('ended', '终止项目', String(one.ended))}</td>
      <td className="num">{one.days ? number('days', '签约到开工天数', String(one.days.median)) : '—'}</td>
      <td className="num">{one.days ? `${one.days.within90}/${one.days.known}` : '—'}</td>
      <td className="num">{number('contract', '协议资金', inYi(one.contractYuan))}</td>
      <td>
        <FigureLink
          href={open('arrived')}
          label={`${one.period} 资金到位率`}
          text={meterText(arrived, `${inYi(one.arrivedYuan)} 亿元`)}
        >
          <Meter percent={arrived} of={`${inYi(one.arrivedYuan)} 亿元`} />
        </FigureLink>
      </td>
      <td className="num">
        {one.output
          ? `${inYi(one.output.actualYuan)} / ${inYi(one.output.promisedYuan)}（${one.output.known} 个）`
          : '—'}
      </td>
    </tr>
  );
}

/** What became of each quarter's signings: how many started and produce, how fast, what arrived; each number opens its projects. */
export function CohortTable({ cohorts }: { cohorts: Cohorts }) {
  return (
    <div className="overflow-x-auto border-line border-y">
      <table className="dense figures w-full min-w-[70rem] [&_thead_th]:whitespace-normal!">
        <thead>
          <tr>
            {HEADS.map(([label, align]) => (
              <th key={label} scope="col" className={align}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.rows.map((one) => (
            <Line key={one.period} one={one} asOf={cohorts.asOf} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
