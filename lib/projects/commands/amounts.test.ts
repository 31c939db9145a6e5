import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { consoleActor } from '../../auth/console.ts';
import { loadDataset } from '../../dataset/load.ts';
import { readDataset } from '../../dataset/read.ts';
import { db, Prisma } from '../../db.ts';
import { withTestDatabase } from '../../testing/database.ts';
import { typed } from '../../testing/typed-project.ts';
import { getHistory } from '../history.ts';
import { editProject } from './edit-project.ts';
import { logProject } from './log-project.ts';

withTestDatabase();
const all = consoleActor();

beforeAll(async () => {
  await loadDataset(all, await readDataset('data/fuling'));
});

describe('the amount of a project', () => {
  it('asks before an amount that looks ten thousand times off, and keeps the confirmation', async () => {
    const { id, code } = await logProject(all, typed('示例单位精细陶瓷'), randomUUID());
    const slipped = { amount: '12.5万', bound: 'exact', disclosure: 'internal' };
    await expect(editProject(all, id, 1, slipped)).rejects.toMatchObject({ code: 'unitDoubt' });
    expect((await db().project.findUniqueOrThrow({ where: { id } })).version).toBe(1);
    await editProject(all, id, 1, { ...slipped, unitConfirmed: 'yes' });
    const event = await db().auditEvent.findFirst({ where: { kind: 'amount.confirmed', subjectId: id } });
    expect(JSON.stringify(event?.data)).toContain(code);
  });

  it('keeps an amount’s disclosure and nature when only the amount is corrected, and tells it from what to what', async () => {
    const public_ = { ...typed('示例公开金额结构件'), amount: '≥20亿', disclosure: 'public' };
    const { id } = await logProject(all, public_, randomUUID());
    const values = () =>
      db().contractValue.findMany({
        where: { projectId: id },
        select: { amountYuan: true, bound: true, disclosure: true },
        orderBy: { disclosure: 'asc' },
      });
    await editProject(all, id, 1, { amount: '21亿' });
    expect(await values()).toEqual([
      { amountYuan: new Prisma.Decimal('2100000000'), bound: 'atLeast', disclosure: 'public' },
    ]);
    const [latest] = await getHistory(all, id);
    expect(latest?.changes).toEqual([{ label: '金额：协议资金', before: '20亿元', after: '21亿元' }]);
    await editProject(all, id, 2, { bound: 'exact' });
    expect(await values()).toMatchObject([{ bound: 'exact', disclosure: 'public' }]);
    await editProject(all, id, 3, { amount: '22亿', disclosure: 'internal' }); // beside what is published
    expect(await values()).toMatchObject([{ disclosure: 'public' }, { disclosure: 'internal' }]);
  });

  it('hides an amount that is declared internal, and publishes one that is declared public', async () => {
    const { id } = await logProject(
      all,
      { ...typed('示例转内部结构件'), disclosure: 'public' },
      randomUUID(),
    );
    const disclosures = async () =>
      (await db().contractValue.findMany({ where: { projectId: id } })).map((one) => one.disclosure);
    await editProject(all, id, 1, { disclosure: 'internal' });
    expect(await disclosures()).toEqual(['internal']);
    await editProject(all, id, 2, { disclosure: 'public' });
    expect((await disclosures()).sort()).toEqual(['internal', 'public']);
  });
});
