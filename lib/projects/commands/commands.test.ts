import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../audit/queries.ts';
import { proveActor } from '../../auth/actor.ts';
import { consoleActor } from '../../auth/console.ts';
import type { Role } from '../../auth/permissions.ts';
import { loadDataset } from '../../dataset/load.ts';
import { readDataset } from '../../dataset/read.ts';
import { db } from '../../db.ts';
import { loadDemo } from '../../demo/load.ts';
import { getFigures } from '../../figures/queries.ts';
import { getQuarterSummary } from '../../figures/summary.ts';
import { withTestDatabase } from '../../testing/database.ts';
import { typed } from '../../testing/typed-project.ts';
import { compareVersions, getHistory } from '../history.ts';
import { getPublicProject } from '../public-queries.ts';
import { listWatch } from '../watch.ts';
import { changeStage } from './change-stage.ts';
import { editProject } from './edit-project.ts';
import { explainLight } from './explain-light.ts';
import { logProject } from './log-project.ts';
import { recordReceipt } from './record-receipt.ts';
import { releaseProject } from './release-project.ts';

withTestDatabase();
const all = consoleActor();
const as = (...roles: Role[]) => proveActor({ personId: null, name: '测试', roles });

beforeAll(async () => {
  await loadDataset(all, await readDataset('data/fuling'));
  await loadDemo(all);
});

