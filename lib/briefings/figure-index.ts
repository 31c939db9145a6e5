import { type Behind, findBehind, type Rows } from '../figures/behind.ts';
import type { Evidence } from '../figures/evidence.ts';
import { type Figure, type Measure, parseFigureKey } from '../figures/figure.ts';
import { printYi } from '../money/print-amount.ts';
import type { Briefing, BriefingTable } from './document.ts';

/** One line of the 数字索引 at the end of every export: what a figure is, what it says, how it is made and from which rows. */
export type IndexEntry = {
  number: number; // the mark beside the figure
  key: string;
  label: string; // 工业协议资金同比
  period: string;
  text: string; // 增长72.69%
  rule: string; // how it is computed
  rows: string; // 31个项目：附件1第1—31行
};

export const INDEX_TITLE = '数字索引';
export const INDEX_NOTE =
  '正文数字右上角的小号数字为本索引编号；表内数字同样收入本索引。编号指向数字的名称、算法和所依据的台账行。';

const RULES: Record<Measure, string> = {
  count: '符合条件的项目个数',
  amount: '各项目计入金额之和',
  promised: '各项目协议资金之和，含已终止的',
  arrivedTo: '各项目截至时点的到位资金之和',
  share: '本项协议资金÷全部协议资金',
  countShare: '本项项目数÷全部项目数',
  rate: '达到该阶段的项目数÷签约项目数（含已终止的）',
  fundRate: '到位资金÷有金额项目的协议资金',
  growth: '（本期−上年同期）÷上年同期，按金额',
  countGrowth: '（本期−上年同期）÷上年同期，按项目数',
  sequential: '（本期−上期）÷上期，按金额',
  countSequential: '（本期−上期）÷上期，按项目数',
  points: '本期占比−上年同期占比，按金额',
  countPoints: '本期占比−上年同期占比，按项目数',
  arrived: '当年1月1日至期末的到位资金之和',
  arrivedGrowth: '（本期−上年同期）÷上年同期，按到位资金',
  daysToSign: '首次接洽日至签约日天数的中位数',
  daysToStart: '签约日至开工日天数的中位数',
  daysToBuild: '开工日至实质建设日天数的中位数',
  daysToProduce: '建设日至投产日天数的中位数',
  daysToFull: '投产日至达产日天数的中位数',
  elapsed: '已过月（日）数÷全年月（日）数',
  watch: '节点亮灯的项目个数',
  segments: '符合条件的产业链环节个数',
  given: '引用外部公布数，不由台账计算',
};
const AGAINST = {
  target: '引用已确定的目标数',
  progress: '完成数÷目标数',
  published: '引用公布数',
  gap: '台账数−公布数',
  coverage: '台账数÷公布数',
};

type Places = Map<string, { annex: number; row: number }>;

/** Where the annexes list each project, by its code. */
function placesOf(annexes: readonly BriefingTable[]): Places {
  const places: Places = new Map();
  for (const [annex, table] of annexes.entries()) {
    const column = table.columns.findIndex(({ label }) => label === '项目编码');
    if (column < 0) continue;
    for (const [row, { cells }] of table.rows.entries()) {
      const code = cells[column] ?? '';
      if (!places.has(code)) places.set(code, { annex: annex + 1, row: row + 1 });
    }
  }
  return places;
}

/** 1—3、7、9—12 */
export function ranges(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  const joint = (from: number, to: number) => (to === from + 1 ? '、' : '—');
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}${joint(from, to)}${to}`)).join('、');
}

const FEW = 4; // codes
const LONG = 90; // characters: what is longer is read in the workbook or on the page

function placeWords(codes: readonly string[], places: Places): string {
  const found = codes.map((code) => places.get(code));
  const annex = found[0]?.annex;
  if (annex !== undefined && found.every((one) => one?.annex === annex)) {
    const rows = ranges(found.map((one) => one?.row ?? 0));
    const cut = rows.lastIndexOf('、', LONG);
    return `附件${annex}第${rows.length > LONG ? `${rows.slice(0, cut)}等` : rows}行`;
  }
  const some = codes.slice(0, FEW).join('、');
  return codes.length > FEW ? `${some}等` : some;
}

function rowsWords(rows: Rows, places: Places): string {
  const where = (codes: string[]) => (codes.length > 0 ? `：${placeWords(codes, places)}` : '');
  switch (rows.kind) {
    case 'projects': {
      const sum = rows.counted === 'count' ? '' : `、${printYi(rows.total)}`;
      return `${rows.rows.length}个项目${sum}${where(rows.rows.map(({ row }) => row.code))}`;
    }
    case 'receipts':
      return `${rows.rows.length}笔到位资金、${printYi(rows.total)}${where([...new Set(rows.rows.map((one) => one.code))])}`;
    case 'legs':
      return `${rows.rows.length}个项目（两个日期均精确到日）${where(rows.rows.map(({ row }) => row.code))}`;
    case 'watch':
      return `${rows.rows.length}个项目${where(rows.rows.map((one) => one.code))}`;
    case 'segments':
      return `${rows.rows.length}个环节${rows.rows.length > 0 ? '：' : ''}${rows.rows
        .slice(0, FEW)
        .map((one) => one.nameZh)
        .join('、')}${rows.rows.length > FEW ? '等' : ''}`;
    case 'given':
      return rows.rows.map((one) => `${one.labelZh}（${one.sourceZh}）`).join('；') || '没有公布数';
  }
}

function behindWords(behind: Behind, places: Places): string {
  const parts: [string, Rows | undefined][] = [
    ['', behind.rows],
    ['分母', behind.of],
    ['比较期', behind.base],
    ['比较期分母', behind.baseOf],
  ];
  return parts.flatMap(([name, rows]) => (rows ? [`${name}${rowsWords(rows, places)}`] : [])).join('；');
}

function entryOf(figure: Figure, index: number, evidence: Evidence, places: Places): IndexEntry {
  const spec = parseFigureKey(figure.key);
  const how = spec?.against ? AGAINST[spec.against] : spec ? RULES[spec.measure] : '';
  const elapsed = spec?.measure === 'elapsed';
  return {
    number: index + 1,
    key: figure.key,
    label: figure.label,
    period: figure.period,
    text: figure.text,
    rule: how,
    rows: spec && !elapsed ? behindWords(findBehind(spec, evidence), places) : '按日历',
  };
}

/** Every figure of a briefing in the order of its numbers, traced from the briefing's own evidence. */
export function figureIndex({ figures, evidence, annexes }: Briefing): IndexEntry[] {
  const places = placesOf(annexes);
  return figures.map((figure, index) => entryOf(figure, index, evidence, places));
}

/** The number that stands beside each figure, by its key. */
export const figureNumbers = ({ figures }: Briefing): Map<string, number> =>
  new Map(figures.map(({ key }, index) => [key, index + 1]));
