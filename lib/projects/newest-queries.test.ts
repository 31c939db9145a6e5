import { beforeAll, expect, it } from 'vitest';
import { consoleActor } from '../auth/console.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { loadDemo } from '../demo/load.ts';
import { withTestDatabase } from '../testing/database.ts';
import { listNewest } from './newest-queries.ts';

withTestDatabase();

beforeAll(async () => {
  await loadDataset(consoleActor(), await readDataset('data/fuling'));
  await loadDemo(consoleActor());
});

it('tells the last published events of real projects, newest first, undated signings among them', async () => {
  const news = await listNewest(5);
  expect(news.map(({ code, event }) => [code, event.kind, event.date.value])).toEqual([
    ['huafon-al-45', 'started', '2025-03-25'],
    ['huafon-138', 'started', '2024-04-29'],
    ['rept-30gwh', 'started', '2023-05-09'],
    ['ganfeng-24gwh', 'signed', '2023-01-01'],
    ['kalai-1', 'signed', '2022-08-01'],
  ]);
  expect((await listNewest(2)).map(({ code }) => code)).toEqual(['huafon-al-45', 'huafon-138']);
});
