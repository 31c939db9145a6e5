import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type BriefingKind, KINDS } from '../kinds.ts';
import { settled } from '../renderers/settle.ts';

const MADE = '2026-01-01T00:00:00.000Z'; // a sample has no time of its own
const RED = 'C00000';
type Look = { size?: number; bold?: boolean; color?: string };
const run = (text: string, { size = 28, ...look }: Look = {}) =>
  new TextRun({ text, size, font: '仿宋_GB2312', ...look });
const centred = (text: string, look: Look = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 160 }, children: [run(text, look)] });
const line = (text: string, look: Look = {}) =>
  new Paragraph({ indent: { firstLine: 560 }, spacing: { line: 480 }, children: [run(text, look)] });
const heading = (text: string) =>
  new Paragraph({
    keepNext: true,
    indent: { firstLine: 560 },
    spacing: { before: 200, line: 480 },
    children: [run(text, { bold: true, size: 30 })],
  });

const pageNumber = () =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 24 })],
  });

type Cell = [head: string, tag: string, width: number];

/** A table with a head and one row, which the loop repeats. */
function looped(loop: string, cells: readonly Cell[]): Table {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
  const cell = (text: string, width: number, look: Look = {}) =>
    new TableCell({
      width: { size: width, type: WidthType.PERCENTAGE },
      borders: { top: edge, bottom: edge, left: edge, right: edge },
      children: [new Paragraph({ children: [run(text, { size: 20, ...look })] })],
    });
  const tags = cells.map(([, tag], index) => {
    const start = index === 0 ? `{#${loop}}` : '';
    return `${start}{${tag}}${index === cells.length - 1 ? `{/${loop}}` : ''}`;
  });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map(([head, , width]) => cell(head, width, { bold: true })),
      }),
      new TableRow({
        cantSplit: true,
        children: cells.map(([, , width], index) => cell(tags[index] ?? '', width)),
      }),
    ],
  });
}

const PROJECTS: readonly Cell[] = [
  ['序号', '序号', 7],
  ['项目名称', '项目名称', 31],
  ['企业', '企业', 22],
  ['产业生态圈', '产业生态圈', 14],
  ['园区', '园区', 13],
  ['协议资金', '协议资金', 13],
];
const PARTS: readonly Cell[] = [
  ['产业生态圈', '名称', 32],
  ['项目数', '项目数', 14],
  ['协议资金', '协议资金', 18],
  ['占比', '金额占比', 18],
  ['同比', '金额同比', 18],
];

const figures = () => [
  heading('主要数字'),
  line('{期间}，{范围}签约项目{签约项目数}，同比{项目数同比}；协议资金{协议资金}，同比{协议资金同比}。'),
  line(
    '工业项目{工业项目数}，协议资金{工业协议资金.数值}亿元。履约率{履约率}，开工率{开工率}，序时进度{序时进度}。',
  ),
];

const tables = () => [
  heading('附：重大项目'),
  line('{^重大项目}'),
  line('本期没有10亿元以上的项目。'),
  line('{/重大项目}'),
  looped('重大项目', PROJECTS),
  heading('附：按产业生态圈（单位：个、亿元、%）'),
  looped('分生态圈', PARTS),
];

/** Sections in turn, each with its paragraphs: every one of these lines is a paragraph of its own. */
const sections = () => [
  line('{#各节}'),
  heading('{节标题}'),
  line('{#段落}'),
  line('{文字}'),
  line('{/段落}'),
  line('{/各节}'),
];

function bodyOf(kind: BriefingKind) {
  if (kind === 'project') return [line('{正文}'), looped('项目情况', [['事项', '事项', 30], ['内容', '内容', 70]])];
  if (kind === 'signing')
    return [
      line('{正文}'),
      looped('签约名单', [['序号', '序号', 8], ['项目名称', '项目名称', 40], ['签约企业', '签约企业', 30], ['协议资金', '协议资金', 22]]),
    ];
  return kind === 'leader' ? [...figures(), line('{正文}')] : [...figures(), ...sections(), ...tables()];
} // biome-ignore format: tables read as one line

/** A template to begin with: made by this code, uses every sort of tag, passes the check. */
export async function sampleTemplate(kind: BriefingKind): Promise<Uint8Array> {
  const document = new Document({
    title: `${KINDS[kind].masthead}模板样例`,
    creator: '金花招商',
    sections: [
      {
        headers: { default: new Header({ children: [centred('{地区}　{种类}', { size: 20 })] }) },
        footers: {
          default: new Footer({ children: [centred('{文号}　截至{截至}', { size: 20 }), pageNumber()] }),
        },
        children: [
          centred('{红头}', { size: 56, bold: true, color: RED }),
          centred('{文号}'),
          centred('{发文机关}　　{成文日期}'),
          centred('{标题}', { size: 40, bold: true }),
          ...bodyOf(kind),
          line('{#注释}'),
          line('{注号}{注文}', { size: 21 }),
          line('{/注释}'),
          line('出处：{出处}', { size: 21 }),
        ],
      },
    ],
  });
  return settled(await Packer.toBuffer(document), MADE);
}
