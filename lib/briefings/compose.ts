import { AMOUNT_CLASSES } from '../figures/amount-classes.ts';
import type { FiguresReport } from '../figures/queries.ts';
import { COUNTING_RULES } from '../figures/rules.ts';
import { today } from '../periods/calendar.ts';
import { labelPeriod } from '../periods/period.ts';
import { STAGE_LABELS } from '../projects/labels.ts';
import { STAGES } from '../projects/schema.ts';
import type { Briefing, BriefingBlock, BriefingRun } from './document.ts';
import { classes, industrial, leaders, Notes, overview, stages } from './narrative.ts';
import { annexTable, breakdownTable, classChart, ecosystemChart, workbookRows } from './tables.ts';

export type BriefingContext = { districtZh: string; issuer: string; sources: string[] };

const heading = (level: 1 | 2, text: string): BriefingBlock => ({ type: 'heading', level, text });
const paragraph = (runs: BriefingRun[]): BriefingBlock => ({ type: 'paragraph', runs });

function structure(report: FiguresReport, now: string, before: string): BriefingBlock[] {
  const { figures } = report;
  const { signed } = figures;
  return [
    heading(1, '三、结构情况'),
    heading(2, '（一）按产业生态圈'),
    paragraph(leaders(figures.byEcosystem, '产业生态圈')),
    { type: 'table', table: breakdownTable('表1 按产业生态圈', '产业生态圈', figures.byEcosystem, signed) },
    { type: 'chart', chart: ecosystemChart(figures, now, before) },
    heading(2, '（二）按园区'),
    paragraph(leaders(figures.byPark, '园区')),
    { type: 'table', table: breakdownTable('表2 按园区', '园区', figures.byPark, signed) },
    heading(2, '（三）按投资规模'),
    paragraph(classes(figures)),
    { type: 'table', table: breakdownTable('表3 按投资规模', '投资规模', figures.byClass, signed) },
    { type: 'chart', chart: classChart(figures, now, before) },
    heading(2, '（四）按进展阶段'),
    paragraph(stages(figures)),
    { type: 'table', table: breakdownTable('表4 按进展阶段', '阶段', figures.byStage, signed) },
  ];
}

function majorProjects(report: FiguresReport): BriefingBlock[] {
  const major = report.judged.current.filter(
    ({ standing, yuan }) => standing === 'counted' && Number(yuan) >= 1_000_000_000,
  );
  const table = annexTable('表5 10亿元以上项目', major);
  const keep = [0, 2, 3, 7]; // number, name, firm, amount
  const text =
    major.length > 0 ? `本期10亿元以上项目共${major.length}个，列表如下。` : '本期没有10亿元以上的项目。';
  if (major.length === 0) return [heading(1, '四、重大项目'), paragraph([{ text }])];
  return [
    heading(1, '四、重大项目'),
    paragraph([{ text }]),
    {
      type: 'table',
      table: {
        ...table,
        columns: table.columns.filter((_, index) => keep.includes(index)),
        rows: table.rows.map((row) => ({ cells: row.cells.filter((_, index) => keep.includes(index)) })),
      },
    },
  ];
}

/**
 * One plain document from figures and rows: the page and every export draw it, so their figures cannot
 * differ. Pure apart from the date of composing.
 */
export function composeBriefing(
  report: FiguresReport,
  context: BriefingContext,
  composedOn = today(),
): Briefing {
  const { figures, scopeLabel } = report;
  const now = labelPeriod(figures.period);
  const before = labelPeriod(figures.previous);
  const notes = new Notes();
  const scope = scopeLabel === '全区' ? '全区' : scopeLabel;
  const counted = report.judged.current.filter((verdict) => verdict.standing === 'counted');
  const first = paragraph(overview(figures, scope, notes));
  const rules = COUNTING_RULES.v1.explained.map((rule) => rule.zh).join('');
  return {
    title: `${context.districtZh}${scope === '全区' ? '' : scope}${now}招商引资简报`,
    issuer: context.issuer,
    districtZh: context.districtZh,
    issueLabel: '（草稿）',
    period: { code: figures.period.code, labelZh: now, from: figures.period.from, to: figures.period.to },
    previous: { code: figures.previous.code, labelZh: before },
    scopeLabel,
    rules: figures.rules,
    asOf: figures.asOf,
    composedOn,
    containsDemo:
      figures.notes.demo > 0 ||
      report.judged.previous.some(({ row, standing }) => row.isDemo && standing !== 'outside'),
    blocks: [
      heading(1, '一、总体情况'),
      first,
      heading(1, '二、工业项目'),
      paragraph(industrial(figures)),
      ...(figures.signed.count > 0 ? structure(report, now, before) : []),
      ...majorProjects(report),
      heading(1, '五、统计口径'),
      paragraph([{ text: `口径${figures.rules}：${rules}` }]),
    ],
    annex: annexTable(`${now}签约项目一览表`, counted),
    footnotes: notes.texts,
    sources: context.sources,
    workbook: {
      rows: workbookRows(report.judged.current),
      previousRows: workbookRows(report.judged.previous),
      ecosystems: figures.byEcosystem.map((part) => part.labelZh),
      parks: figures.byPark.map((part) => part.labelZh),
      stages: STAGES.slice(1).map((stage) => STAGE_LABELS[stage].zh),
      classes: AMOUNT_CLASSES.flatMap(({ labelZh, fromYuan, toYuan }) =>
        fromYuan === null ? [] : [{ label: labelZh, fromYuan: fromYuan === '0' ? '0.01' : fromYuan, toYuan }],
      ),
    },
  };
}
