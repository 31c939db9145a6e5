import { chooseRows } from '../../figures/choose.ts';
import type { RowChoice } from '../../figures/figure.ts';
import { AGREEMENT_LABELS } from '../../projects/labels.ts';
import { type Composing, paragraph } from '../composing.ts';
import type { BriefingBlock } from '../document.ts';
import { shownAmount, shownName } from '../project-tables.ts';

const APART: RowChoice = { standing: 'apart' };

/** The sign-off list of a signing event: every agreement of the day, formal ones first. */
export function signings(composing: Composing): BriefingBlock[] {
  const { say, evidence } = composing;
  const rows = [...chooseRows(evidence, {}), ...chooseRows(evidence, APART)];
  if (rows.length === 0) return [paragraph('signings.none', say`${composing.now}没有登记签约项目。`)];
  const apart =
    composing.number({ measure: 'count', rows: APART }) > 0
      ? say`另签框架协议${{ measure: 'count', rows: APART }}、${{ measure: 'amount', rows: APART }}，另行统计。`
      : [];
  return [
    paragraph(
      'signings.total',
      say`${composing.now}签约项目${composing.strong({ measure: 'count', rows: {} })}、协议资金${composing.strong({ measure: 'amount', rows: {} })}。${apart}`,
    ),
    {
      type: 'table',
      id: 'signings.table',
      table: {
        caption: '签约项目名单',
        unit: '金额单位见各行',
        columns: [
          { label: '序号', align: 'center', width: 1.3 },
          { label: '项目名称', align: 'left', width: 4.4 },
          { label: '签约企业', align: 'left', width: 3.9 },
          { label: '落户园区', align: 'left', width: 2.6 },
          { label: '协议', align: 'center', width: 2.3 },
          { label: '协议资金', align: 'right', width: 2.8 },
        ],
        rows: rows.map((verdict, index) => {
          const { row } = verdict;
          return {
            cells: [
              String(index + 1),
              shownName(row),
              row.firm,
              row.park?.nameZh ?? '未落园区',
              row.agreementKind ? AGREEMENT_LABELS[row.agreementKind].zh : '未载明',
              shownAmount(verdict),
            ],
          };
        }),
      },
    },
  ];
}
