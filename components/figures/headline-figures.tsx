import type { ReactNode } from 'react';
import { figureAddress, figureBase } from '@/lib/figures/address';
import { figureOf } from '@/lib/figures/evaluate';
import type { Evidence } from '@/lib/figures/evidence';
import type { FigureSpec, RowChoice } from '@/lib/figures/figure';
import type { FiguresScope } from '@/lib/figures/gather';
import { FigureLink } from './figure-link';

type FigureProps = { spec: FigureSpec; evidence: Evidence; scope?: FiguresScope | undefined };

/** A figure answered here and now, as a link to its rows. */
export function LiveFigure({ spec, evidence, scope }: FigureProps) {
  const { key, label, text } = figureOf(spec, evidence);
  return <FigureLink href={figureAddress(figureBase(evidence, scope), key)} label={label} text={text} />;
}

function Headline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col border-gold border-t-2 pt-2">
      <dt className="text-sm text-soft">{label}</dt>
      {children}
    </div>
  );
}

function Signed({ label, rows, evidence }: { label: string; rows: RowChoice; evidence: Evidence }) {
  const show = (spec: FigureSpec) => <LiveFigure spec={spec} evidence={evidence} />;
  return (
    <Headline label={label}>
      <dd className="font-serif text-3xl">
        {show({ measure: 'count', rows })}，{show({ measure: 'amount', rows })}
      </dd>
      <dd className="text-sm">
        同比：个数{show({ measure: 'countGrowth', rows })}，金额{show({ measure: 'growth', rows })}；未披露
        {show({ measure: 'count', rows: { ...rows, bound: 'undisclosed' } })}
      </dd>
    </Headline>
  );
}

/** What was signed and what arrived, each against the year before; every figure opens its rows. */
export function HeadlineFigures({ evidence }: { evidence: Evidence }) {
  const show = (spec: FigureSpec) => <LiveFigure spec={spec} evidence={evidence} />;
  return (
    <dl className="figures grid gap-6 pb-8 md:grid-cols-3 print:grid-cols-3 print:gap-4 print:pb-3">
      <Signed label="新签约项目" rows={{}} evidence={evidence} />
      <Signed label="其中工业项目" rows={{ sector: 'industrial' }} evidence={evidence} />
      <Headline label="到位资金（当年累计）">
        <dd className="font-serif text-3xl">{show({ measure: 'arrived', rows: {} })}</dd>
        <dd className="text-sm">同比{show({ measure: 'arrivedGrowth', rows: {} })}</dd>
      </Headline>
    </dl>
  );
}
