import type { WatchedRow } from '../../figures/evidence.ts';
import type { FigureSpec } from '../../figures/figure.ts';
import { LIGHT_LABELS } from '../../projects/lights.ts';
import { type Composing, paragraph } from '../composing.ts';
import type { BriefingBlock, BriefingTable } from '../document.ts';
import type { AnnexName } from '../kinds.ts';
import { shownName } from '../project-tables.ts';

const MOST = 15;
const light = (name: 'red' | 'amber'): FigureSpec => ({ measure: 'watch', rows: { light: name } });

export function watchTable(caption: string, rows: readonly WatchedRow[]): BriefingTable {
  return {
    caption,
    unit: '按台账时点当日判定',
    columns: [
      { label: '灯', align: 'center', width: 1 },
      { label: '项目编码', align: 'left', width: 2.6 },
      { label: '项目名称', align: 'left', width: 4.6 },
      { label: '原因', align: 'left', width: 5 },
      { label: '下一步', align: 'left', width: 4 },
      { label: '负责人', align: 'left', width: 2 },
    ],
    rows: rows.map((row) => ({
      cells: [
        LIGHT_LABELS[row.light].zh,
        row.code,
        shownName(row),
        row.why,
        row.nextStep || '待说明',
        row.owner,
      ],
    })),
  };
}

/** The red ones first: they are what a leader asks about. */
export const watchedInOrder = (rows: readonly WatchedRow[]): WatchedRow[] => [
  ...rows.filter((row) => row.light === 'red'),
  ...rows.filter((row) => row.light === 'amber'),
];

/** 关注项目: how many stand red and amber on the as-of day, and the first of them with their reasons. */
export function watch(composing: Composing, annexes: readonly AnnexName[]): BriefingBlock[] {
  const { say, evidence } = composing;
  if (evidence.watch.length === 0)
    return [paragraph('watch.none', say`台账时点当日，没有亮黄灯或红灯的项目。`)];
  const all = watchedInOrder(evidence.watch);
  const shown = all.slice(0, MOST);
  const rest = annexes.includes('watch') ? '其余见附件' : '其余从略';
  return [
    paragraph(
      'watch.total',
      say`台账时点当日，亮红灯的项目${light('red')}，亮黄灯的项目${light('amber')}，在谈的和其他期间签约的项目也在其内。${shown.length < all.length ? `红灯在前，靠前的列表如下，${rest}。` : '列表如下。'}`,
    ),
    { type: 'table', id: 'watch.table', table: watchTable(composing.tableTitle('关注项目'), shown) },
  ];
}
