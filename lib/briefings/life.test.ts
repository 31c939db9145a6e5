import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../auth/actor.ts';
import { consoleActor } from '../auth/console.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { db } from '../db.ts';
import { listReminders } from '../reminders/queries.ts';
import { withTestDatabase } from '../testing/database.ts';
import { person } from '../testing/person.ts';
import { signed } from '../testing/signed-project.ts';
import { discardDraft, draftBriefing } from './commands/draft-briefing.ts';
import { editBriefing } from './commands/edit-briefing.ts';
import { issueBriefing, returnBriefing, submitBriefing } from './commands/issue-briefing.ts';
import { prepareDueBriefings } from './commands/prepare-due.ts';
import { issuedFile } from './commands/record-export.ts';
import { shareBriefing } from './commands/share-briefing.ts';
import type { Briefing } from './document.ts';
import { getEditing } from './editing.ts';
import { getBriefing } from './queries.ts';
import { listShares, openShare } from './shares.ts';

withTestDatabase();
const all = consoleActor();
let officer: Actor;
let reviewer: Actor;

const textOf = (briefing: Briefing) =>
  briefing.blocks
    .flatMap((block) => (block.type === 'paragraph' ? block.runs.map((run) => run.text) : []))
    .join('');
const figureIn = (briefing: Briefing, key: string) => briefing.figures.find((one) => one.key === key)?.value;
const versionOf = async (id: string) => (await getBriefing(all, id)).card.version;
const quarterly = (period: string) => ({ kind: 'quarterly' as const, period, scope: {} });

async function issued(period: string): Promise<string> {
  const { id } = await draftBriefing(officer, quarterly(period));
  await submitBriefing(officer, id, 1);
  await issueBriefing(reviewer, id, 2);
  return id;
}

beforeAll(async () => {
  await loadDataset(all, await readDataset('data/fuling'));
  officer = await person('zhao', ['officer']);
  reviewer = await person('qian', ['reviewer']);
});