describe('the ledger on a real database', () => {
  it('comes to the published quarter', async () => {
    const { figures } = await getFigures(all, '2023Q1');
    expect(figures.signed).toMatchObject({ count: 65, amountYuan: '43000000000.00' });
    expect(figures.industrial).toMatchObject({
      count: 11,
      amountYuan: '25178000000.00',
      yoyAmountPercent: '72.69',
    });
    expect(figures.notes.atLeast).toBe(2);
  });

  it('keeps sums that agree with counting, quarter by quarter', async () => {
    const cells = await getQuarterSummary();
    for (const code of ['2021Q4', '2023Q1', '2024Q2']) {
      const { figures } = await getFigures(all, code);
      const mine = cells.filter((cell) => cell.quarter === figures.period.from);
      expect(mine.reduce((sum, cell) => sum + cell.count, 0)).toBe(figures.signed.count);
      for (const part of figures.byEcosystem.filter((one) => one.count > 0)) {
        const kept = mine.find((cell) => (cell.ecosystem ?? 'none') === part.key);
        expect(kept?.amountYuan).toBe(part.amountYuan);
      }
    }
  });

  it('answers twenty posts of one form with one project', async () => {
    const key = randomUUID();
    const logged = await Promise.all(
      Array.from({ length: 20 }, () => logProject(all, typed('示例并发复合材料'), key)),
    );
    expect(new Set(logged.map((one) => one.code)).size).toBe(1);
    expect(await db().project.count({ where: { nameZh: '示例并发复合材料' } })).toBe(1);
  });

  it('compares any two versions of a project', async () => {
    const { id } = await logProject(all, typed('示例对照'), randomUUID());
    await editProject(all, id, 1, { capacityZh: '年产1万吨' });
    await editProject(all, id, 2, { capacityZh: '年产3万吨', amount: '13亿' });
    const [third, second, first] = (await getHistory(all, id)).map((entry) => entry.at);
    const between = (from = '', to = '') => compareVersions(all, id, [from, to]);
    const logged = (await getHistory(all, id)).at(-1)?.changes;
    expect(logged).toContainEqual({ label: '金额：种类', before: '（空）', after: '协议资金' });
    expect(logged).toContainEqual({ label: '建设性质', before: '（空）', after: '新建' });
    expect(await between(second, third)).toEqual([
      { label: '产能', before: '年产1万吨', after: '年产3万吨' },
      { label: '金额：协议资金', before: '12.5亿元', after: '13亿元' },
    ]);
    expect((await between(first, third)).find((one) => one.label === '产能')?.before).toBe('（空）');
    expect(await between(third, third)).toEqual([]);
  });

  it('warns of a likely duplicate, and not of another phase', async () => {
    await logProject(all, typed('示例重复电子材料生产'), randomUUID());
    await expect(logProject(all, typed('示例重复电子材料生产'), randomUUID())).rejects.toMatchObject({
      code: 'likelyDuplicate',
    });
    await expect(
      logProject(all, { ...typed('示例重复电子材料生产'), phase: '二期' }, randomUUID()),
    ).resolves.toBeTruthy();
  });

  it('lets as many of fifty parallel writers through as the version went up', async () => {
    const { id } = await logProject(all, typed('示例版本化工装置'), randomUUID());
    const saves = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) => editProject(all, id, 1, { capacityZh: `年产${index}吨` })),
    );
    const through = saves.filter((save) => save.status === 'fulfilled').length;
    const { version } = await db().project.findUniqueOrThrow({ where: { id } });
    expect(through).toBe(1);
    expect(version).toBe(1 + through);
    for (const save of saves)
      if (save.status === 'rejected') expect(save.reason).toMatchObject({ code: 'conflict' });
  });

  it('asks for what the next stage needs, writes nothing until it is there, and keeps internal money inside', async () => {
    const { id, code } = await logProject(all, typed('示例阶段精密铸件'), randomUUID());
    await expect(changeStage(all, id, 1, { toStage: 'started' })).rejects.toMatchObject({
      code: 'incomplete',
    });
    const filled = {
      toStage: 'started',
      started: '2024-06-01',
      startKind: 'civilWorks',
      startEvidence: '许可证',
    };
    await changeStage(all, id, 1, filled);
    await expect(
      changeStage(as('officer'), id, 2, { toStage: 'signed', reason: '误填' }),
    ).rejects.toMatchObject({ code: 'notPermitted' });
    await recordReceipt(
      all,
      id,
      { receiptAmount: '3000万', receivedOn: '2024-07-01', evidence: '回单' },
      randomUUID(),
    );
    expect(await getPublicProject(code)).toBeNull();
    await releaseProject(all, id, 2);
    const shown = JSON.stringify(await getPublicProject(code));
    expect(shown).toContain('示例阶段精密铸件');
    expect(shown).not.toContain('1250000000');
    expect(shown).not.toContain('30000000');
  });

  it('holds a late project amber or red until it moves, and keeps what the owner says', async () => {
    const { id } = await logProject(all, typed('示例迟缓储能装备'), randomUUID()); // signed on 2024-03-15
    const seen = async () => (await listWatch(all)).rows.find((row) => row.id === id);
    expect(await seen()).toMatchObject({
      light: 'red',
      note: null,
      why: expect.stringContaining('台账未载开工'),
    });
    await expect(explainLight(all, id, { reason: '等用地' })).rejects.toMatchObject({ code: 'invalid' });
    await explainLight(all, id, { light: 'red', reason: '等用地', nextStep: '本月挂牌' });
    expect(await seen()).toMatchObject({ note: { reason: '等用地', nextStep: '本月挂牌' } });
    await changeStage(all, id, 1, {
      toStage: 'started',
      started: '2024-06-01',
      startKind: 'civilWorks',
      startEvidence: '许可证',
    });
    expect(await seen()).toBeUndefined();
  });

  it('takes no field that the form does not have', async () => {
    const { id } = await logProject(all, typed('示例多余字段电解液'), randomUUID());
    const before = await db().project.findUniqueOrThrow({ where: { id } });
    const extra = {
      stage: 'full',
      ownerId: randomUUID(),
      releasedAt: '2024-01-01',
      amountYuan: '1',
      version: '9',
    };
    await editProject(all, id, 1, { ...extra, capacityZh: '年产1吨' });
    const after = await db().project.findUniqueOrThrow({ where: { id } });
    expect(after).toEqual({ ...before, version: 2, capacityZh: '年产1吨', updatedAt: after.updatedAt });
  });

  it('keeps a chain of events that verifies, and refuses to change one', async () => {
    expect(await verifyAudit(all)).toMatchObject({ ok: true, firstBroken: null });
    await expect(db().$executeRaw`UPDATE audit_event SET kind = 'x' WHERE seq = 1`).rejects.toThrow(
      /append-only/,
    );
  });
});
