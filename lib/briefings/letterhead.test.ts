import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../auth/actor.ts';
import { proveActor } from '../auth/actor.ts';
import { consoleActor } from '../auth/console.ts';
import { addPerson, listPeople } from '../auth/people.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { db } from '../db.ts';
import { withTestDatabase } from '../testing/database.ts';
import { draftBriefing } from './commands/draft-briefing.ts';
import { issueBriefing, submitBriefing } from './commands/issue-briefing.ts';
import { setLetterhead } from './commands/set-letterhead.ts';
import type { BriefingKind } from './kinds.ts';
import { getBriefing, listBriefings } from './queries.ts';

withTestDatabase();
const all = consoleActor();
let writer: Actor;

const typed = {
  isShown: 'yes',
  name: '示例区{种类}',
  signature: '示例区招商局',
  form: '{年}年第{期}期',
  numbering: 'together',
};

async function inReview(kind: BriefingKind, period: string): Promise<string> {
  const { id } = await draftBriefing(writer, { kind, period, scope: {} });
  await submitBriefing(writer, id, 1);
  return id;
}
const issue = async (id: string) => (await issueBriefing(writer, id, 2)).label;
const numberOf = (label: string) => Number(/第(\d+)期/.exec(label)?.[1]);

beforeAll(async () => {
  await loadDataset(all, await readDataset('data/fuling'));
  await addPerson(all, { username: 'sun', name: '示例孙', roles: ['officer', 'reviewer'] });
  const found = (await listPeople(all)).find((one) => one.username === 'sun');
  writer = proveActor({ personId: found?.id ?? null, name: 'sun', roles: ['officer', 'reviewer'] });
});

describe('the letterhead', () => {
  it('says what is wrong with a name or a form of numbers', async () => {
    const said = (over: object) => setLetterhead(all, { ...typed, ...over }).catch((error) => error.fields);
    expect(await said({ form: '第{期}期' })).toMatchObject({ form: expect.stringContaining('{年}') });
    expect(await said({ form: '{年}年' })).toMatchObject({ form: expect.stringContaining('{期}') });
    expect(await said({ name: '示例{district}' })).toMatchObject({
      name: expect.stringContaining('{district}'),
    });
    expect(await said({ numbering: 'x' })).toMatchObject({ numbering: expect.any(String) });
  });

  it('shows on a draft at once, is audited, and never touches what was issued', async () => {
    await setLetterhead(all, typed);
    const id = await inReview('quarterly', '2023Q1');
    const draft = (await getBriefing(writer, id)).document;
    expect(draft).toMatchObject({ redHead: '示例区招商引资工作简报', issuer: '示例区招商局' });
    expect(draft.issueLabel).toMatch(/^\d{4}年第×期（草稿）$/);
    const label = await issue(id);
    const before = (await getBriefing(writer, id)).document;
    expect(before.issueLabel).toBe(label);
    await setLetterhead(all, { ...typed, isShown: '', signature: '', form: '〔{年}〕{期}号' });
    expect((await getBriefing(writer, id)).document).toEqual(before);
    const other = await inReview('quarterly', '2023Q2');
    expect((await getBriefing(writer, other)).document.redHead).toBe('');
    expect(await issue(other)).toMatch(/^〔\d{4}〕2号$/);
    expect((await listBriefings(writer)).map((one) => one.issueLabel)).toContain(label);
    const events = await db().auditEvent.findMany({ where: { subjectId: 'letterhead' } });
    expect(events).toHaveLength(2);
  });

  it('numbers two that are issued at the same moment one after the other, each kind on its own when so set', async () => {
    await setLetterhead(all, typed);
    const ids = await Promise.all(
      ['2022Q1', '2022Q2', '2022Q3'].map((period) => inReview('quarterly', period)),
    );
    const numbers = (await Promise.all(ids.map(issue))).map(numberOf).sort((a, b) => a - b);
    expect(numbers).toEqual([3, 4, 5]);
    await setLetterhead(all, { ...typed, numbering: 'byKind' });
    const monthly = await Promise.all(['2022M1', '2022M2'].map((period) => inReview('monthly', period)));
    const months = (await Promise.all(monthly.map(issue))).map(numberOf).sort((a, b) => a - b);
    expect(months).toEqual([1, 2]);
    expect(numberOf(await issue(await inReview('quarterly', '2022Q4')))).toBe(6);
    await setLetterhead(all, typed);
    expect(numberOf(await issue(await inReview('monthly', '2022M3')))).toBe(7);
  });
});
