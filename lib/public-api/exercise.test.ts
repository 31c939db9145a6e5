import { beforeAll, describe, expect, it } from 'vitest';
import { recordEvent } from '../audit/record.ts';
import { consoleActor } from '../auth/console.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { db } from '../db.ts';
import { loadDemo } from '../demo/load.ts';
import { exerciseApi } from '../testing/api-client.ts';
import { HERE, inProcess } from '../testing/api-in-process.ts';
import { withTestDatabase } from '../testing/database.ts';
import { OPERATIONS } from './operations.ts';
import { answerApi } from './respond.ts';

process.env.API_REQUESTS_PER_MINUTE = '1000000';
withTestDatabase();

const get = (path: string, headers: Record<string, string> = {}) =>
  answerApi(new Request(`${HERE}${path}`, { headers }));
const items = async (path: string): Promise<Record<string, unknown>[]> =>
  (await (await get(path)).json()).items;

beforeAll(async () => {
  await loadDataset(consoleActor(), await readDataset('data/fuling'));
  await loadDemo(consoleActor());
});

describe('a client made from the document', () => {
  it('can ask everything, and every answer is as the document says', async () => {
    const { called, problems } = await exerciseApi({ base: HERE, adapter: inProcess, pageSize: 100 });
    expect(problems).toEqual([]);
    expect([...called.keys()].sort()).toEqual(OPERATIONS.map(({ id }) => id).sort());
  });

  it('gets every row once, however small the pages', async () => {
    for (const path of ['/firms', '/projects', '/segments', '/edges', '/indicators', '/opportunities']) {
      const whole = await items(`${path}?limit=500`);
      const parts: unknown[] = [];
      let after = '';
      for (let page = 0; page < 400; page++) {
        const reply = await (await get(`${path}?limit=7${after ? `&after=${after}` : ''}`)).json();
        parts.push(...reply.items);
        if (!reply.next) break;
        after = reply.next;
      }
      expect(parts.slice(0, whole.length), path).toEqual(whole);
    }
  });
});

describe('the answers', () => {
  it('flag invented data, and leave it out on request', async () => {
    for (const path of ['/projects', '/firms']) {
      const flagged = async (query: string) =>
        new Set((await items(`${path}?limit=500${query}`)).map((row) => row.isDemo));
      expect(await flagged('')).toEqual(new Set([true, false]));
      expect(await flagged('&demo=without')).toEqual(new Set([false]));
      expect(await flagged('&demo=only')).toEqual(new Set([true]));
    }
  });

  it('say what is wrong, which parameter, and that nothing is published at an address', async () => {
    const wrong = await get('/projects?stage=negotiating&colour=red&limit=9999');
    expect(wrong.status).toBe(400);
    expect(wrong.headers.get('content-type')).toBe('application/problem+json');
    const said = await wrong.json();
    expect(said.errors.map((one: { parameter: string }) => one.parameter).sort()).toEqual([
      'colour',
      'limit',
      'stage',
    ]);
    for (const path of ['/firms?after=nonsense', '/projects?after=nonsense'])
      expect((await get(path)).status, path).toBe(400);
    for (const path of ['', '/nothing', '/firms/', '/firms/%E0%A4%A', '/projects/none', '/firms/a/b'])
      expect((await get(path)).status, path).toBe(404);
  });

  it('come as CSV by parameter or Accept header, and cannot run in a spreadsheet', async () => {
    const project = await db().project.findFirstOrThrow({ where: { releasedAt: { not: null } } });
    await db().project.update({
      where: { id: project.id },
      data: { nameZh: '=cmd|"/C calc"!A0', firmName: '+1,2\n\t@x\u0007' },
    });
    await db().$transaction((tx) =>
      recordEvent(tx, consoleActor(), { kind: 'project.released', subject: project.id, data: { code: '' } }),
    );
    const byHeader = await get('/projects?limit=500', { accept: 'text/csv' });
    expect(byHeader.headers.get('content-type')).toContain('text/csv');
    const bytes = Buffer.from(await byHeader.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const csv = bytes.toString('utf8');
    expect(csv).toContain(`"'=cmd|""/C calc""!A0"`);
    expect(csv).toContain(`"'+1,2\n\t@x"`);
    expect(csv.split('\r\n')[0]).toContain('code,nameZh,nameEn,firmName');
    expect(csv).not.toMatch(/(^|[,\n])[=+@]/);
    expect(await (await get('/projects?limit=500&format=csv')).text()).toBe(csv.replace(/^\ufeff/, ''));
    expect((await get('/projects', { accept: 'text/html,*/*' })).headers.get('content-type')).toBe(
      'application/json',
    );
  });

  it('carry validators, cache and cross-origin headers, and the address’s limit', async () => {
    const first = await get('/parks');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toMatch(/^public, .*s-maxage=\d+/);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('ratelimit')).toMatch(/^"address";r=\d+;t=\d+$/);
    for (const held of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await get('/parks', { 'if-none-match': held });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('etag')).toBe(etag);
    }
    expect((await get('/parks', { 'if-none-match': '"x"' })).status).toBe(200);
    expect((await get('/parks?format=csv')).headers.get('etag')).not.toBe(etag);
  });
});
