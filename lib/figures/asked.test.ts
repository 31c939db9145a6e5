import { beforeAll, describe, expect, it } from 'vitest';
import { consoleActor } from '../auth/console.ts';
import { readBriefingQuery } from '../briefings/request.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { withTestDatabase } from '../testing/database.ts';
import { paramsOf, readFigureQuery } from './address.ts';
import { parseAsOf } from './gather-evidence.ts';
import { traceFigure } from './queries.ts';

withTestDatabase();
const all = consoleActor();
const NOW = new Date('2026-03-10T04:00:00.000Z'); // noon in the district

describe('the instant that an address asks for', () => {
  it('is the end of a past day, and the present moment of today', () => {
    expect(parseAsOf('2026-03-09', NOW).toISOString()).toBe('2026-03-09T15:59:59.999Z');
    expect(parseAsOf('2026-03-10', NOW)).toEqual(NOW);
    expect(parseAsOf('2026-03-10T09:00:00+08:00', NOW).toISOString()).toBe('2026-03-10T01:00:00.000Z');
  });

  it.each(['2026-03-11', '9999-01-01', '2026-03-10T20:00:00+08:00'])('%s has not come', (text) =>
    expect(() => parseAsOf(text, NOW)).toThrow('还没有到'),
  );

  it.each(['2026-13-40', '昨天', '2026'])('%s cannot be read', (text) =>
    expect(() => parseAsOf(text, NOW)).toThrow('无法识别'),
  );
});

describe('the place that an address asks for', () => {
  beforeAll(async () => {
    await loadDataset(all, await readDataset('data/fuling'));
  });

  it.each([{ park: '../x' }, { park: 'FULING-HITECH' }, { ecosystem: 'a b' }, { project: 'x' }])(
    'is refused when it is malformed: %j',
    (asked) => {
      expect(() => readBriefingQuery({ period: '2023Q1', ...asked })).toThrow('没有名为');
      expect(() => readFigureQuery({ period: '2023Q1', figure: 'count', ...asked })).toThrow('没有名为');
    },
  );

  it.each(['park', 'ecosystem', 'project', 'period', 'asOf'])(
    'is refused when it is asked twice: %s',
    (name) => {
      const address = new URLSearchParams('period=2023Q1&figure=count&format=xlsx');
      address.append(name, 'baitao');
      address.append(name, 'lidu');
      for (const read of [readBriefingQuery, readFigureQuery])
        expect(() => read(paramsOf(address))).toThrow(/^地址里的.+写了不止一个（.*baitao、lidu）/);
    },
  );

  it('is read when what is asked twice is nothing that we know', () => {
    const address = new URLSearchParams('period=2023Q1&figure=count&park=baitao&from=a&from=b');
    expect(readFigureQuery(paramsOf(address)).scope.park).toBe('baitao');
    expect(readBriefingQuery(paramsOf(address)).scope.park).toBe('baitao');
  });

  it('is refused in the key of a figure when there is none', async () => {
    const open = (figure: string) => traceFigure(all, readFigureQuery({ period: '2023Q1', figure }));
    for (const figure of [
      'amount_park-nope',
      'count_ecosystem-nope',
      'share_park-baitao*ecosystem-nope',
      'segments_segment-new-materials.nope',
    ])
      await expect(open(figure)).rejects.toMatchObject({ code: 'notFound' });
    await expect(open('amount_park-baitao')).resolves.toBeTruthy();
    await expect(open('count_park-none')).resolves.toBeTruthy();
  });
});
