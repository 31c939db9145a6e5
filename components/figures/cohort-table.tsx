import type { Route } from 'next';
import Link from 'next/link';
import { Meter } from '@/components/ui/meter';
import type { Cohort } from '@/lib/figures/cohorts';
import { percentOf } from '@/lib/money/arithmetic';
import { inYi } from '@/lib/money/print-amount';

/** What became of each quarter's signings: how many started and produce, how fast, what arrived, what was made. */
export function CohortTable({ cohorts }: { cohorts: readonly Cohort[] }) {
  return (
    <div className="overflow-x-auto border-line border-y">
      <table className="dense figures w-full min-w-[60rem] [&_thead_th]:whitespace-normal!">
        <thead>
          <tr>
            <th scope="col">签约季度</th>
            <th scope="col" className="num">
              签约（个）
            </th>
            <th scope="col">开工率</th>
            <th scope="col">投产率</th>
            <th scope="col" className="num">
              终止（个）
            </th>
            <th scope="col" className="num">
              签约到开工（天，中位数）
            </th>
            <th scope="col" className="num">
              90 天内开工
            </th>
            <th scope="col" className="num">
              协议资金（亿元）
            </th>
            <th scope="col">资金到位率</th>
            <th scope="col" className="num">
              实际 / 预计产值（亿元）
            </th>
          </tr>
        </thead>
        <tbody>
          {cohorts.map((one) => (
            <tr key={one.period}>
              <th scope="row">
                <Link className="link" prefetch={false} href={`/office/ledger?period=${one.period}` as Route}>
                  {one.period}
                </Link>
              </th>
              <td className="num">{one.signed}</td>
              <td>
                <Meter percent={percentOf(one.started, one.signed)} of={`${one.started}/${one.signed}`} />
              </td>
              <td>
                <Meter percent={percentOf(one.producing, one.signed)} of={`${one.producing}/${one.signed}`} />
              </td>
              <td className="num">{one.ended}</td>
              <td className="num">{one.days ? one.days.median : '—'}</td>
              <td className="num">{one.days ? `${one.days.within90}/${one.days.known}` : '—'}</td>
              <td className="num">{inYi(one.contractYuan)}</td>
              <td>
                <Meter
                  percent={percentOf(one.arrivedYuan, one.contractYuan)}
                  of={`${inYi(one.arrivedYuan)} 亿元`}
                />
              </td>
              <td className="num">
                {one.output
                  ? `${inYi(one.output.actualYuan)} / ${inYi(one.output.promisedYuan)}（${one.output.known} 个）`
                  : '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
