import { beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/queries.ts';
import { type Actor, proveActor } from '../auth/actor.ts';
import { consoleActor } from '../auth/console.ts';
import { addPerson } from '../auth/people.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { db } from '../db.ts';
import { loadDemo } from '../demo/load.ts';
import { withTestDatabase } from '../testing/database.ts';
import { advanceProjects } from './commands/advance-projects.ts';
import { editCells } from './commands/edit-cells.ts';
import { removeView, saveView } from './commands/save-view.ts';
import { getUndoState, redoChange, undoChange } from './commands/undo-change.ts';
import { exportLedger } from './export.ts';
import { getPrintedLedger } from './printed.ts';
import { getGridSummary, listGridRows, listViews } from './queries.ts';
import type { GridRow } from './read-rows.ts';
import { readView } from './view.ts';

withTestDatabase();
const all = consoleActor();
let li: Actor;
let zhou: Actor;

const view = (query: string) => readView(Object.fromEntries(new URLSearchParams(query)));
const rowsOf = (query: string, limit = 50) => listGridRows(all, view(query), { key: null, offset: 0, limit });
const edit = (row: GridRow, cells: Record<string, string>) => ({ id: row.id, version: row.version, cells });
const demo = async (count: number) => (await rowsOf('demo=only&stage=signed', count)).slice(0, count);
const again = async (row: GridRow) => {
  const found = await db().project.findUniqueOrThrow({ where: { id: row.id } });
  return {
    park: found.parkId,
    land: found.landMu?.toString() ?? null,
    yuan: found.amountYuan?.toFixed(2) ?? null,
  };
};

async function person(username: string, name: string): Promise<Actor> {
  await addPerson(all, { username, name, roles: ['officer'] });
  const { id } = await db().person.findUniqueOrThrow({ where: { username } });
  return proveActor({ personId: id, name, roles: ['officer'] });
}

beforeAll(async () => {
  await loadDataset(all, await readDataset('data/fuling'));
  await loadDemo(all);
  li = await person('li-lei', '李磊');
  zhou = await person('zhou-lan', '周兰');
});

describe('looking at the ledger as a sheet', () => {
  it('pages through a view without losing or repeating a row, in every order and group', async () => {
    for (const query of [
      '',
      'sort=park.asc',
      'sort=started.desc',
      'sort=nameZh.asc',
      'group=stage',
      'group=owner',
    ]) {
      const { totals, groups } = await getGridSummary(all, view(query));
      const keys = groups.length > 0 ? groups.map((group) => group.key) : [null];
      const seen = new Set<string>();
      for (const key of keys)
        for (let offset = 0; ; offset += 200) {
          const rows = await listGridRows(all, view(query), { key, offset, limit: 200 });
          for (const row of rows) seen.add(row.id);
          if (rows.length < 200) break;
        }
      expect(seen.size).toBe(totals.count);
      expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(groups.length > 0 ? totals.count : 0);
    }
  });

  it('sums groups to the whole', async () => {
    const { totals, groups } = await getGridSummary(all, view('group=ecosystem&demo=without'));
    const fen = (yuan: string) => BigInt(yuan.replace('.', ''));
    expect(groups.reduce((sum, group) => sum + fen(group.amountYuan), 0n)).toBe(fen(totals.amountYuan));
    expect(groups.reduce((sum, group) => sum + group.undisclosed, 0)).toBe(totals.undisclosed);
  });
});

describe('editing cells', () => {
  it('writes a block whole, keeps one change, and takes it back and does it again', async () => {
    const rows = await demo(20);
    const before = await Promise.all(rows.map(again));
    const edits = rows.map((row, index) =>
      edit(row, { landMu: String(100 + index), park: '龙桥工业园', owner: '李磊' }),
    );
    const { rows: after } = await editCells(li, { label: '粘贴 20 行 × 3 列', edits, unitConfirmed: false });
    expect(after.map((row) => row.cells.landMu)).toEqual(rows.map((_, index) => String(100 + index)));
    expect(after.every((row) => row.cells.park === '龙桥工业园' && row.cells.owner === '李磊')).toBe(true);
    expect(await getUndoState(li)).toEqual({ undo: '粘贴 20 行 × 3 列', redo: null });
    expect(await getUndoState(zhou)).toEqual({ undo: null, redo: null });

    await undoChange(li);
    expect(await Promise.all(rows.map(again))).toEqual(before);
    expect(await getUndoState(li)).toEqual({ undo: null, redo: '粘贴 20 行 × 3 列' });
    const { rows: redone } = await redoChange(li);
    expect(redone.map((row) => row.cells.landMu)).toEqual(rows.map((_, index) => String(100 + index)));
    await undoChange(li);
    expect(await verifyAudit(all)).toMatchObject({ ok: true, firstBroken: null });
  });

  it('writes nothing when one cell is wrong, and says every wrong cell', async () => {
    const [a, b] = await demo(2);
    if (!a || !b) throw new Error('the demo ledger has too few rows');
    const before = [await again(a), await again(b)];
    const edits = [edit(a, { park: '没有的园区', landMu: '50' }), edit(b, { landMu: '很多' })];
    await expect(editCells(li, { label: '粘贴', edits, unitConfirmed: false })).rejects.toMatchObject({
      code: 'invalid',
      detail: [
        { id: a.id, key: 'park' },
        { id: b.id, key: 'landMu' },
      ],
    });
    expect([await again(a), await again(b)]).toEqual(before);
  });

  it('asks about an amount a unit off, and takes it when it is confirmed', async () => {
    const [row] = (await rowsOf('demo=only&sort=amount.desc', 1)) ?? [];
    if (!row?.amountYuan) throw new Error('no amount');
    const tenfold = (Number(row.amountYuan) / 1e7).toFixed(2);
    const edits = [edit(row, { amount: tenfold })];
    await expect(editCells(li, { label: '修改协议资金', edits, unitConfirmed: false })).rejects.toMatchObject(
      {
        code: 'unitDoubt',
        detail: [{ id: row.id, key: 'amount' }],
      },
    );
    const { rows } = await editCells(li, { label: '修改协议资金', edits, unitConfirmed: true });
    expect(rows[0]?.cells.amount).toBe(tenfold);
    const { rows: back } = await undoChange(li);
    expect(back[0]?.amountYuan).toBe(row.amountYuan);
  });

  it('refuses what a colleague saved meanwhile, and does not undo over a later change', async () => {
    const [row] = await demo(1);
    if (!row) throw new Error('no row');
    const { rows } = await editCells(li, {
      label: '修改用地',
      edits: [edit(row, { landMu: '61' })],
      unitConfirmed: false,
    });
    await expect(
      editCells(zhou, { label: '修改用地', edits: [edit(row, { landMu: '62' })], unitConfirmed: false }),
    ).rejects.toMatchObject({ code: 'conflict', detail: [{ id: row.id }] });
    const now = rows[0] ?? row;
    await editCells(zhou, { label: '修改用地', edits: [edit(now, { landMu: '63' })], unitConfirmed: false });
    await expect(undoChange(li)).rejects.toMatchObject({ code: 'conflict' });
    expect((await again(row)).land).toBe('63');
    await undoChange(zhou);
    await undoChange(li);
  });

  it('forgets what was undone when something new is done, so that redo never skips back to it', async () => {
    const [row] = await demo(1);
    if (!row) throw new Error('no row');
    const set = async (now: GridRow | undefined, landMu: string) => {
      const edits = [edit(now ?? row, { landMu })];
      return (await editCells(li, { label: `改为${landMu}`, edits, unitConfirmed: false })).rows[0];
    };
    await set(await set(row, '71'), '72');
    await set((await undoChange(li)).rows[0], '73');
    expect(await getUndoState(li)).toEqual({ undo: '改为73', redo: null });
    await undoChange(li);
    expect(await getUndoState(li)).toEqual({ undo: '改为71', redo: '改为73' });
    expect((await redoChange(li)).label).toBe('改为73');
    await undoChange(li);
    await undoChange(li);
  });

  it('restores an amount that was unknown', async () => {
    const row =
      (await rowsOf('class=undisclosed', 1))[0] ?? (await rowsOf('demo=without&sort=amount.asc', 1))[0];
    if (!row) throw new Error('no row without an amount');
    const before = await again(row);
    await editCells(li, {
      label: '修改协议资金',
      edits: [edit(row, { amount: '≥3亿' })],
      unitConfirmed: true,
    });
    expect((await again(row)).yuan).toBe('300000000.00');
    await undoChange(li);
    expect(await again(row)).toEqual(before);
  });
});

describe('bulk stage changes', () => {
  it('moves all or none, and names those that cannot go with what they lack', async () => {
    const rows = await demo(5);
    const projects = rows.map(({ id, version }) => ({ id, version }));
    await expect(advanceProjects(li, { projects, typed: { toStage: 'producing' } })).rejects.toMatchObject({
      code: 'incomplete',
    });
    const typed = {
      toStage: 'started',
      started: '2026-03-01',
      startKind: 'civilWorks',
      startEvidence: '开工仪式照片',
    };
    const { rows: after } = await advanceProjects(li, { projects, typed });
    expect(after.every((row) => row.stage === 'started')).toBe(true);
    await expect(advanceProjects(li, { projects, typed })).rejects.toMatchObject({ code: 'incomplete' });
  });
});

describe('saved views', () => {
  it('keeps own and shared views, and only their owner removes them', async () => {
    const query = '?group=park&sort=signed.desc&bad=1';
    const { id } = await saveView(li, { name: '按园区', query, shared: false });
    expect(await listViews(zhou)).toEqual([]);
    await saveView(li, { name: '按园区', query, shared: true });
    expect(await listViews(zhou)).toMatchObject([{ id, name: '按园区', by: '李磊', mine: false }]);
    expect((await listViews(li))[0]?.query).not.toContain('bad');
    await expect(removeView(zhou, id)).rejects.toMatchObject({ code: 'notFound' });
    await removeView(li, id);
    expect(await listViews(li)).toEqual([]);
  });
});

describe('a view as a file', () => {
  it('holds exactly what is shown, and no cell that a spreadsheet would run', async () => {
    const shown = view('demo=without&group=park&cols=nameZh,amount,park');
    const ledger = await getPrintedLedger(all, shown, { only: null, most: 1_000 });
    const { totals } = await getGridSummary(all, shown);
    expect(ledger.lines.filter((line) => line.kind === 'row')).toHaveLength(totals.count);
    expect(ledger.columns.map(({ label }) => label)).toEqual(['项目', '协议资金（亿元）', '园区']);
    const [first] = ledger.lines.flatMap((line) => (line.kind === 'row' ? [line] : []));
    const evil = { ...ledger, lines: [{ ...first, kind: 'row' as const, cells: ['=1+1', '2.00', '龙桥'] }] };
    const csv = new TextDecoder().decode(
      await exportLedger({ ledger: evil as typeof ledger, format: 'csv', note: '测试' }),
    );
    expect(csv).toContain("'=1+1,2.00,龙桥");
    const xlsx = await exportLedger({ ledger, format: 'xlsx', note: '测试' });
    expect(new TextDecoder().decode(xlsx.slice(0, 2))).toBe('PK');
    await expect(getPrintedLedger(all, view(''), { only: null, most: 10 })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});
