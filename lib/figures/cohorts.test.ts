import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { consoleActor } from '../auth/console.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { changeStage } from '../projects/commands/change-stage.ts';
import { logProject } from '../projects/commands/log-project.ts';
import { recordReceipt } from '../projects/commands/record-receipt.ts';
import { setClocks } from '../projects/commands/set-clocks.ts';
import { listUnrecorded, listWatch } from '../projects/watch.ts';
import { withTestDatabase } from '../testing/database.ts';
import { listCohorts } from './cohorts.ts';

withTestDatabase();
const all = consoleActor();

async function signed(name: string, on: string, more: Record<string, string> = {}) {
  const typed = {
    nameZh: `示例${name}项目`,
    firmName: `示例${name}有限公司`,
    ecosystem: 'new-materials',
    park: 'baitao',
    origin: 'domestic',
    amount: '10亿',
    signed: on,
    agreementKind: 'formal',
    kind: 'new',
    signingEntity: `示例${name}有限公司`,
    notDuplicate: 'yes',
    ...more,
  };
  return (await logProject(all, typed, randomUUID())).id;
}
const start = (id: string, on: string) =>
  changeStage(all, id, 1, {
    toStage: 'started',
    started: on,
    startKind: 'civilWorks',
    startEvidence: '施工许可',
  });

beforeAll(async () => {
  await loadDataset(all, await readDataset('data/fuling'));
});

describe('cohorts by the quarter of signing', () => {
  it('counts what started, how fast, and what arrived; what is no promise stays out', async () => {
    const [a, b] = [await signed('甲澜', '2025-01-10'), await signed('乙岭', '2025-02-10')];
    await signed('丙泽', '2025-03-10');
    await signed('丁框', '2025-03-11', { agreementKind: 'framework' });
    await start(a, '2025-03-11'); // 60 days
    await start(b, '2025-08-09'); // 180 days
    await recordReceipt(
      all,
      a,
      { receivedOn: '2025-04-01', receiptAmount: '2亿', evidence: '银行回单' },
      randomUUID(),
    );
    const cohort = (await listCohorts(all)).rows.find((one) => one.period === '2025Q1');
    expect(cohort).toMatchObject({
      signed: 3,
      performed: 2,
      started: 2,
      producing: 0,
      ended: 0,
      days: { known: 2, median: 120, within90: 1 },
      contractYuan: '3000000000.00',
      arrivedYuan: '200000000.00',
      output: null,
      demo: 0,
    });
  });
});

describe('clocks that the administrator sets', () => {
  it('change the lights at once, and are refused when amber is not before red', async () => {
    const usual = {
      'talks.amber': '60',
      'talks.red': '90',
      'talks.drop': '180',
      'start.amber': '90',
      'start.red': '180',
      'build.amber': '100',
      'build.red': '125',
      'receipts.amber': '20',
      'receipts.red': '40',
    };
    const lightOf = async (name: string) =>
      (await listWatch(all)).rows.find((row) => row.nameZh.includes(name))?.light;
    expect(await lightOf('丙泽')).toBe('red');
    await setClocks(all, { ...usual, 'start.amber': '3000', 'start.red': '3600' });
    expect(await lightOf('丙泽')).toBeUndefined();
    await expect(setClocks(all, { ...usual, 'start.amber': '200' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(setClocks(all, { ...usual, 'talks.red': '九十' })).rejects.toMatchObject({
      fields: { 'talks.red': expect.any(String) },
    });
    await setClocks(all, usual);
    expect(await lightOf('丙泽')).toBe('red');
  });

  it('stand amber when money lags behind building', async () => {
    const started = new Date(Date.now() - 183 * 86_400_000).toISOString().slice(0, 10);
    const id = await signed('戊川', '2025-12-01', { buildMonths: '12' });
    await start(id, started);
    const row = async () => (await listWatch(all)).rows.find((one) => one.id === id);
    expect(await row()).toBeUndefined(); // nothing recorded is not nothing arrived
    const lacking = async () => (await listUnrecorded(all)).filter((one) => one.id === id);
    expect(await lacking()).toMatchObject([{ light: 'green', why: '到位资金未登记，请补登' }]);
    await recordReceipt(
      all,
      id,
      { receivedOn: started, receiptAmount: '0.5亿', evidence: '银行回单' },
      randomUUID(),
    );
    expect(await row()).toMatchObject({ light: 'red', why: expect.stringContaining('已登记到位资金 5%') });
    await recordReceipt(
      all,
      id,
      { receivedOn: started, receiptAmount: '2亿', evidence: '银行回单' },
      randomUUID(),
    );
    expect(await row()).toMatchObject({ light: 'amber' });
    await recordReceipt(
      all,
      id,
      { receivedOn: started, receiptAmount: '2亿', evidence: '银行回单' },
      randomUUID(),
    );
    expect(await row()).toBeUndefined();
  });
});