describe('a draft', () => {
  it('follows the ledger until it is issued, and keeps what a person wrote around live figures', async () => {
    await signed('2024-04-10', '10亿');
    const { id } = await draftBriefing(officer, quarterly('2024Q2'));
    const { blocks } = await getEditing(officer, id);
    const first = blocks.find((block) => block.type === 'paragraph');
    if (first?.type !== 'paragraph') throw new Error('no paragraph');
    const text = `今年势头很好。${first.base}`;
    await editBriefing(officer, id, 1, { paragraphs: { [first.id]: text }, added: [], dropped: [] });
    await signed('2024-05-10', '5亿');
    const { document, stale } = await getBriefing(officer, id);
    expect(figureIn(document, 'amount')).toBe('1500000000.00');
    expect(textOf(document)).toContain('今年势头很好。');
    expect(textOf(document)).toContain('15.00亿元');
    expect(stale).toEqual([]);
  });

  it('loses no figure by accident, and takes none that it does not have', async () => {
    const { id } = await draftBriefing(officer, quarterly('2024Q2'));
    const { blocks } = await getEditing(officer, id);
    const first = blocks.find((block) => block.type === 'paragraph');
    if (first?.type !== 'paragraph') throw new Error('no paragraph');
    const send = (text: string, dropped: string[] = []) =>
      editBriefing(officer, id, 1, { paragraphs: { [first.id]: text }, added: [], dropped });
    const without = first.base.replaceAll('{{amount}}', '');
    await expect(send(without)).rejects.toMatchObject({
      code: 'invalid',
      fields: { [first.id]: expect.stringContaining('少了数字') },
    });
    await expect(send(`${first.base}{{amount_sector-moon}}`)).rejects.toMatchObject({ code: 'invalid' });
    await expect(send(without, ['amount'])).resolves.toEqual({ version: 2 });
  });

  it('with a figure that cannot be goes on only when somebody says that it was looked at', async () => {
    await signed('2024-04-11', '10亿');
    const { id } = await draftBriefing(officer, quarterly('2024Q2'));
    const text = '全区完成到位资金10亿元，完成年度目标50亿元的12.00%。';
    const added = [{ id: 'own.1', after: 'overview.total', text }];
    await editBriefing(officer, id, 1, { paragraphs: {}, added, dropped: [] });
    await expect(submitBriefing(officer, id, 2)).rejects.toMatchObject({
      code: 'incomplete',
      detail: { errors: 1 },
    });
    await expect(submitBriefing(officer, id, 2, '2')).rejects.toMatchObject({ code: 'incomplete' });
    await submitBriefing(officer, id, 2, '1');
    await expect(issueBriefing(reviewer, id, 3)).rejects.toMatchObject({ code: 'incomplete' });
    await issueBriefing(reviewer, id, 3, '1');
    const told = await db().auditEvent.findMany({ where: { subjectId: id } });
    const errors = told.map(({ kind, data }) => [kind, Object(data).errors]);
    expect(errors).toContainEqual(['briefing.submitted', 1]);
    expect(errors).toContainEqual(['briefing.issued', 1]);
  });

  it('is refused to the second of two who save it, and is deleted only while it is a draft', async () => {
    const { id } = await draftBriefing(officer, quarterly('2024Q2'));
    const nothing = {
      paragraphs: {},
      added: [{ id: 'own.1', after: 'overview.total', text: '补一句。' }],
      dropped: [],
    };
    await editBriefing(officer, id, 1, nothing);
    await expect(editBriefing(reviewer, id, 1, nothing)).rejects.toMatchObject({ code: 'conflict' });
    await submitBriefing(officer, id, 2);
    const waits = async (actor: Actor) =>
      (await listReminders(actor)).filter((one) => one.text.includes('简报'));
    const inReview = await db().briefing.count({ where: { status: 'inReview' } });
    expect(await waits(reviewer)).toMatchObject([{ text: '简报待审', count: inReview }]);
    expect(await waits(officer)).toEqual([]);
    await expect(discardDraft(officer, id, 3)).rejects.toMatchObject({ code: 'notAllowedMove' });
    await expect(editBriefing(officer, id, 3, nothing)).rejects.toMatchObject({ code: 'notPermitted' });
    await expect(returnBriefing(reviewer, id, 3, ' ')).rejects.toMatchObject({ code: 'invalid' });
    await returnBriefing(reviewer, id, 3, '请补充问题一段');
    expect((await getBriefing(officer, id)).card).toMatchObject({
      status: 'draft',
      returnReason: '请补充问题一段',
    });
    expect(await waits(officer)).toMatchObject([
      { text: '我送审的简报被退回', count: 1, href: `/office/briefings/${id}` },
    ]);
    expect((await waits(reviewer)).some((one) => one.text.includes('退回'))).toBe(false);
    await discardDraft(officer, id, 4);
    await expect(getBriefing(officer, id)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('stands ready on the first working day after a period ends, once, also when it was deleted', async () => {
    expect(await prepareDueBriefings(officer, '2026-02-01')).toEqual([]); // a Sunday
    const both = await Promise.all([1, 2, 3].map(() => prepareDueBriefings(officer, '2026-04-01')));
    const made = both.flat();
    expect(made).toHaveLength(2);
    const cards = await Promise.all(made.map(async (id) => (await getBriefing(officer, id)).card));
    expect(cards.map((card) => [card.period, card.author]).sort()).toEqual([
      ['2026M3', '系统'],
      ['2026Q1', '系统'],
    ]);
    for (const id of made) await discardDraft(officer, id, await versionOf(id));
    expect(await prepareDueBriefings(officer, '2026-04-02')).toEqual([]);
  });
});

describe('an issued briefing', () => {
  it('is frozen: for everybody, by the database', async () => {
    const id = await issued('2024Q2');
    await expect(issueBriefing(reviewer, id, 3)).rejects.toMatchObject({ code: 'notAllowedMove' });
    await expect(db().briefing.update({ where: { id }, data: { title: '改' } })).rejects.toThrow(/frozen/);
    await expect(db().briefing.delete({ where: { id } })).rejects.toThrow(/frozen/);
    expect((await getBriefing(officer, id)).card.issueLabel).toMatch(/^\d{4}年第\d+期$/);
  });

  it('is issued by a reviewer only, after review, with numbers one after the other', async () => {
    const { id } = await draftBriefing(officer, quarterly('2024Q2'));
    await expect(issueBriefing(reviewer, id, 1)).rejects.toMatchObject({ code: 'notAllowedMove' });
    await submitBriefing(officer, id, 1);
    await expect(issueBriefing(officer, id, 2)).rejects.toMatchObject({ code: 'notPermitted' });
    const others = await Promise.all(
      [1, 2, 3].map(async () => {
        const { id: other } = await draftBriefing(officer, quarterly('2024Q2'));
        await submitBriefing(officer, other, 1);
        return other;
      }),
    );
    const labels = await Promise.all(
      [id, ...others].map(async (one) => (await issueBriefing(reviewer, one, 2)).label),
    );
    const numbers = labels.map((label) => Number(/第(\d+)期/.exec(label)?.[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
  });

  it('is given out byte for byte the same', async () => {
    const id = await issued('2024Q2');
    const first = await issuedFile(officer, id, 'xlsx');
    const again = await issuedFile(officer, id, 'xlsx');
    expect(first && again && Buffer.from(first).equals(Buffer.from(again))).toBe(true);
  });

  it('is read by whoever holds a link, until it is ended', async () => {
    const id = await issued('2024Q2');
    const { token } = await shareBriefing(reviewer, id, { purpose: '常务会', days: '7' });
    expect((await openShare(token))?.briefing.title).toContain('2024年二季度');
    expect(await openShare(`${token}x`)).toBeNull();
    const [share] = await listShares(reviewer, id);
    expect(share).toMatchObject({ opened: 1, isOpen: true, purpose: '常务会' });
    await db().briefingShare.updateMany({ where: { briefingId: id }, data: { revokedAt: new Date() } });
    expect(await openShare(token)).toBeNull();
  });
});
