import { inYi } from '../money/print-amount.ts';
import type { LedgerTotals } from '../projects/queries.ts';

/** 12 个，34.56 亿元，未披露 1 个 */
export const printTotals = ({ count, amountYuan, undisclosed }: LedgerTotals): string =>
  `${count} 个，${inYi(amountYuan)} 亿元，未披露 ${undisclosed} 个`;
