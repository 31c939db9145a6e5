import { inYi, printAmount, readBack } from '../money/print-amount.ts';
import { printFuzzyDate } from '../periods/fuzzy-date.ts';
import { STAGE_LABELS, STATUS_LABELS } from '../projects/labels.ts';
import { LIGHT_LABELS } from '../projects/lights.ts';
import type { Leg, Rows } from './behind.ts';
import type { Verdict } from './counting.ts';
import type { GivenValue, ReceiptRow, SegmentRow, WatchedRow } from './evidence.ts';

export type TraceColumn = { label: string; align: 'left' | 'right'; width: number };
export type TraceLine = { cells: string[]; projectId: string | null };

/** The rows behind a figure as a table; `total` stands in the last line, under the same columns. */
export type TraceTable = { columns: TraceColumn[]; lines: TraceLine[]; total: string[]; demo: number };

const text = (label: string, width: number): TraceColumn => ({ label, align: 'left', width });
const number = (label: string, width: number): TraceColumn => ({ label, align: 'right', width });
const PROJECT = [text('项目编码', 18), text('项目名称', 40), text('企业', 30)];

const named = (row: { code: string; name: string; firm: string; isDemo: boolean }) => [
  row.code,
  row.isDemo ? `〔演示〕${row.name}` : row.name,
  row.firm,
];
const exact = (yuan: string) => readBack(yuan).replace(/ 元$/, '');
const demoIn = (rows: readonly { isDemo: boolean }[]) => rows.filter((row) => row.isDemo).length;

function projectTable(
  rows: readonly Verdict[],
  counted: 'yuan' | 'promisedYuan' | 'count',
  total: string,
): TraceTable {
  const money = counted === 'count' ? null : counted;
  return {
    columns: [
      ...PROJECT,
      number('协议资金', 16),
      ...(money ? [number(money === 'yuan' ? '计入金额（元）' : '协议资金（元）', 22)] : []),
      text('签约时间', 16),
      text('阶段', 8),
      text('状态', 8),
    ],
    lines: rows.map((verdict) => ({
      projectId: verdict.row.id,
      cells: [
        ...named(verdict.row),
        printAmount(verdict.row.amountYuan, verdict.row.bound),
        ...(money ? [exact(verdict[money])] : []),
        printFuzzyDate(verdict.row.signed),
        STAGE_LABELS[verdict.row.stage].zh,
        STATUS_LABELS[verdict.row.status].zh,
      ],
    })),
    total: ['合计', `${rows.length} 个`, '', '', ...(money ? [exact(total)] : []), '', '', ''],
    demo: demoIn(rows.map((verdict) => verdict.row)),
  };
}

const receiptTable = (rows: readonly ReceiptRow[], total: string): TraceTable => ({
  columns: [...PROJECT, text('到账日期', 14), number('到账金额（元）', 22)],
  lines: rows.map((row) => ({
    projectId: row.projectId,
    cells: [...named(row), row.receivedOn, exact(row.yuan)],
  })),
  total: ['合计', `${rows.length} 笔`, '', '', exact(total)],
  demo: demoIn(rows),
});

const legTable = (rows: readonly Leg[], total: string | null): TraceTable => ({
  columns: [...PROJECT, text('自', 12), text('至', 12), number('天数', 8)],
  lines: [...rows]
    .sort((a, b) => a.days - b.days)
    .map(({ row, from, to, days }) => ({
      projectId: row.id,
      cells: [...named(row), from, to, String(days)],
    })),
  total: ['中位数', `${rows.length} 个`, '', '', '', total ?? '—'],
  demo: demoIn(rows.map((leg) => leg.row)),
});

const watchTable = (rows: readonly WatchedRow[]): TraceTable => ({
  columns: [...PROJECT, text('灯', 6), text('原因', 40), text('下一步', 30), text('负责人', 10)],
  lines: rows.map((row) => ({
    projectId: row.id,
    cells: [
      ...named(row),
      `${LIGHT_LABELS[row.light].mark} ${LIGHT_LABELS[row.light].zh}`,
      row.why,
      row.nextStep || '—',
      row.owner,
    ],
  })),
  total: ['合计', `${rows.length} 个`, '', '', '', '', ''],
  demo: demoIn(rows),
});

const segmentTable = (rows: readonly SegmentRow[]): TraceTable => ({
  columns: [
    text('产业生态圈', 24),
    text('环节', 24),
    number('已落位企业', 12),
    number('期初项目', 12),
    number('现有项目', 12),
    text('期间内签约', 50),
  ],
  lines: rows.map((row) => ({
    projectId: row.signed[0]?.id ?? null,
    cells: [
      row.ecosystemZh,
      row.nameZh,
      String(row.firms),
      String(row.earlier),
      String(row.live),
      row.signed.map((one) => one.name).join('；') || '—',
    ],
  })),
  total: ['合计', `${rows.length} 个`, '', '', '', ''],
  demo: 0,
});

const givenTable = (rows: readonly GivenValue[]): TraceTable => ({
  columns: [text('名称', 24), text('期间', 14), number('数值', 18), text('出处', 50), text('说明', 40)],
  lines: rows.map((row) => ({
    projectId: null,
    cells: [
      row.labelZh,
      row.period,
      `${row.bound}${row.figure && row.unit === '亿元' ? inYi(row.value) : row.value}${row.unit}`,
      row.sourceZh || '—',
      row.noteZh || '—',
    ],
  })),
  total: [],
  demo: 0,
}); // biome-ignore format: one row a line

/** Rows of any kind as a table that the page and the file show alike. */
export function traceTable(rows: Rows): TraceTable {
  switch (rows.kind) {
    case 'projects':
      return projectTable(rows.rows, rows.counted, rows.total);
    case 'receipts':
      return receiptTable(rows.rows, rows.total);
    case 'legs':
      return legTable(rows.rows, rows.total);
    case 'watch':
      return watchTable(rows.rows);
    case 'segments':
      return segmentTable(rows.rows);
    case 'given':
      return givenTable(rows.rows);
  }
}
