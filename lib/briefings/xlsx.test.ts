import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { figureOf } from '../figures/evaluate.ts';
import { type FigureSpec, figureKey, type RowChoice } from '../figures/figure.ts';
import { printed, recomputed, withoutResults } from '../testing/libreoffice.ts';
import { linesOf, pagesOf, paperTools } from '../testing/paper.ts';
import type { Briefing } from './document.ts';
import { exampleBriefing } from './example.ts';
import { renderBriefing } from './render.ts';

const CHOICES: RowChoice[] = [
  {}, { side: 'previous' }, { side: 'year' }, { standing: 'apart' }, { standing: 'undated' }, { standing: 'ended' }, { standing: 'cohort' },
  { standing: 'any' }, { standing: 'any', demo: 'yes' }, { sector: 'industrial' }, { sector: 'services' }, { ecosystem: 'example-2' },
  { ecosystem: 'none' }, { park: 'example-1' }, { park: 'none' }, { stage: 'signed' }, { reached: 'performed', standing: 'cohort' },
  { reached: 'started', standing: 'cohort' }, { reached: 'producing', standing: 'cohort' }, { status: 'normal' }, { kind: 'new' }, { kind: 'none' },
  { origin: 'none' }, { amountClass: 'over100' }, { amountClass: '1to10' }, { amountClass: 'under1' }, { amountClass: 'none' },
  { fromYuan: '1000000000' }, { bound: 'atLeast' }, { bound: 'none' }, { bound: 'undisclosed' },
]; // biome-ignore format: a list

/** What was published for the same period: an amount, a number, and a rate in per cent. */
const PUBLISHED: { spec: FigureSpec; value: string; unit: '亿元' | '个' | '%' }[] = [
  { spec: { measure: 'amount', rows: {} }, value: '43000000000.00', unit: '亿元' },
  { spec: { measure: 'count', rows: {} }, value: '65', unit: '个' },
  { spec: { measure: 'growth', rows: {} }, value: '72.69', unit: '%' },
];

/** Every measure, every attribute: what any briefing may ask. */
function specs(): FigureSpec[] {
  const cohort: RowChoice = { standing: 'cohort' };
  const many = CHOICES.flatMap((rows): FigureSpec[] => [
    { measure: 'count', rows },
    { measure: 'amount', rows },
    { measure: 'share', rows, of: {} },
    { measure: 'growth', rows: { ...rows, side: undefined } },
  ]);
  const others = (['promised', 'arrivedTo', 'fundRate', 'daysToSign', 'daysToStart', 'daysToBuild', 'daysToProduce', 'daysToFull'] as const)
    .map((measure): FigureSpec => ({ measure, rows: cohort })); // biome-ignore format: a list
  return [
    ...many,
    ...others,
    { measure: 'countShare', rows: { sector: 'industrial' }, of: {} },
    { measure: 'rate', rows: { ...cohort, reached: 'started' }, of: cohort },
    {
      measure: 'daysToStart',
      rows: { ...cohort, sector: 'industrial', ecosystem: 'example-2', fromYuan: '100' },
    },
    { measure: 'countGrowth', rows: { side: 'year' } },
    { measure: 'points', rows: { sector: 'industrial' }, of: {} },
    { measure: 'countPoints', rows: { sector: 'industrial' }, of: {} },
    { measure: 'arrived', rows: {} },
    { measure: 'arrived', rows: { ecosystem: 'example-1' } },
    { measure: 'arrivedGrowth', rows: {} },
    { measure: 'watch', rows: { light: 'amber' } },
    { measure: 'watch', rows: {} },
    { measure: 'elapsed', rows: {} },
    ...PUBLISHED.flatMap(({ spec }): FigureSpec[] => [
      { ...spec, against: 'published' },
      { ...spec, against: 'gap' },
    ]),
    { measure: 'amount', rows: {}, against: 'coverage' },
  ];
}

function withEverything(projects: number): Briefing {
  const briefing = exampleBriefing(projects);
  const given = PUBLISHED.map(({ spec, value, unit }) => ({ name: `published.${spec.measure}`, figure: figureKey(spec), kind: 'published' as const, labelZh: '示例公布数', value, unit, period: '', bound: '', sourceZh: '', noteZh: '' })); // biome-ignore format: a record
  const evidence = { ...briefing.evidence, given: [...briefing.evidence.given, ...given] };
  return { ...briefing, evidence, figures: specs().map((spec) => figureOf(spec, evidence)) };
}

