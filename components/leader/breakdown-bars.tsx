import { LiveFigure } from '@/components/figures/headline-figures';
import { evaluate } from '@/lib/figures/evaluate';
import type { Evidence, Slot } from '@/lib/figures/evidence';
import type { RowChoice } from '@/lib/figures/figure';
import { BarLink } from './bar-link';

type Props = {
  title: string;
  evidence: Evidence;
  slots: readonly Slot[];
  choose: (key: string) => RowChoice;
};

const WIDTH = 120;

/** One breakdown: projects, money with a bar, growth; parts without a project in either year are left out. */
export function BreakdownBars({ title, evidence, slots, choose }: Props) {
  const number = (measure: 'amount' | 'count', rows: RowChoice) =>
    Number(evaluate({ measure, rows }, evidence) ?? 0); // only compared and drawn, never printed
  const shown = slots
    .filter(
      ({ key }) => number('count', choose(key)) + number('count', { ...choose(key), side: 'previous' }) > 0,
    )
    .sort((a, b) => number('amount', choose(b.key)) - number('amount', choose(a.key)));
  const most = Math.max(1, ...shown.map(({ key }) => number('amount', choose(key))));
  if (shown.length === 0) return <p className="text-sm text-soft">本期和上年同期都没有计入的项目。</p>;
  return (
    <table className="dense figures w-full border-collapse">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          <th scope="col" className="ps-0!">
            {title}
          </th>
          <th scope="col" className="num">
            项目
          </th>
          <th scope="col" className="num">
            协议资金
          </th>
          <th scope="col" className="w-32 max-sm:hidden">
            <span className="sr-only">图</span>
          </th>
          <th scope="col" className="num pe-0!">
            同比
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ key, labelZh }) => {
          const rows = choose(key);
          return (
            <tr key={key}>
              <th scope="row" className="whitespace-normal! ps-0! font-normal! text-ink!">
                {labelZh}
              </th>
              <td className="num">
                <LiveFigure spec={{ measure: 'count', rows }} evidence={evidence} />
              </td>
              <td className="num">
                <LiveFigure spec={{ measure: 'amount', rows }} evidence={evidence} />
              </td>
              <td className="max-sm:hidden">
                <BarLink spec={{ measure: 'amount', rows }} evidence={evidence}>
                  <svg
                    viewBox={`0 0 ${WIDTH} 10`}
                    className="h-2.5 w-full"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    <rect
                      width={Math.max(0.5, (number('amount', rows) / most) * WIDTH)}
                      height="10"
                      className="fill-data-1"
                    />
                  </svg>
                </BarLink>
              </td>
              <td className="num pe-0!">
                <LiveFigure spec={{ measure: 'growth', rows }} evidence={evidence} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
