import { beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/queries.ts';
import { proveActor } from '../auth/actor.ts';
import { consoleActor } from '../auth/console.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { db } from '../db.ts';
import { getFigures } from '../figures/queries.ts';
import { editProject } from '../projects/commands/edit-project.ts';
import { withTestDatabase } from '../testing/database.ts';
import { MESSY_HEADERS, messyLedger, messyRow } from '../testing/messy-ledger.ts';
import { applyImport } from './commands/apply-import.ts';
import { planImport, replanImport } from './commands/plan-import.ts';
import { undoImport } from './commands/undo-import.ts';
import { fixableFile } from './fixable-file.ts';
import { getImport, listImportRows } from './queries.ts';

withTestDatabase();
const all = consoleActor();
const plan = async (bytes: Uint8Array) => (await planImport(all, { name: '台账.xlsx', bytes })).id;
const csv = (text: string) => plan(new TextEncoder().encode(text));
const rowsOf = (id: string) => listImportRows(all, id, { limit: 2000 });

beforeAll(async () => {
  await loadDataset(all, await readDataset('data/fuling'));
});

describe('an import', () => {
  it('plans, writes, finds nothing to do the second time, and is undone to the same figures', async () => {
    const before = (await getFigures(all, '2023Q1')).figures;
    const bytes = await messyLedger(500);
    const id = await plan(bytes);
    expect((await getImport(all, id)).counts).toEqual({
      create: 500,
      update: 0,
      unchanged: 0,
      decide: 0,
      reject: 0,
      skip: 0,
    });
    expect((await getFigures(all, '2023Q1')).figures.signed).toEqual(before.signed);
    const events = await db().auditEvent.count();
    expect(await applyImport(all, id)).toEqual({ created: 500, updated: 0 });
    expect(await db().auditEvent.count()).toBe(events + 501);
    expect(await applyImport(all, id)).toEqual({ created: 500, updated: 0 });
    const during = (await getFigures(all, '2023Q1')).figures;
    expect(during.signed.count).toBe(before.signed.count + 500);
    expect(during.signed.undisclosedCount).toBe(before.signed.undisclosedCount + 124);

    const again = await plan(bytes);
    expect((await getImport(all, again)).counts).toMatchObject({ create: 0, update: 0, unchanged: 500 });

    expect(await undoImport(all, id)).toEqual({ removed: 500, restored: 0 });
    const { asOf: _, ...after } = (await getFigures(all, '2023Q1')).figures;
    const { asOf: __, ...first } = before;
    expect(after).toEqual(first);
    expect(await verifyAudit(all)).toMatchObject({ ok: true });
    await expect(undoImport(all, id)).rejects.toMatchObject({ code: 'notAllowedMove' });
  });

  it('gives each bad row its own reason with the cell, and takes corrections in place', async () => {
    const good = messyRow(900);
    const bad = (change: Record<number, string | number | null>) => good.map((value, column) => (column in change ? (change[column] ?? null) : value)); // biome-ignore format: short
    const id = await plan(
      await messyLedger(0, [
        good,
        bad({ 1: '示例坏金额项目', 6: '十二亿abc' }),
        bad({ 1: '示例坏日期项目', 7: '2203年1月5日' }),
        bad({ 1: '示例坏园区项目', 4: '火星工业园' }),
        bad({ 1: '示例坏阶段项目', 8: '进行中' }),
        bad({ 1: '示例缺主体项目', 11: null }),
        bad({ 1: null }),
        good,
      ]),
    );
    const rows = await rowsOf(id);
    const reason = (name: string) => rows.find((row) => row.typed.nameZh === name)?.problems[0];
    expect(reason('示例坏金额项目')).toMatchObject({
      field: 'amount',
      cell: 'G4',
      message: expect.stringContaining('无法识别'),
    });
    expect(reason('示例坏日期项目')).toMatchObject({
      field: 'signed',
      cell: 'H5',
      message: expect.stringContaining('2203'),
    });
    expect(reason('示例坏园区项目')).toMatchObject({
      field: 'park',
      cell: 'E6',
      message: expect.stringContaining('涪陵高新区'),
    });
    expect(reason('示例坏阶段项目')).toMatchObject({
      field: 'stage',
      cell: 'I7',
      message: expect.stringContaining('签约'),
    });
    expect(reason('示例缺主体项目')).toMatchObject({
      field: 'signingEntity',
      message: expect.stringContaining('签约主体'),
    });
    expect(rows.at(-2)?.problems[0]).toMatchObject({ field: 'nameZh' });
    expect(rows.at(-1)?.problems[0]?.message).toContain('第 3 行');
    expect(rows.map((row) => row.action)).toEqual(['create', ...Array.from({ length: 7 }, () => 'reject')]);

    await replanImport(all, id, { fixes: { number: 2, typed: { amount: '12亿' } } });
    await replanImport(all, id, { decision: { number: 3, choice: 'skip' } });
    await replanImport(all, id, { defaults: { signingEntity: '示例签约主体有限公司' } });
    const actions = (await rowsOf(id)).map((row) => row.action);
    expect(actions).toEqual(['create', 'create', 'skip', 'reject', 'reject', 'create', 'reject', 'reject']);

    const file = await fixableFile(all, id);
    const back = await plan(file?.bytes ?? new Uint8Array());
    const page = await getImport(all, back);
    expect(page.counts).toMatchObject({ reject: 3, create: 1 }); // the twin is alone now, and would be found in the ledger
    expect(page.tables[0]?.columns.at(-1)).toMatchObject({ header: '需要修改的原因', field: null });
    expect(page.tables[0]?.year).toBe(2023);
    await applyImport(all, id);
    await undoImport(all, id);
  });

  it('updates field by field against the version that was reviewed, and puts each back', async () => {
    const header = '项目编号,项目名称,企业名称,总投资（万元）,产能\n';
    const stored = await db().project.findUniqueOrThrow({ where: { code: 'wankai-120' } });
    const line = (money: string, capacity: string) =>
      csv(`${header}wankai-120,${stored.nameZh},${stored.firmName},${money},${capacity}\n`);
    const id = await line('360000', '年产130万吨');
    const [row] = await rowsOf(id);
    expect(row).toMatchObject({ action: 'update', changes: [{ field: 'capacityZh', after: '年产130万吨' }] });
    await editProject(all, stored.id, stored.version, { internalNote: '示例备注' });
    await expect(applyImport(all, id)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('CSV 第 2 行'),
    });
    expect(await applyImport(all, id)).toEqual({ created: 0, updated: 1 });
    const changed = await db().project.findUniqueOrThrow({ where: { id: stored.id } });
    expect(changed.capacityZh).toBe('年产130万吨');
    expect(await undoImport(all, id)).toEqual({ removed: 0, restored: 1 });
    const back = await db().project.findUniqueOrThrow({ where: { id: stored.id } });
    expect(back).toEqual({
      ...changed,
      capacityZh: stored.capacityZh,
      version: changed.version + 1,
      updatedAt: back.updatedAt,
    });

    const money = await line('400000', '');
    await applyImport(all, money);
    expect((await db().project.findUniqueOrThrow({ where: { id: stored.id } })).amountYuan?.toFixed(2)).toBe(
      '4000000000.00',
    );
    await editProject(all, stored.id, changed.version + 2, { internalNote: '后来的修改' });
    await expect(undoImport(all, money)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('没有撤销'),
    });
  });

  it('asks a person about a like name of the same firm', async () => {
    const header = '项目名称,企业名称,产业,园区,来源地,金额,签约时间,协议类型,建设性质,签约主体\n';
    const line = (name: string) =>
      `${name},示例相似材料有限公司,新材料,白涛新材料科技城,市外,3亿,2024.5.6,正式协议,新建,示例相似材料有限公司\n`;
    await applyImport(all, await csv(header + line('示例高性能纤维生产基地项目')));
    const id = await csv(header + line('示例高性能纤维生产基地'));
    const [row] = await rowsOf(id);
    expect(row).toMatchObject({ action: 'decide', candidates: [{ name: '示例高性能纤维生产基地项目' }] });
    await expect(applyImport(all, id)).rejects.toMatchObject({ code: 'invalid' });
    await replanImport(all, id, { decision: { number: 1, choice: row?.candidates[0]?.id ?? '' } });
    expect(await rowsOf(id)).toMatchObject([{ action: 'update', changes: [{ field: 'nameZh' }] }]);
    await replanImport(all, id, { decision: { number: 1, choice: 'new' } });
    expect(await applyImport(all, id)).toEqual({ created: 1, updated: 0 });
  });

  it('remembers the columns that were chosen for files of one shape', async () => {
    const text = '项目名称,事项,客商,签约日期\n示例甲项目,示例乙,示例甲材料有限公司,2024.5.6\n';
    const fields = async (id: string) =>
      (await getImport(all, id)).tables[0]?.columns.map((column) => column.field);
    const id = await csv(text);
    expect(await fields(id)).toEqual(['nameZh', null, null, 'signed']);
    await replanImport(all, id, { mappings: [['nameZh', null, 'firmName', 'signed']] });
    expect(await fields(await csv(text))).toEqual(['nameZh', null, 'firmName', 'signed']);
  });

  it('reads GB18030 and refuses what is no table', async () => {
    const gbk = Uint8Array.from([
      0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xca, 0xbe, 0xc0,
      0xfd, 0x2c, 0x33, 0xd2, 0xda, 0x0a,
    ]); // 项目名称,金额 / 示例,3亿
    expect((await rowsOf(await plan(gbk)))[0]?.typed).toMatchObject({ nameZh: '示例', amount: '3亿' });
    await expect(csv('你好\n世界\n')).rejects.toMatchObject({ code: 'invalid' });
    await expect(plan(new Uint8Array())).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('空'),
    });
    await expect(plan(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is undone by a reviewer only', async () => {
    const officer = proveActor({ personId: null, name: '专员', roles: ['officer'] });
    await expect(undoImport(officer, crypto.randomUUID())).rejects.toMatchObject({ code: 'notPermitted' });
  });

  it('matches every header of the messy ledger', async () => {
    const id = await plan(await messyLedger(1));
    const fields = (await getImport(all, id)).tables[0]?.columns ?? [];
    expect(fields.map((column) => column.header)).toEqual(
      MESSY_HEADERS.map((header) => header.normalize('NFKC')),
    );
    expect(fields.map((column) => column.field)).toEqual([null, 'nameZh', 'firmName', 'ecosystem', 'park', 'origin', 'amount', 'signed', 'stage', 'kind', 'agreementKind', 'signingEntity']); // biome-ignore format: a list
  });
});
