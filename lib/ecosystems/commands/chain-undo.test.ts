import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../audit/queries.ts';
import { consoleActor } from '../../auth/console.ts';
import { loadDataset } from '../../dataset/load.ts';
import { readDataset } from '../../dataset/read.ts';
import { db } from '../../db.ts';
import { loadDemo } from '../../demo/load.ts';
import { withTestDatabase } from '../../testing/database.ts';
import {
  administrator,
  at,
  expectLayoutStored,
  LINK,
  newestEvent,
  recycling,
  standing,
} from '../../testing/edited-chain.ts';
import { getChainSheet, listChains } from '../chain-sheet.ts';
import { connectSegments } from './connect-segments.ts';
import { addSegment, editSegment, moveSegment, removeSegment } from './edit-segments.ts';
import { placeFirm } from './place-firm.ts';
import { redoChainChange, undoChainChange } from './undo-chain-change.ts';

withTestDatabase();
const all = consoleActor();

beforeAll(async () => {
  await loadDataset(all, await readDataset('data/fuling'));
  await loadDemo(all);
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
