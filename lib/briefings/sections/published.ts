import { type FigureSpec, parseFigureKey } from '../../figures/figure.ts';
import { type Composing, type Piece, paragraph } from '../composing.ts';
import type { BriefingBlock } from '../document.ts';
import { figureRow } from '../tables.ts';

/** Ledger against what was published for the very same period: the difference and the coverage, and where they differ, so. */
export function published(composing: Composing): BriefingBlock[] {
  const { say, evidence } = composing;
  if (evidence.scopeLabel !== '全区') return [];
  const held = evidence.given.flatMap((one) => {
    const spec = one.kind === 'published' && one.figure ? parseFigureKey(one.figure) : null;
    return spec ? [{ given: one, spec }] : [];
  });
  const here = held.filter(({ given }) => given.period === composing.now);
  if (here.length === 0) return [paragraph('published.none', say`资料中没有本期的公布数，不作对照。`)];
  const cell = (spec: FigureSpec) => {
    const figure = composing.figure(spec);
    return { cell: figure.text, figure: figure.key };
  };
  const isAmount = ({ measure }: FigureSpec) => measure === 'count' || measure === 'amount';
  const rows = here.map(({ given, spec }) =>
    figureRow(given.labelZh, [
      cell(spec),
      cell({ ...spec, against: 'published' }),
      cell({ ...spec, against: 'gap' }),
      isAmount(spec) ? cell({ ...spec, against: 'coverage' }) : { cell: '—', figure: null },
    ]),
  );
  const off = here.filter(({ spec }) => composing.figure({ ...spec, against: 'gap' }).text !== '一致');
  const caveats = [...new Set(here.map(({ given }) => given.noteZh.replace(/。$/, '')).filter(Boolean))];
  const caveat = caveats.length > 0 ? composing.note(say`公布数：${caveats.join('；')}。`) : null;
  const said: Piece = caveat === null ? '' : { text: '', note: caveat };
  const told =
    off.length === 0
      ? say`台账数与本期公布数逐项一致${said}。`
      : say`台账数与本期公布数有不一致之处：${off.map(({ given }) => given.labelZh).join('、')}。差额和覆盖率见下表；台账未登记齐全时，以公布数为准，不作推算${said}。`;
  const notes = [...new Set(here.map(({ given }) => given.sourceZh).filter(Boolean))].join('；');
  return [
    paragraph('published.told', told),
    {
      type: 'table',
      id: 'published.table',
      table: {
        caption: composing.tableTitle('台账与公布数对照'),
        unit: notes ? `公布数出处：${notes}` : '单位见各格',
        columns: [
          { label: '指标', align: 'left', width: 4 },
          { label: '台账', align: 'right', width: 2.6 },
          { label: '公布', align: 'right', width: 2.6 },
          { label: '差额', align: 'right', width: 2.6 },
          { label: '覆盖率', align: 'right', width: 2 },
        ],
        rows,
      },
    },
  ];
}
