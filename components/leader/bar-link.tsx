import type { ReactNode } from 'react';
import { figureAddress, figureBase } from '@/lib/figures/address';
import { figureOf } from '@/lib/figures/evaluate';
import type { Evidence } from '@/lib/figures/evidence';
import type { FigureSpec } from '@/lib/figures/figure';

type Props = { spec: FigureSpec; evidence: Evidence; children: ReactNode };

/** A drawn bar that opens the rows of its figure, high enough for a finger. */
export function BarLink({ spec, evidence, children }: Props) {
  const { key, label, text } = figureOf(spec, evidence);
  const said = `${label}：${text}（看明细）`;
  return (
    <a
      href={figureAddress(figureBase(evidence), key)}
      aria-label={said}
      title={said}
      className="bar-link flex min-h-6 w-full items-center"
    >
      {children}
    </a>
  );
}
