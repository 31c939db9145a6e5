import { beforeAll, describe, expect, it } from 'vitest';
import { consoleActor } from '../auth/console.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { db } from '../db.ts';
import { removeSegment } from '../ecosystems/commands/edit-segments.ts';
import { today } from '../periods/calendar.ts';
import { withTestDatabase } from '../testing/database.ts';
import { releaseOpportunity, withdrawOpportunity } from './commands.ts';
import { listIncentives } from './incentives.ts';
import { listOpportunityStates } from './office.ts';
import { getOpportunity } from './queries.ts';

withTestDatabase();
const all = consoleActor();
const at = { ecosystem: 'ev-battery', segment: 'separator' };

const rowOf = async () =>
  (await listOpportunityStates(all, at.ecosystem)).find((row) => row.segment === at.segment);
const publicly = async () => (await getOpportunity(at.ecosystem, at.segment))?.released ?? null;

/** A project of a real firm, linked to the segment as the office's form links it. */
async function link(code: string, stage: 'negotiating' | 'signed') {
  const segment = await db().segment.findFirstOrThrow({
    where: { slug: at.segment, ecosystem: { slug: at.ecosystem } },
  });
  const { id } = await db().project.create({
    data: {
      code,
      nameZh: `测试隔膜项目${code}`,
      firmName: '测试单位',
      firmKey: '测试单位',
      stage,
      ecosystemId: segment.ecosystemId,
      segmentId: segment.id,
      version: 2,
    },
  });
  return id;
}

beforeAll(async () => {
  await loadDataset(all, await readDataset('data/fuling'));
});

describe('the status of an opportunity', () => {
  it('is computed from linked projects; the public sees what a reviewer releases and nothing else', async () => {
    expect(await rowOf()).toMatchObject({ computed: 'wanted', released: null, projects: [] });
    await expect(releaseOpportunity(all, { ...at, version: 0 }, 'inTalks')).rejects.toMatchObject({
      code: 'notAllowedMove',
    });
    await link('T-1', 'negotiating');
    expect(await rowOf()).toMatchObject({ computed: 'inTalks', released: null });
    expect(await publicly()).toBeNull();

    await releaseOpportunity(all, { ...at, version: 0 }, 'inTalks');
    expect(await publicly()).toEqual({ status: 'inTalks', releasedOn: today() });
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(event).toMatchObject({
      kind: 'opportunity.released',
      data: { segment: 'ev-battery/separator', status: 'inTalks', from: null },
    });

    const id = await link('T-2', 'signed');
    expect(await publicly()).toMatchObject({ status: 'inTalks' });
    await releaseOpportunity(all, { ...at, version: 1 }, 'signed');
    expect(await publicly()).toMatchObject({ status: 'signed' });
    await db().project.update({ where: { id }, data: { status: 'terminated', endedOn: new Date() } });
    expect(await rowOf()).toMatchObject({ computed: 'inTalks', isAhead: true });
  });

  it('is refused over somebody else’s, needs a reason to be withdrawn, and holds its segment', async () => {
    await expect(releaseOpportunity(all, { ...at, version: 0 }, 'wanted')).rejects.toMatchObject({
      code: 'conflict',
      detail: { version: 2 },
    });
    await expect(releaseOpportunity(all, { ...at, version: 2 }, 'elsewhere')).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(withdrawOpportunity(all, { ...at, version: 2 }, ' ')).rejects.toMatchObject({
      fields: { reason: '撤回公开必须写明原因。' },
    });
    await db().project.updateMany({ where: { code: { in: ['T-1', 'T-2'] } }, data: { segmentId: null } });
    const { version } = await db().ecosystem.findUniqueOrThrow({ where: { slug: at.ecosystem } });
    await expect(removeSegment(all, { ecosystem: at.ecosystem, version }, at.segment, '-')).rejects.toThrow(
      '已公开的招商状态',
    );
    await withdrawOpportunity(all, { ...at, version: 2 }, '项目终止');
    expect(await publicly()).toBeNull();
    await expect(withdrawOpportunity(all, { ...at, version: 0 }, '再撤')).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(
      releaseOpportunity(all, { ...at, segment: 'nowhere', version: 0 }, 'wanted'),
    ).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('incentives', () => {
  it('are none where the data set holds none, else those in force that apply, with their legal source', async () => {
    expect(await listIncentives(at.ecosystem, at.segment)).toEqual([]);
    const dataset = await readDataset('data/fuling');
    const one = {
      titleZh: '测试优惠',
      titleEn: 'Test incentive',
      textZh: '测试条文。',
      textEn: 'Test wording.',
      law: { nameZh: '测试办法', nameEn: 'Test measures', documentNo: '测发〔2024〕1号' },
      appliesTo: Array.of<string>(),
      citation: { source: dataset.sources[0]?.key ?? '', at: '第三条' },
    };
    await loadDataset(all, {
      ...dataset,
      incentives: [
        { ...one, key: 'everywhere' },
        { ...one, key: 'here', appliesTo: ['ev-battery/separator'] },
        { ...one, key: 'elsewhere', appliesTo: ['new-materials'] },
        { ...one, key: 'over', validUntil: '2020-12-31' },
      ],
    });
    const found = await listIncentives(at.ecosystem, at.segment);
    expect(found.map(({ key }) => key)).toEqual(['everywhere', 'here']);
    expect(found[0]).toMatchObject({ lawZh: '测试办法', source: { places: ['第三条'] }, validUntil: null });
    await loadDataset(all, dataset);
    expect(await listIncentives(at.ecosystem, at.segment)).toEqual([]);
  });
});
