import { chooseRows } from '../../figures/choose.ts';
import type { RowChoice } from '../../figures/figure.ts';
import { Composing } from '../composing.ts';
import type { Briefing, BriefingTable } from '../document.ts';
import { figureIndex } from '../figure-index.ts';
import type { BriefingKind } from '../kinds.ts';
import { annexTable } from '../project-tables.ts';
import { stageTable } from '../sections/progress.ts';
import { CUT_IDS, type CutId, cutTable } from '../sections/structure.ts';
import { watchedInOrder, watchTable } from '../sections/watch.ts';
import { sentence } from './text-fields.ts';

/** What one turn of a loop can name: texts, or loops within it. */
export type LoopRow = { [name: string]: string | LoopRow[] };
export type Column = { name: string; also?: readonly string[] };

/** What a template can repeat, once a row. Each column's name holds inside the loop only. */
export type Loop = {
  name: string;
  also?: readonly string[];
  meaning: string;
  columns: readonly Column[];
  within?: readonly Loop[];
  only?: BriefingKind; // the kind that has such rows
  rows: (briefing: Briefing, notes: boolean) => LoopRow[];
};

const PROJECT: readonly Column[] = [
  { name: '序号' },
  { name: '项目编码' },
  { name: '项目名称' },
  { name: '企业' },
  { name: '产业生态圈', also: ['生态'] },
  { name: '园区' },
  { name: '阶段' },
  { name: '协议资金', also: ['合同金额'] },
  { name: '签约时间' },
];
const CUT: readonly Column[] = ['名称', '项目数', '协议资金', '金额占比', '金额同比'].map((name) => ({
  name,
}));
const named = (...names: string[]): readonly Column[] => names.map((name) => ({ name }));

/** The rows of a table as its columns are named here, in the table's own order. */
function rowsOf(table: BriefingTable | undefined, columns: readonly Column[], numbered = false): LoopRow[] {
  return (table?.rows ?? []).map(({ cells }, index) => {
    const all = numbered ? [String(index + 1), ...cells] : cells;
    return Object.fromEntries(
      columns.flatMap(({ name, also = [] }, at) => [name, ...also].map((one) => [one, all[at] ?? ''])),
    );
  });
}

const projects = (name: string, meaning: string, choice: RowChoice): Loop => ({
  name,
  meaning,
  columns: PROJECT,
  rows: ({ evidence }) => rowsOf(annexTable(name, chooseRows(evidence, choice)), PROJECT),
});

const cut = (id: CutId, name: string): Loop => ({
  name,
  meaning: '每类一行，末行为合计；单位个、亿元、%',
  columns: CUT,
  rows: ({ evidence }) => rowsOf(cutTable(new Composing(evidence), id), CUT),
});

/** A table that stands in the text of the briefing itself. */
const inText = (name: string, id: string, meaning: string, columns: readonly Column[], only?: BriefingKind): Loop => ({
  name,
  meaning,
  columns,
  ...(only ? { only } : {}),
  rows: ({ blocks }) => {
    const block = blocks.find((one) => one.id === id);
    return rowsOf(block?.type === 'table' ? block.table : undefined, columns);
  },
}); // biome-ignore format: one signature

const CUT_NAMES: Record<CutId, string> = {
  ecosystem: '分生态圈',
  park: '分园区',
  origin: '分来源地',
  kind: '分建设性质',
  class: '分投资规模',
};

const PARAGRAPHS: Loop = {
  name: '段落',
  meaning: '本节的每一段',
  columns: named('文字'),
  rows: () => [],
};

/** The text part by its headings of the first level; what stands before the first has no title. */
function sectionsOf({ blocks }: Briefing, notes: boolean): LoopRow[] {
  const sections: { 节标题: string; 段落: LoopRow[] }[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 1) sections.push({ 节标题: block.text, 段落: [] });
    const text =
      block.type === 'paragraph'
        ? sentence(block.runs, notes)
        : block.type === 'heading' && block.level === 2
          ? block.text
          : '';
    if (!text) continue;
    if (sections.length === 0) sections.push({ 节标题: '', 段落: [] });
    sections.at(-1)?.段落.push({ 文字: text });
  }
  return sections;
}

/** Headings and paragraphs one after the other, as {正文} prints them. */
export const bodyRows = ({ blocks }: Briefing, notes: boolean): LoopRow[] =>
  blocks.flatMap((block) => {
    if (block.type === 'heading') return [{ 文字: block.text }];
    return block.type === 'paragraph' ? [{ 文字: sentence(block.runs, notes) }] : [];
  });

const WATCH = named('序号', '灯', '项目名称', '原因', '下一步', '负责人');
const INDEX = named('编号', '名称', '期间', '数值', '算法', '依据');

export const NOTES = '注释';
export const BODY_LOOP = '正文段落';

export const LOOPS: readonly Loop[] = [
  { name: BODY_LOOP, meaning: '标题和段落依次各一段；表和图不在内', columns: named('文字'), rows: bodyRows },
  { name: '各节', meaning: '每节一次，节内再循环段落', columns: named('节标题'), within: [PARAGRAPHS], rows: sectionsOf },
  projects('签约项目', '计入本期的签约项目', {}),
  projects('重大项目', '10亿元以上的签约项目', { fromYuan: '1000000000' }),
  projects('框架协议', '另行统计的框架协议', { standing: 'apart' }),
  {
    name: '关注项目',
    meaning: '亮红灯、黄灯的项目，红灯在前',
    columns: WATCH,
    rows: ({ evidence }) => rowsOf(watchTable('', watchedInOrder(evidence.watch)), WATCH, true),
  },
  ...CUT_IDS.map((id) => cut(id, CUT_NAMES[id])),
  {
    name: '分阶段',
    meaning: '每个阶段一行，末行为合计；单位个、亿元、%',
    columns: CUT,
    rows: ({ evidence }) => rowsOf(stageTable(new Composing(evidence)), CUT),
  },
  inText('规划目标', 'targets.long', '规划目标与最近公布数', named('指标', '目标年份', '目标', '最近公布数', '公布期间')),
  inText('公布对照', 'published.table', '台账与公布数', named('指标', '台账', '公布', '差额', '覆盖率')),
  inText('项目情况', 'card.facts', '项目卡片的各事项', named('事项', '内容'), 'project'),
  inText('签约名单', 'signings.table', '当日签约的全部协议', named('序号', '项目名称', '签约企业', '落户园区', '协议', '协议资金'), 'signing'),
  {
    name: NOTES,
    meaning: '正文的注；用了它，正文里才印注号',
    columns: named('注号', '注文'),
    rows: ({ footnotes }) =>
      footnotes.map((runs, index) => ({ 注号: `〔${index + 1}〕`, 注文: sentence(runs, false) })),
  },
  {
    name: '数字索引',
    meaning: '每个数字的算法和所据台账行',
    columns: INDEX,
    rows: (briefing) =>
      figureIndex(briefing).map(({ number, label, period, text, rule, rows }) => ({
        编号: String(number),
        名称: label,
        期间: period,
        数值: text,
        算法: rule,
        依据: rows,
      })),
  },
]; // biome-ignore format: one loop a line where it can
