import type { RowChoice } from '../../figures/figure.ts';
import { type Composing, paragraph } from '../composing.ts';
import type { BriefingBlock } from '../document.ts';
import { majorTable } from '../project-tables.ts';

/** The projects of 10亿元 and more, by name. */
export function major(composing: Composing): BriefingBlock[] {
  const rows: RowChoice = { fromYuan: '1000000000' };
  if (composing.number({ measure: 'count', rows }) === 0)
    return [paragraph('major.none', composing.say`本期没有10亿元以上的项目。`)];
  return [
    paragraph(
      'major.total',
      composing.say`本期10亿元以上项目共${{ measure: 'count', rows }}、协议资金${{ measure: 'amount', rows }}，列表如下。`,
    ),
    {
      type: 'table',
      id: 'major.table',
      table: majorTable(composing.tableTitle('10亿元以上项目'), composing.evidence),
    },
  ];
}
