import { beforeAll, expect, it } from 'vitest';
import { consoleActor } from '../auth/console.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { withTestDatabase } from '../testing/database.ts';
import { sourcesOf } from './cited.ts';
import { getFirm } from './queries.ts';

withTestDatabase();

beforeAll(async () => {
  await loadDataset(consoleActor(), await readDataset('data/fuling'));
});

it('a firm cites its own sources and those of its figures, projects and innovations, each once', async () => {
  const wankai = await getFirm('wankai');
  const cited = wankai ? sourcesOf(wankai).map(({ key }) => key) : [];
  expect(new Set(cited).size).toBe(cited.length);
  for (const key of ['article', 'cqrb-2020-03-26', 'xinhua-2023-02-22', 'dsynews-2023-02-23'])
    expect(cited).toContain(key);
  expect(wankai?.projects.find(({ code }) => code === 'wankai-120')).toMatchObject({
    noteZh: '一期60万吨于2020年3月25日投产。',
    park: { slug: 'longqiao' },
  });
});
