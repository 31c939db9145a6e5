import { beforeAll, describe, expect, it } from 'vitest';
import { consoleActor } from '../../auth/console.ts';
import { loadDataset } from '../../dataset/load.ts';
import { readDataset } from '../../dataset/read.ts';
import { db } from '../../db.ts';
import { loadDemo } from '../../demo/load.ts';
import { withTestDatabase } from '../../testing/database.ts';
import {
  at,
  expectLayoutStored,
  LINK,
  newestEvent,
  recycling,
  standing,
} from '../../testing/edited-chain.ts';
import { getEcosystemChain } from '../queries.ts';
import { connectSegments, disconnectSegments } from './connect-segments.ts';
import { addSegment, editSegment, moveSegment, removeSegment } from './edit-segments.ts';
import { placeFirm, removePlacement } from './place-firm.ts';

withTestDatabase();
const all = consoleActor();

beforeAll(async () => {
  await loadDataset(all, await readDataset('data/fuling'));
  await loadDemo(all);
});

describe('editing a chain', () => {
  it('adds a segment, draws it anew, makes it findable, and keeps the event and the change', async () => {
    const before = await at();
    const saved = await addSegment(all, before, recycling);
    expect(saved).toEqual({
      label: '新增环节“复材回收”',
      version: before.version + 1,
      segment: 'composite-recycling',
    });
    const row = await db().segment.findFirstOrThrow({ where: { slug: 'composite-recycling' } });
    expect(row).toMatchObject({
      position: 'downstream',
      synonyms: ['回收碳纤维', 'recycled carbon fibre', '热解回收'],
    });
    expect(row.searchText).toContain('fucaihuishou');
    expect(await newestEvent()).toMatchObject({
      kind: 'chain.segmentAdded',
      data: { ecosystem: LINK, segment: 'composite-recycling', name: '复材回收', position: 'downstream' },
    });
    await expectLayoutStored();
    const chain = await getEcosystemChain(LINK);
    expect(chain?.segments.map((one) => one.slug)).toContain('composite-recycling');
    await expect(addSegment(all, await at(), recycling)).rejects.toMatchObject({
      fields: { nameZh: /同名/ },
    });
    await expect(addSegment(all, await at(), { position: 'x' })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('edits what is typed and says from what to what', async () => {
    await editSegment(all, await at(), 'composite-recycling', { nameZh: '复合材料回收', synonyms: 'rCF' });
    expect(await newestEvent()).toMatchObject({
      kind: 'chain.segmentEdited',
      data: { from: { 中文名称: '复材回收' }, to: { 中文名称: '复合材料回收', 同义词与商品名: 'rCF' } },
    });
    await expect(
      editSegment(all, await at(), 'composite-recycling', { nameZh: '复合材料回收' }),
    ).rejects.toThrow('没有改动');
    await expect(editSegment(all, await at(), 'composite-recycling', { nameZh: '' })).rejects.toMatchObject({
      fields: { nameZh: '请填写中文名称。' },
    });
    await expect(editSegment(all, await at(), 'nowhere', { nameZh: '某' })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('connects, refuses a circle by name, disconnects', async () => {
    await connectSegments(all, await at(), { from: 'carbon-fibre', to: 'composite-recycling' });
    await expectLayoutStored();
    await expect(
      connectSegments(all, await at(), { from: 'composite-recycling', to: 'pan-precursor' }),
    ).rejects.toThrow('复合材料回收 → 丙烯腈与原丝 → 碳纤维 → 复合材料回收 会绕成一圈');
    await disconnectSegments(all, await at(), { from: 'carbon-fibre', to: 'composite-recycling' });
    await expect(
      disconnectSegments(all, await at(), { from: 'carbon-fibre', to: 'composite-recycling' }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });

  it('moves a segment and stores where it is drawn', async () => {
    const was = await db().segment.findFirstOrThrow({ where: { slug: 'composite-recycling' } });
    await moveSegment(all, await at(), 'composite-recycling', {
      position: 'upstream',
      before: 'pan-precursor',
    });
    const is = await db().segment.findFirstOrThrow({ where: { slug: 'composite-recycling' } });
    expect(is.position).toBe('upstream');
    expect(is.layoutColumn).toBeLessThan(was.layoutColumn);
    expect((await newestEvent()).data).toMatchObject({ to: '上游第 1 位' });
    await expectLayoutStored();
  });

  it('places a public firm with role and basis, changes it, takes it off; never an invented one', async () => {
    const asked = { firm: '卡涞', segment: 'composite-recycling', role: 'member', basis: 'classified' };
    const kalai = await db().firm.findUniqueOrThrow({ where: { slug: 'kalai' } });
    await placeFirm(all, await at(), { ...asked, firm: kalai.shortZh });
    const { id } = await db().placement.findFirstOrThrow({
      where: { segment: { slug: 'composite-recycling' } },
    });
    await expect(placeFirm(all, await at(), { ...asked, firm: 'kalai' })).rejects.toThrow('已经落在');
    await expect(
      placeFirm(all, await at(), { ...asked, placement: id, basis: 'stated' }),
    ).rejects.toMatchObject({
      fields: { noteZh: /哪个来源/ },
    });
    await placeFirm(all, await at(), {
      ...asked,
      placement: id,
      role: 'lead',
      basis: 'stated',
      noteZh: '某来源第 1 段',
    });
    expect((await newestEvent()).data).toMatchObject({ role: 'lead', was: { role: 'member' } });
    const demo = await db().firm.findFirstOrThrow({ where: { isDemo: true } });
    await expect(placeFirm(all, await at(), { ...asked, firm: demo.nameZh })).rejects.toMatchObject({
      fields: { firm: /演示/ },
    });
    await removePlacement(all, await at(), id);
    expect(await db().placement.count({ where: { id } })).toBe(0);
    await expect(removePlacement(all, await at(), id)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('removes a segment only when no project stands there and its firms are told where to go', async () => {
    const project = await db().project.findFirstOrThrow({ where: { isDemo: true } });
    const segment = await db().segment.findFirstOrThrow({ where: { slug: 'composite-recycling' } });
    await db().project.update({ where: { id: project.id }, data: { segmentId: segment.id } });
    await expect(removeSegment(all, await at(), 'composite-recycling', '')).rejects.toThrow(
      '台账里有 1 个项目',
    );
    await db().project.update({ where: { id: project.id }, data: { segmentId: project.segmentId } });
    await placeFirm(all, await at(), {
      firm: 'kalai',
      segment: 'composite-recycling',
      role: 'member',
      basis: 'classified',
    });
    await expect(removeSegment(all, await at(), 'composite-recycling', '')).rejects.toMatchObject({
      fields: { firmsTo: '请选择企业移到哪里。' },
    });
    await removeSegment(all, await at(), 'composite-recycling', 'core-moulds');
    expect(await db().segment.count({ where: { slug: 'composite-recycling' } })).toBe(0);
    expect(
      await db().placement.count({ where: { firm: { slug: 'kalai' }, segment: { slug: 'core-moulds' } } }),
    ).toBe(1);
    await expectLayoutStored();
  });

  it('refuses an edit over somebody else’s, with nothing written', async () => {
    const seen = await at();
    await moveSegment(all, seen, 'spandex-feed', { position: 'upstream', before: 'pan-precursor' });
    const [before, event] = [await standing(), await newestEvent()];
    await expect(addSegment(all, seen, recycling)).rejects.toMatchObject({
      code: 'conflict',
      detail: { version: seen.version + 1 },
    });
    expect(await standing()).toEqual(before);
    expect((await newestEvent()).seq).toBe(event.seq);
    const now = await at();
    const many = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) =>
        addSegment(all, now, { ...recycling, nameZh: `并发${index}`, nameEn: `Parallel ${index}` }),
      ),
    );
    expect(many.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect((await at()).version).toBe(now.version + 1);
  });
});
