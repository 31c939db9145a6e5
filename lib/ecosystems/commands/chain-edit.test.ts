import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../audit/queries.ts';
import { proveActor } from '../../auth/actor.ts';
import { consoleActor } from '../../auth/console.ts';
import { addPerson } from '../../auth/people.ts';
import { loadDataset } from '../../dataset/load.ts';
import { readDataset } from '../../dataset/read.ts';
import { db } from '../../db.ts';
import { loadDemo } from '../../demo/load.ts';
import { useTestDatabase } from '../../testing/database.ts';
import { getChainSheet, listChains } from '../chain-sheet.ts';
import { getEcosystemChain } from '../queries.ts';
import { connectSegments, disconnectSegments } from './connect-segments.ts';
import { addSegment, editSegment, moveSegment, removeSegment } from './edit-segments.ts';
import { placeFirm, removePlacement } from './place-firm.ts';
import { redoChainChange, undoChainChange } from './undo-chain-change.ts';
import { placesOf, readChain } from './write-chain.ts';

// biome-ignore lint/correctness/useHookAtTopLevel: a test fixture, not a React hook
useTestDatabase();
const all = consoleActor();
const LINK = 'fibre-composites';
const recycling = {
  nameZh: '复材回收',
  nameEn: 'Composite recycling',
  describesZh: '把边角料和退役部件变回纤维。',
  describesEn: 'Turns offcuts and retired parts back into fibre.',
  synonyms: '回收碳纤维、recycled carbon fibre\n热解回收',
  position: 'downstream',
};

async function at(ecosystem = LINK) {
  const { version } = await db().ecosystem.findUniqueOrThrow({ where: { slug: ecosystem } });
  return { ecosystem, version };
}

/** All rows of a chain as they stand, layout included. */
async function standing(slug = LINK) {
  const { id } = await db().ecosystem.findUniqueOrThrow({ where: { slug } });
  const ecosystemId = id;
  return {
    segments: await db().segment.findMany({ where: { ecosystemId }, orderBy: { id: 'asc' } }),
    edges: await db().supplyEdge.findMany({
      where: { from: { ecosystemId } },
      orderBy: [{ fromSegmentId: 'asc' }, { toSegmentId: 'asc' }],
    }),
    placements: await db().placement.findMany({ where: { ecosystemId }, orderBy: { id: 'asc' } }),
  };
}

const newestEvent = () => db().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });

async function expectLayoutStored(slug = LINK) {
  const { segments } = await standing(slug);
  const { id } = await db().ecosystem.findUniqueOrThrow({ where: { slug } });
  const places = await db().$transaction(async (tx) => placesOf(await readChain(tx, id)));
  for (const one of segments)
    expect({ column: one.layoutColumn, row: one.layoutRow }, one.slug).toEqual(places.get(one.id));
}

async function administrator(name: string) {
  const { id } = await addPerson(all, {
    username: `editor-${randomUUID().slice(0, 6)}`,
    name,
    roles: ['administrator'],
  });
  return proveActor({ personId: id, name, roles: ['administrator'] });
}

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

