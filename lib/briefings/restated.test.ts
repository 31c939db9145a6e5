import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../auth/actor.ts';
import { consoleActor } from '../auth/console.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { terminateProject } from '../projects/commands/change-stage.ts';
import { editProject } from '../projects/commands/edit-project.ts';
import { withTestDatabase } from '../testing/database.ts';
import { person } from '../testing/person.ts';
import { signed } from '../testing/signed-project.ts';
import { runsText } from './collect-figures.ts';
import { draftBriefing } from './commands/draft-briefing.ts';
import { issueBriefing, submitBriefing } from './commands/issue-briefing.ts';
import type { Briefing } from './document.ts';
import { composeForPeriod, getBriefing } from './queries.ts';
import { getRestatement } from './restated.ts';

withTestDatabase();
let office: Actor;
const quarterly = (period: string) => ({ kind: 'quarterly' as const, period, scope: {} });
const textOf = ({ blocks }: Briefing) =>
  blocks.map((block) => (block.type === 'paragraph' ? runsText(block.runs) : '')).join('');

async function issued(period: string): Promise<string> {
  const { id } = await draftBriefing(office, quarterly(period));
  await submitBriefing(office, id, 1);
  await issueBriefing(office, id, 2);
  return id;
}

beforeAll(async () => {
  await loadDataset(consoleActor(), await readDataset('data/fuling'));
  office = await person('sun', ['officer', 'reviewer']);
});

describe('the restatement log', () => {
  it('explains an amount corrected, a project ended and one back-dated, to the fen, and the next briefing says so', async () => {
    const kept = await signed('2025-07-10', '10亿');
    const ended = await signed('2025-08-10', '3亿');
    const id = await issued('2025Q3');
    const before = JSON.stringify((await getBriefing(office, id)).document);
    expect((await getRestatement(office, id)).changed).toEqual([]);

    await editProject(office, kept, 1, { amount: '12.3456亿', unitConfirmed: 'yes' });
    await terminateProject(office, ended, 1, { endedOn: '2025-09-20', reason: '企业放弃投资' });
    const late = await signed('2025-09-01', '1.5亿', '签约时漏报');

    expect(JSON.stringify((await getBriefing(office, id)).document)).toBe(before);
    const report = await getRestatement(office, id);
    const amount = report.changed.find(({ then }) => then.key === 'amount');
    expect([amount?.then.value, amount?.now.value]).toEqual(['1300000000.00', '1384560000.00']);
    const shifts = new Map(amount?.lists[0]?.rows.map((row) => [row.name, row.delta]));
    expect([...shifts.values()].sort()).toEqual(['-300000000', '150000000', '234560000']);
    expect(report.projects.map((one) => one.id).sort()).toEqual([kept, ended, late].sort());
    const why = new Map(report.projects.map(({ id: one, since }) => [one, since[0]?.reason]));
    expect(why.get(ended)).toContain('企业放弃投资');
    expect(why.get(late)).toBe('补登：签约时漏报');

    const next = textOf(await composeForPeriod(office, quarterly('2025Q4')));
    expect(next).toContain('协议资金由13.00亿元更正为13.85亿元');
    expect(next).toContain('涉及项目3个');
    expect(textOf(await composeForPeriod(office, quarterly('2025Q2')))).not.toContain('更正');
  });
});
