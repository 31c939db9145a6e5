import type { Verdict } from '../figures/counting.ts';
import type { Figures, Growth, Part } from '../figures/figures.ts';
import { inYi, printAmount } from '../money/print-amount.ts';
import { printFuzzyDate } from '../periods/fuzzy-date.ts';
import { KIND_LABELS, SECTOR_LABELS, STAGE_LABELS, STATUS_LABELS } from '../projects/labels.ts';
import type { BriefingChart, BriefingTable, WorkbookRow } from './document.ts';

const percent = (text: string | null) => text ?? '—';

const cells = (label: string, one: Growth, share: string | null) => [
  label,
  String(one.count),
  inYi(one.amountYuan),
  percent(share),
  percent(one.yoyAmountPercent),
];

/** One breakdown with its total; parts without any project in either period are left out. */
export function breakdownTable(caption: string, label: string, parts: Part[], whole: Growth): BriefingTable {
  const shown = parts.filter((part) => part.count > 0 || part.previousCount > 0);
  return {
    caption,
    unit: '单位：个、亿元、%',
    columns: [
      { label, align: 'left', width: 5 },
      { label: '项目数', align: 'right', width: 2 },
      { label: '协议资金', align: 'right', width: 2.5 },
      { label: '金额占比', align: 'right', width: 2.2 },
      { label: '金额同比', align: 'right', width: 2.2 },
    ],
    rows: [
      ...shown.map((part) => ({ cells: cells(part.labelZh, part, part.sharePercent) })),
      { cells: cells('合计', whole, whole.amountYuan === '0.00' ? null : '100.00'), total: true },
    ],
  };
}

export function annexTable(caption: string, verdicts: readonly Verdict[]): BriefingTable {
  const column = (label: string, width: number, align: 'left' | 'right' | 'center' = 'left') => ({
    label,
    width,
    align,
  });
  return {
    caption,
    unit: '金额单位见各行',
    columns: [
      column('序号', 1, 'center'),
      column('项目编码', 2.6),
      column('项目名称', 5.4),
      column('企业', 4.6),
      column('产业生态圈', 3.4),
      column('园区', 2.8),
      column('阶段', 1.2, 'center'),
      column('协议资金', 2.4, 'right'),
      column('签约时间', 3.1),
    ],
    rows: verdicts.map(({ row }, index) => ({
      cells: [
        String(index + 1),
        row.code,
        row.isDemo ? `〔演示〕${row.name}` : row.name,
        row.firm,
        row.ecosystem?.nameZh ?? '生态圈外',
        row.park?.nameZh ?? '未落园区',
        STAGE_LABELS[row.stage].zh,
        printAmount(row.amountYuan, row.bound),
        printFuzzyDate(row.signed),
      ],
    })),
  };
}

function noteOf({ row, standing, undisclosed }: Verdict): string {
  const parts = [
    standing === 'apart' ? '框架协议，另计' : '',
    standing === 'ended' ? '已终止，不计' : '',
    standing === 'undated' ? '签约时间只到年，未计入' : '',
    row.kind === 'upgrade' ? '技改，不计金额' : '',
    undisclosed ? '未披露' : '',
    row.bound === 'atLeast' ? '不少于' : row.bound === 'planned' ? '计划' : '',
    row.isDemo ? '演示' : '',
  ];
  return parts.filter(Boolean).join('；');
}

/** The rows sheet of the workbook: all that touch the period, counted or not, and why. */
export function workbookRows(verdicts: readonly Verdict[]): WorkbookRow[] {
  return verdicts
    .filter((verdict) => verdict.standing !== 'outside')
    .map((verdict) => ({
      code: verdict.row.code,
      name: verdict.row.name,
      firm: verdict.row.firm,
      ecosystem: verdict.row.ecosystem?.nameZh ?? '生态圈外',
      park: verdict.row.park?.nameZh ?? '未落园区',
      sector: SECTOR_LABELS[verdict.row.sector].zh,
      stage: STAGE_LABELS[verdict.row.stage].zh,
      status: STATUS_LABELS[verdict.row.status].zh,
      kind: verdict.row.kind ? KIND_LABELS[verdict.row.kind].zh : '',
      signed: printFuzzyDate(verdict.row.signed),
      amountYuan: verdict.row.amountYuan,
      bound: verdict.row.bound,
      countsAsProject: verdict.standing === 'counted',
      countedYuan: verdict.standing === 'counted' ? verdict.yuan : '0.00',
      note: noteOf(verdict),
    }));
}

/** The amount of each ecosystem, this period beside the same a year before. */
export function ecosystemChart(figures: Figures, now: string, before: string): BriefingChart {
  const shown = figures.byEcosystem.filter((part) => part.count > 0 || part.previousCount > 0);
  const top = shown.reduce<Part | null>(
    (best, part) => (best && Number(best.amountYuan) >= Number(part.amountYuan) ? best : part),
    null,
  );
  return {
    title: `图1 ${now}各产业生态圈协议资金（亿元）`,
    kind: 'bar',
    unit: '亿元',
    categories: shown.map((part) => part.labelZh),
    series: [
      { name: now, values: shown.map((part) => inYi(part.amountYuan).replaceAll(',', '')) },
      { name: before, values: shown.map((part) => inYi(part.previousAmountYuan).replaceAll(',', '')) },
    ],
    alt: top
      ? `${now}协议资金最多的是${top.labelZh}，${inYi(top.amountYuan)}亿元。`
      : `${now}没有计入的项目。`,
  };
}

/** How many projects fall into each amount class, both periods. */
export function classChart(figures: Figures, now: string, before: string): BriefingChart {
  const parts = figures.byClass;
  return {
    title: `图2 ${now}签约项目的投资规模（个）`,
    kind: 'column',
    unit: '个',
    categories: parts.map((part) => part.labelZh),
    series: [
      { name: now, values: parts.map((part) => String(part.count)) },
      { name: before, values: parts.map((part) => String(part.previousCount)) },
    ],
    alt: parts.map((part) => `${part.labelZh}${part.count}个`).join('，'),
  };
}