describe('undo and redo', () => {
  it('restores every row, step by step, whatever was done; redo leads forth again', async () => {
    const editor = await administrator('撤销人');
    const act = fc.tuple(fc.nat(5), fc.nat(40), fc.nat(40));
    const slugs = (await getChainSheet(all, LINK))?.segments.map((one) => one.slug) ?? [];
    const pick = (index: number) => slugs[index % slugs.length] ?? '';
    const doIt = async ([kind, a, b]: [number, number, number]) => {
      const ref = await at();
      const position = ['upstream', 'midstream', 'downstream'][b % 3] ?? '';
      if (kind === 0)
        return addSegment(editor, ref, { ...recycling, nameZh: `环节${randomUUID().slice(0, 8)}`, position });
      if (kind === 1) return moveSegment(editor, ref, pick(a), { position, before: '' });
      if (kind === 2) return removeSegment(editor, ref, pick(a), '-');
      if (kind === 3) return connectSegments(editor, ref, { from: pick(a), to: pick(b) });
      if (kind === 4)
        return placeFirm(editor, ref, {
          firm: 'wankai',
          segment: pick(a),
          role: 'lead',
          basis: 'classified',
        });
      return editSegment(editor, ref, pick(a), {
        nameZh: `改名${randomUUID().slice(0, 8)}`,
        synonyms: `词${b}`,
      });
    };
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
        const states = [await standing()];
        for (const one of acts) {
          const done = await doIt(one).then(
            () => true,
            () => false, // refused by a rule: nothing to take back
          );
          if (done) states.push(await standing());
        }
        for (const state of [...states].reverse().slice(1)) {
          await undoChainChange(editor, LINK);
          expect(await standing()).toEqual(state);
        }
        for (const state of states.slice(1)) {
          await redoChainChange(editor, LINK);
          expect(await standing()).toEqual(state);
        }
        for (const _ of states.slice(1)) await undoChainChange(editor, LINK);
        expect(await standing()).toEqual(states[0]);
      }),
      { numRuns: 8 },
    );
    await expect(undoChainChange(editor, LINK)).rejects.toThrow('没有可以撤销的修改');
    expect((await verifyAudit(all)).ok).toBe(true);
  }, 120_000);

  it('is refused when the same thing was changed since, and when a project has come to stand on a new segment', async () => {
    const [one, two] = [await administrator('编辑甲'), await administrator('编辑乙')];
    await moveSegment(one, await at(), 'carbon-fibre', { position: 'upstream', before: '' });
    await moveSegment(two, await at(), 'carbon-fibre', { position: 'downstream', before: '' });
    const before = await standing();
    await expect(undoChainChange(one, LINK)).rejects.toThrow(/不能撤销.*环节“碳纤维”之后又被改过/);
    expect(await standing()).toEqual(before);
    await undoChainChange(two, LINK);
    await undoChainChange(one, LINK);
    expect(await newestEvent()).toMatchObject({ kind: 'chain.undone', actorName: '编辑甲' });

    const { segment } = await addSegment(one, await at(), recycling);
    const project = await db().project.findFirstOrThrow({ where: { isDemo: true } });
    const row = await db().segment.findFirstOrThrow({ where: { slug: segment } });
    await db().project.update({ where: { id: project.id }, data: { segmentId: row.id } });
    await expect(undoChainChange(one, LINK)).rejects.toThrow('台账里有 1 个项目');
    await db().project.update({ where: { id: project.id }, data: { segmentId: project.segmentId } });
    await connectSegments(two, await at(), { from: 'carbon-fibre', to: segment });
    await expect(undoChainChange(one, LINK)).rejects.toThrow('供应关系接在已经没有的环节上');
    const sheet = await getChainSheet(one, LINK);
    expect(sheet).toMatchObject({ undo: '新增环节“复材回收”', redo: null });
    expect(sheet?.changes[0]).toMatchObject({ by: '编辑乙', undone: false });
    expect((await listChains(one)).find((chain) => chain.slug === LINK)?.last?.by).toBe('编辑乙');
  });
});

describe('a data set loaded afterwards', () => {
  it('keeps a chain that the office has edited, says so, and replaces it only when told to', async () => {
    const dataset = await readDataset('data/fuling');
    const before = await standing();
    const elsewhere = await standing('ev-battery');
    const newer = {
      ...dataset,
      district: { ...dataset.district, introZh: `${dataset.district.introZh}（新）` },
    };
    const report = await loadDataset(all, newer);
    expect(report.notes.join()).toContain('产业链在办公端改过，保持原样');
    expect(await standing()).toEqual(before);
    const again = await standing('ev-battery');
    expect(again.segments).toEqual(elsewhere.segments);
    expect(again.placements.map(({ id, ...rest }) => rest)).toEqual(
      expect.arrayContaining(elsewhere.placements.map(({ id, ...rest }) => rest)),
    );

    const replaced = await loadDataset(all, newer, { replaceChains: true });
    expect(replaced.notes.join()).toContain('已换成数据集里的');
    const keys = dataset.chains
      .find((one) => one.ecosystem === LINK)
      ?.segments.map((one) => one.key)
      .sort();
    expect((await standing()).segments.map((one) => one.slug).sort()).toEqual(keys);
    expect((await getChainSheet(all, LINK))?.editedAt).toBeNull();
    await expectLayoutStored();
  });

  it('keeps a segment that it no longer has while the ledger needs it', async () => {
    const dataset = await readDataset('data/fuling');
    const demo = await db().project.findFirstOrThrow({ where: { isDemo: true } });
    const segment = await db().segment.findFirstOrThrow({ where: { slug: 'spandex-feed' } });
    await db().project.update({ where: { id: demo.id }, data: { segmentId: segment.id } });
    const without = {
      ...dataset,
      chains: dataset.chains.map((chain) => ({
        ...chain,
        segments: chain.segments.filter((one) => one.key !== 'spandex-feed'),
        edges: chain.edges.filter((edge) => !edge.includes('spandex-feed')),
      })),
    };
    const report = await loadDataset(all, without);
    expect(report.notes.join()).toContain('不在数据集里，但台账有项目落在上面或已公开招商状态');
    expect(await db().segment.count({ where: { slug: 'spandex-feed' } })).toBe(1);
  });
});