/** The live value of a figure, after LibreOffice computed the file anew. */
const lines = (sheets: Record<string, string[][]>) =>
  (sheets.数字索引 ?? []).slice(2).filter((row) => row[0]);

describe('the Excel file', { timeout: 180_000 }, () => {
  it('has a cover, tables, charts, the index of figures and the rows behind them', async () => {
    const book = await readXlsx(await renderBriefing(exampleBriefing(), 'xlsx'));
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining(['封面', '表', '图', '数字索引', '明细', '同期明细', '到位资金']),
    );
    const index = book.sheets.find((sheet) => sheet.name === '数字索引');
    expect(index?.cells?.get('2,5')?.formula).toMatch(/^COUNTIFS\('明细'!/);
    expect(index?.cells?.get('2,10')?.hyperlink?.location).toBe("'明细'!A1");
  });

  it.skipIf(!paperTools() && !process.env.CI)('prints each table whole on one page', async () => {
    const briefing = exampleBriefing(120);
    const pages = pagesOf(printed(await renderBriefing(briefing, 'xlsx'), 'xlsx')).map((page) =>
      linesOf(page).map((line) => line.text),
    );
    const tables = briefing.blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []));
    expect(tables.length).toBeGreaterThan(6);
    for (const { caption, rows } of tables) {
      const squeezed = caption.replaceAll(' ', '');
      const page = pages.find((lines) => lines.includes(squeezed)) ?? expect.fail(caption);
      const after = page.slice(page.indexOf(squeezed));
      const last = rows.at(-1)?.cells.find((cell) => cell.length > 3) ?? '';
      expect(after.join('').replaceAll(' ', ''), caption).toContain(last.slice(0, 12).replaceAll(' ', ''));
    }
  });

  it('keeps a text that begins like a formula a text, and drops control characters', async () => {
    const briefing = exampleBriefing(3);
    const [first] = briefing.evidence.rows;
    if (!first) throw new Error('no row');
    first.name = '=HYPERLINK("http://x")\u0000\u001b';
    const book = await readXlsx(await renderBriefing(briefing, 'xlsx'));
    const rows = book.sheets.find((sheet) => sheet.name === '明细');
    expect(rows?.cells?.get('2,1')?.formula).toBeUndefined();
    expect(rows?.rows[2]?.[1]).toBe('=HYPERLINK("http://x")');
  });

  it('is the same file, byte for byte, each time', async () => {
    const [first, second] = [
      await renderBriefing(exampleBriefing(), 'xlsx'),
      await renderBriefing(exampleBriefing(), 'xlsx'),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

describe.skipIf(!paperTools() && !process.env.CI)(
  'the Excel file, computed anew',
  { timeout: 180_000 },
  () => {
    it('comes to every figure of the briefing from its rows alone', async () => {
      const file = await renderBriefing(withEverything(60), 'xlsx');
      const found = lines(recomputed(withoutResults(file, (xml) => xml)));
      expect(found).toHaveLength(specs().length);
      expect(found.filter((row) => row[7] !== '一致').map((row) => row.slice(0, 8))).toEqual([]);
    });

    it('moves the sums when a row is changed, and says which figures no longer are what the briefing said', async () => {
      const file = await renderBriefing(exampleBriefing(), 'xlsx');
      const raised = withoutResults(file, (xml) =>
        xml.replace(
          /(<c r="M3"[^>]*>)<v>(\d+)<\/v>/,
          (_, cell, yuan) => `${cell}<v>${Number(yuan) + 100_000_000}</v>`,
        ),
      );
      const [before, after] = [
        lines(recomputed(withoutResults(file, (xml) => xml))),
        lines(recomputed(raised)),
      ];
      const amount = (rows: string[][]) => Number(rows.find((row) => row[1] === '协议资金')?.[5]);
      expect(amount(after) - amount(before)).toBeCloseTo(1, 6);
      expect(after.find((row) => row[1] === '协议资金')?.[7]).toBe('已改动');
      expect(after.find((row) => row[1] === '签约项目数')?.[7]).toBe('一致');
    });
  },
);
