import { FigureLink } from '@/components/figures/figure-link';
import { figureAddress, figureBase } from '@/lib/figures/address';
import type { Evidence } from '@/lib/figures/evidence';
import { biggestMovers, type Push } from '@/lib/figures/movers';
import { printYi } from '@/lib/money/print-amount';

const say = ({ name, yuan, direction }: Push) =>
  direction === 'up' ? `本期有“${name}”${printYi(yuan)}` : `上年同期有“${name}”${printYi(yuan)}`;

/** The three figures that moved most against a year before, and the projects that moved them. */
export function MoverList({ evidence }: { evidence: Evidence }) {
  const movers = biggestMovers(evidence);
  const base = figureBase(evidence);
  if (movers.length === 0) return <p className="text-sm text-soft">与上年同期相比没有变动。</p>;
  return (
    <ol className="flex flex-col gap-3">
      {movers.map(({ figure, growth, deltaYuan, because }) => (
        <li key={figure.key} className="flex flex-col">
          <span className="figures flex flex-wrap items-baseline gap-x-3">
            <span className="font-semibold">{figure.label}</span>
            <FigureLink href={figureAddress(base, figure.key)} label={figure.label} text={figure.text} />
            <span>
              {deltaYuan.startsWith('-') ? '比上年同期少' : '比上年同期多'}
              {printYi(deltaYuan.replace('-', ''))}，同比
              <FigureLink href={figureAddress(base, growth.key)} label={growth.label} text={growth.text} />
            </span>
          </span>
          <span className="text-sm text-soft">{because.map(say).join('，')}</span>
        </li>
      ))}
    </ol>
  );
}
