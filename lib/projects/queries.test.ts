import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { consoleActor } from '../auth/console.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { loadDemo } from '../demo/load.ts';
import { getFigures } from '../figures/queries.ts';
import { withTestDatabase } from '../testing/database.ts';
import { typed } from '../testing/typed-project.ts';
import { logProject } from './commands/log-project.ts';
import { releaseProject } from './commands/release-project.ts';
import { listPublicProjects } from './public-queries.ts';
import { getProjectId, listLedger, listLedgerRows } from './queries.ts';

withTestDatabase();
const all = consoleActor();

beforeAll(async () => {
  await loadDataset(all, await readDataset('data/fuling'));
  await loadDemo(all);
});

describe('the ledger', () => {
  it('shows the ledger as it stood', async () => {
    const before = new Date().toISOString();
    const { figures: then } = await getFigures(all, '2024Q3');
    await new Promise((resolve) => setImmediate(resolve));
    await logProject(all, { ...typed('示例时点生物材料'), signed: '2024-08-01' }, randomUUID());
    const { figures: now } = await getFigures(all, '2024Q3');
    const { figures: past } = await getFigures(all, '2024Q3', { asOf: before });
    expect(now.signed.count).toBe(then.signed.count + 1);
    expect(past.signed).toEqual(then.signed);
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10); // in the district
    for (const sort of ['amount', 'signed', 'name'] as const) {
      const [live, kept] = [await listLedger(all, { sort }), await listLedger(all, { sort, asOf: day })];
      expect(kept.totals).toEqual(live.totals);
      const second = await listLedger(all, { sort, asOf: day, after: kept.next ?? '' });
      expect(second.rows[0]?.id).not.toBe(kept.rows[0]?.id);
    }
    expect((await listLedger(all, { asOf: '2020-01-01' })).totals.count).toBe(0);
    expect((await listLedgerRows(all, { asOf: '2020-01-01', sort: 'signed' })).rows).toEqual([]);
    await expect(listLedger(all, { asOf: '2999-01-01' })).rejects.toThrow('还没有到');
    expect((await listLedger(all, { asOf: day, q: '示例时点' })).totals.count).toBe(1);
  });

  it('finds a project by the code that exports print, and says which code there is none of', async () => {
    const { id, code } = await logProject(all, typed('示例编码新材料'), randomUUID());
    expect(await getProjectId(all, code)).toBe(id);
    await expect(getProjectId(all, 'FU-0000-0000')).rejects.toThrow('没有编码为“FU-0000-0000”的项目');
  });

  it('tells the office whose amount is not counted, and the public nothing of it', async () => {
    const framework = { ...typed('示例框架新材料'), agreementKind: 'framework' };
    const { id } = await logProject(all, framework, randomUUID());
    await logProject(all, { ...typed('示例技改新材料'), kind: 'upgrade' }, randomUUID());
    await logProject(all, typed('示例正式新材料'), randomUUID());
    const apart = async (q: string) => (await listLedger(all, { q })).rows.map((row) => row.apart);
    expect(await apart('示例框架新材料')).toEqual(['framework']);
    expect(await apart('示例技改新材料')).toEqual(['upgrade']);
    expect(await apart('示例正式新材料')).toEqual([null]);
    await releaseProject(all, id, 1);
    const { rows } = await listPublicProjects({ q: '示例框架新材料', sort: 'signed' });
    expect(rows).toMatchObject([{ id, apart: null }]);
  });
});
