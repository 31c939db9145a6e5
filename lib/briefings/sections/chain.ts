import type { SegmentRow } from '../../figures/evidence.ts';
import type { FigureSpec } from '../../figures/figure.ts';
import { type Composing, paragraph } from '../composing.ts';
import type { BriefingBlock } from '../document.ts';

const segments = (chain: SegmentRow['state']): FigureSpec => ({ measure: 'segments', rows: { chain } });
const MOST = 12;

/** Names of segments with their ecosystem: 新材料·己二酸；… */
function names(rows: readonly SegmentRow[], withProjects = false): string {
  const shown = rows.slice(0, MOST).map((row) => {
    const projects = row.signed.map((one) => one.name).join('、');
    return `${row.ecosystemZh}“${row.nameZh}”${withProjects && projects ? `（${projects}）` : ''}`;
  });
  return `${shown.join('、')}${rows.length > MOST ? '等' : ''}`;
}

/** 补链: segments that got their first signing, gaps that opened, gaps that stay. Invented projects are left out. */
export function chain(composing: Composing): BriefingBlock[] {
  const { say, evidence } = composing;
  if (evidence.segments.length === 0) return [];
  const of = (state: SegmentRow['state']) => evidence.segments.filter((one) => one.state === state);
  const [won, opened, missing] = [of('won'), of('opened'), of('missing')];
  const demo =
    composing.number({ measure: 'count', rows: { demo: 'yes' } }) > 0 ? '演示项目不参与判定。' : '';
  return [
    paragraph(
      'chain.won',
      won.length > 0
        ? say`本期新补上产业链环节${segments('won')}：${names(won, true)}。${demo}`
        : say`本期没有新补上的产业链环节。${demo}`,
    ),
    ...(opened.length > 0
      ? [paragraph('chain.opened', say`因项目终止新出现缺口${segments('opened')}：${names(opened)}。`)]
      : []),
    ...(missing.length > 0
      ? [
          paragraph(
            'chain.missing',
            say`至今既无企业也无在册项目的环节仍有${segments('missing')}，包括${names(missing)}。`,
          ),
        ]
      : []),
  ];
}
