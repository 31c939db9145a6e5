import { describe, expect, it } from 'vitest';
import { readCell } from './cells.ts';
import { matchColumns, unitIn } from './columns.ts';
import { fileKindOf } from './preflight.ts';
import { readFile } from './read-file.ts';
import { findTable } from './tables.ts';
import type { Cell } from './workbook.ts';

const sheet = (...rows: Cell[][]) => ({
  name: '台账',
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
});
const places = {
  ecosystems: [{ slug: 'new-materials', nameZh: '新材料', nameEn: '' }],
  segments: [],
  parks: [
    { slug: 'baitao', nameZh: '白涛新材料科技城', nameEn: '' },
    { slug: 'hitech', nameZh: '涪陵高新区', nameEn: '' },
  ],
};
const context = { unit: '亿元' as const, year: 2023, places };

describe('findTable', () => {
  it('joins two rows of headers, takes unit and year from the title and leaves totals out', () => {
    const table = findTable(
      sheet(
        ['2022年度签约项目情况表', null, null, null, null],
        ['单位：万元', null, null, null, null],
        ['项目', null, '投资情况', null, '时间'],
        ['名称', '企业名称', '协议资金', '到位资金', '签约日期'],
        ['示例甲项目', '示例甲公司', 12_000, 100, '3月5日'],
        ['合计', null, 12_000, null, null],
        [null, '小  计', 12_000, null, null],
      ),
    );
    expect(table).toMatchObject({ unit: '万元', year: 2022 });
    expect(matchColumns(table?.headers ?? [])).toEqual(['nameZh', 'firmName', 'amount', null, 'signed']);
    expect(table?.rows).toHaveLength(1);
  });

  it('finds no table where no row names a project and one thing more', () => {
    expect(findTable(sheet(['填表说明'], ['一、请如实填写'], ['项目名称']))).toBeNull();
  });
});

describe('unitIn', () => {
  it.each([
    ['协议资金（亿元）', '亿元'],
    ['总投资(万元)', '万元'],
    ['单位：万元', '万元'],
    ['金额（元）', '元'],
    ['合同额（万美元）', '万美元'],
    ['单位：亿', '亿元'],
    ['协议资金', null],
  ])('%s is in %s', (header, unit) => expect(unitIn(header)).toBe(unit));
});

describe('readCell', () => {
  it.each<[Parameters<typeof readCell>[0], Cell, Record<string, string>]>([
    ['amount', 12.5, { amount: '12.5亿元' }],
    ['amount', 0.1 + 0.2, { amount: '0.3亿元' }],
    ['amount', '１２．５', { amount: '12.5亿元' }],
    ['amount', '约20亿', { amount: '约20亿', bound: 'planned' }],
    ['amount', '≥100', { amount: '≥100亿元' }],
    ['amount', '计划投资3', { amount: '3亿元', bound: 'planned' }],
    ['amount', '3,000万', { amount: '3000万' }],
    ['amount', '未披露', { bound: 'undisclosed' }],
    ['amount', '/', { bound: 'undisclosed' }],
    ['expectedOutput', '/', {}],
    ['signed', 45_000, { signed: '2023-03-15' }],
    ['signed', { day: '2023-03-15' }, { signed: '2023-03-15' }],
    ['signed', '3月15日', { signed: '2023年3月15日' }],
    ['signed', '2023.3.15', { signed: '2023-3-15' }],
    ['signed', 20_230_315, { signed: '2023-03-15' }],
    ['signed', 202_303, { signed: '2023-03' }],
    ['signed', '2023年一季度', { signed: '2023年一季度' }],
    ['stage', '已签约', { stage: 'signed' }],
    ['stage', '试生产阶段', { stage: 'producing' }],
    ['park', '白涛', { park: 'baitao' }],
    ['park', '高新区', { park: 'hitech' }],
    ['ecosystem', '新材料产业生态圈', { ecosystem: 'new-materials' }],
    ['buildMonths', '24个月', { buildMonths: '24' }],
    ['buildMonths', '2年', { buildMonths: '24' }],
    ['landMu', '1,200亩', { landMu: '1200' }],
    ['capacityZh', '—', {}],
  ])('%s %j', (field, cell, typed) => {
    expect(readCell(field, cell, context)).toEqual({ typed });
  });

  it('says what is wrong with what it cannot take', () => {
    expect(readCell('signed', '3月15日', { ...context, year: null }).problem).toContain('没有写年份');
    expect(readCell('signingEntityCreditCode', 9.15e17, context).problem).toContain('丢失');
    expect(readCell('park', '火星', context).problem).toContain('白涛新材料科技城');
    expect(readCell('stage', '进行中', context).problem).toContain('签约');
  });
});

/** A zip whose directory claims `size` unpacked bytes for `xl/worksheets/sheet1.xml`, with 1,000 packed. */
function claimingZip(size: number): Uint8Array {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(1000, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(4, 16);
  return new Uint8Array(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), entry, name, end]));
}

describe('hostile files', () => {
  it('refuses by the directory alone what would unpack to too much', async () => {
    await expect(fileKindOf(claimingZip(2_000_000_000))).rejects.toMatchObject({
      message: expect.stringContaining('解压后过大'),
    });
    await expect(fileKindOf(claimingZip(900_000))).rejects.toMatchObject({
      message: expect.stringContaining('不是 Excel'),
    });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['an image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0])],
    ['a broken zip', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9])],
    ['a broken .xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
    ['eleven megabytes', new Uint8Array(11_000_000)],
  ])('answers %s with a sentence', async (_, bytes) => {
    await expect(readFile(bytes)).rejects.toMatchObject({
      code: 'invalid',
      fields: { file: expect.stringMatching(/。$/) },
    });
  });

  it('reads an old .xls', async () => {
    const { utils, write } = await import('@e965/xlsx');
    const book = utils.book_new();
    const rows = [
      ['项目名称', '金额（亿元）', '签约日期'],
      ['示例甲项目', 3, new Date(Date.UTC(2023, 2, 15))],
    ];
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet(rows, { cellDates: false, dateNF: 'yyyy"年"m"月"d"日"' }),
      '台账',
    );
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }));
    const [sheets] = await readFile(bytes);
    expect(sheets?.rows[1]?.cells).toEqual(['示例甲项目', 3, { day: '2023-03-15' }]);
  });
});
