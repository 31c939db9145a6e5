import type { GivenValue } from '../../figures/evidence.ts';
import { TARGETS } from '../../figures/year-targets.ts';
import { type Composing, type Piece, paragraph } from '../composing.ts';
import type { BriefingBlock, BriefingTable } from '../document.ts';
import { figureRow } from '../tables.ts';

const ELAPSED = { measure: 'elapsed', rows: {} } as const;

/** When a number was published, and of what, where that is not quite what the target is set for. */
const periodOf = (latest: GivenValue, target: GivenValue) =>
  latest.labelZh === target.labelZh ? latest.period : `${latest.period}（${latest.labelZh}）`;

/** The district's long targets beside the newest published numbers. */
function longTargets(composing: Composing): BriefingTable | null {
  const { given } = composing.evidence;
  const targets = given.filter((one) => one.kind === 'target' && one.figure === null);
  if (targets.length === 0) return null;
  const cell = (name: string) => {
    const figure = composing.figure({ measure: 'given', rows: { name } });
    return { cell: figure.text, figure: figure.key };
  };
  return {
    caption: composing.tableTitle('规划目标与最近公布数'),
    unit: '单位见各格',
    columns: [
      { label: '指标', align: 'left', width: 4 },
      { label: '目标年份', align: 'center', width: 2 },
      { label: '目标', align: 'right', width: 3 },
      { label: '最近公布数', align: 'right', width: 3 },
      { label: '公布期间', align: 'center', width: 3 },
    ],
    rows: targets.map((target) => {
      const code = target.name.replace(/^target\./, '').replace(/\.\d{4}$/, '');
      const latest = given
        .filter((one) =>
          new RegExp(`^published\\.${code.replaceAll('.', '\\.')}\\.\\d{4}(-\\d{2})?$`).test(one.name),
        )
        .at(-1);
      return figureRow(target.labelZh, [
        { cell: target.period, figure: null },
        cell(target.name),
        latest ? cell(latest.name) : { cell: '—', figure: null },
        { cell: latest ? periodOf(latest, target) : '—', figure: null },
      ]);
    }),
  };
}

/** The office's own targets of the year against the share of the year that has passed; says so where none was set. */
export function targets(composing: Composing): BriefingBlock[] {
  const { say, evidence } = composing;
  if (evidence.scopeLabel !== '全区') return [];
  const year = composing.period.to.slice(0, 4);
  const elapsed = composing.number(ELAPSED);
  const end = composing.isOver ? '期末' : '台账时点';
  const set = TARGETS.filter(({ spec }) => composing.figure({ ...spec, against: 'target' }).value !== null);
  const told = set.map(({ name, labelZh, spec }) => {
    const progress = { ...spec, against: 'progress' as const };
    const pace: Piece = composing.number(progress) >= elapsed ? '不低于序时进度' : '低于序时进度';
    return paragraph(
      `targets.${name}`,
      say`${labelZh}：全年目标${{ ...spec, against: 'target' }}，1月1日至${end}累计${spec}，完成${progress}，${pace}${ELAPSED}。`,
    );
  });
  const none = paragraph(
    'targets.none',
    say`${year}年未设定招商引资年度目标，不作完成进度比较；截至${end}，序时进度为${ELAPSED}。`,
  );
  const table = longTargets(composing);
  return [
    ...(told.length > 0 ? told : [none]),
    ...(table ? [{ type: 'table' as const, id: 'targets.long', table }] : []),
  ];
}
