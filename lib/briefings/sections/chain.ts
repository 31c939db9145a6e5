import type { SegmentRow } from '../../figures/evidence.ts';
import type { FigureSpec } from '../../figures/figure.ts';
import { type Composing, paragraph } from '../composing.ts';
import type { BriefingBlock } from '../document.ts';

const segments = (chain: SegmentRow['state']): FigureSpec => ({ measure: 'segments', rows: { chain } });
const MOST = 12;

/** Names of segments after that of their ecosystem, once: 新材料“己二酸”、“环氧丙烷”；消费品“榨菜”. One ecosystem alone is not named. */
function names(rows: readonly SegmentRow[], isSingle: boolean, withProjects = false): string {
  const first = rows.slice(0, MOST);
  const ecosystems = [...new Set(first.map((row) => row.ecosystemZh))];
  const shown = ecosystems.map((ecosystem) => {
    const own = first.filter((row) => row.ecosystemZh === ecosystem);
    const told = own.map((row) => {
      const projects = row.signed.map((one) => one.name).join('、');
      return `“${row.nameZh}”${withProjects && projects ? `（${projects}）` : ''}`;
    });
    return `${isSingle ? '' : ecosystem}${told.join('、')}`;
  });
  return `${shown.join('；')}${rows.length > MOST ? '等' : ''}`;
}

/** 补链: segments that got their first signing, gaps that opened, gaps that stay. Invented projects are left out. */
export function chain(composing: Composing): BriefingBlock[] {
  const { say, evidence } = composing;
  if (evidence.segments.length === 0) return [];
  const of = (state: SegmentRow['state']) => evidence.segments.filter((one) => one.state === state);
  const [won, opened, missing] = [of('won'), of('opened'), of('missing')];
  const isSingle = evidence.ecosystems.length === 1;
  const demo =
    composing.number({ measure: 'count', rows: { demo: 'yes' } }) > 0 ? '演示项目不参与判定。' : '';
  return [
    paragraph(
      'chain.won',
      won.length > 0
        ? say`本期新补上产业链环节${segments('won')}：${names(won, isSingle, true)}。${demo}`
        : say`本期没有新补上的产业链环节。${demo}`,
    ),
    ...(opened.length > 0
      ? [
          paragraph(
            'chain.opened',
            say`因项目终止新出现缺口${segments('opened')}：${names(opened, isSingle)}。`,
          ),
        ]
      : []),
    ...(missing.length > 0
      ? [
          paragraph(
            'chain.missing',
            say`至今既无企业也无在册项目的环节仍有${segments('missing')}，包括${names(missing, isSingle)}。`,
          ),
        ]
      : []),
  ];
}
