import type { RowChoice } from '../../figures/figure.ts';
import { type Composing, largeOnes, paragraph } from '../composing.ts';
import type { BriefingBlock } from '../document.ts';

/** Industrial projects, and the large ones among them. */
export function industrial(composing: Composing): BriefingBlock[] {
  const rows: RowChoice = { sector: 'industrial' };
  if (composing.number({ measure: 'count', rows }) === 0) {
    return [paragraph('industrial.total', composing.say`本期没有计入的工业项目。`)];
  }
  return [
    paragraph(
      'industrial.total',
      composing.say`招引工业项目${composing.strong({ measure: 'count', rows })}，同比${{ measure: 'countGrowth', rows }}；协议资金${composing.strong({ measure: 'amount', rows })}，同比${{ measure: 'growth', rows }}。其中，${largeOnes(composing, rows)}。`,
    ),
  ];
}
