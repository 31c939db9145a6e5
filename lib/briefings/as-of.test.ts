import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { consoleActor } from '../auth/console.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { db } from '../db.ts';
import { Random } from '../demo/random.ts';
import { Refusal } from '../errors.ts';
import { listCohorts } from '../figures/cohorts.ts';
import { setYearTargets } from '../figures/commands/set-year-targets.ts';
import { evaluate } from '../figures/evaluate.ts';
import { gatherEvidence } from '../figures/gather-evidence.ts';
import { percentOf, printHundredths } from '../money/arithmetic.ts';
import { changeStage, terminateProject } from '../projects/commands/change-stage.ts';
import { editProject } from '../projects/commands/edit-project.ts';
import { explainLight } from '../projects/commands/explain-light.ts';
import { logProject } from '../projects/commands/log-project.ts';
import { recordReceipt } from '../projects/commands/record-receipt.ts';
import { setClocks } from '../projects/commands/set-clocks.ts';
import { withTestDatabase } from '../testing/database.ts';
import { BRIEFING_KINDS } from './kinds.ts';
import { composeForPeriod } from './queries.ts';

withTestDatabase();
const all = consoleActor();
const random = new Random(20261125);
const projects: { id: string; version: number }[] = [];
const day = () => `2025-0${random.between(1, 6)}-${String(random.between(10, 28))}`;

async function logged() {
  const number = randomUUID().slice(0, 6);
  const typed = {
    nameZh: `示例${number}项目`,
    firmName: `示例${number}有限公司`,
    ecosystem: random.pick(['new-materials', 'new-energy-vehicles', '']) === '' ? '' : 'new-materials',
    park: random.pick(['baitao', 'longqiao']),
    origin: random.pick(['domestic', 'city']),
    amount: `${random.between(1, 150)}.${random.between(1, 99)}亿`,
    signed: day(),
    agreementKind: random.pick(['formal', 'formal', 'formal', 'framework']),
    kind: random.pick(['new', 'expansion', 'upgrade']),
    signingEntity: `示例${number}有限公司`,
    notDuplicate: 'yes',
    unitConfirmed: 'yes',
  };
  const { id } = await logProject(all, typed, randomUUID());
  projects.push({ id, version: 1 });
}

/** One write of an office's day, chosen by chance; a refusal is a write that did not happen. */
async function write(): Promise<void> {
  const one = random.pick([projects[0] ?? { id: '', version: 0 }, ...projects.slice(1)]);
  const acts: (() => Promise<unknown>)[] = [
    logged,
    () =>
      editProject(all, one.id, one.version, { amount: `${random.between(1, 90)}亿`, unitConfirmed: 'yes' }),
    () => editProject(all, one.id, one.version, { signed: day(), reason: '更正' }),
    () =>
      changeStage(all, one.id, one.version, {
        toStage: 'started',
        started: '2025-08-01',
        startKind: 'civilWorks',
        startEvidence: '施工许可',
      }),
    () => terminateProject(all, one.id, one.version, { endedOn: '2025-09-01', reason: '双方协商终止' }),
    () =>
      recordReceipt(
        all,
        one.id,
        { receivedOn: '2025-05-06', receiptAmount: `${random.between(1, 9)}000万`, evidence: '银行回单' },
        randomUUID(),
      ),
    () => explainLight(all, one.id, { reason: '征地未完', nextStep: '本月完成' }),
  ];
  const act = random.pick([acts[0] ?? logged, ...acts.slice(1)]);
  try {
    await act();
    if (act !== acts[0] && act !== acts[5] && act !== acts[6]) one.version += 1;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

beforeAll(async () => {
  await db().$queryRaw`SELECT 1`.catch(() => wait(2_000)); // a busy machine may refuse the first connection
  await loadDataset(all, await readDataset('data/fuling'));
  for (let index = 0; index < 12; index++) await logged();
  for (let index = 0; index < 25; index++) await write();
  await setYearTargets(all, { year: '2025', count: '30', amount: '500亿' });
}, 120_000);

describe('a briefing as of an instant', () => {
  it('is the same whatever was written later: whole documents, every kind', async () => {
    await wait(5);
    const asOf = new Date().toISOString();
    await wait(5);
    const compose = (kind: (typeof BRIEFING_KINDS)[number], period: string) =>
      composeForPeriod(all, { period, kind, asOf, scope: { ...(kind === 'ecosystem' ? { ecosystem: 'new-materials' } : {}), ...(kind === 'project' ? { project: projects[0]?.id } : {}) } });
    const asked = BRIEFING_KINDS.flatMap((kind) => ['2025Q1', '2025H1'].map((period) => ({ kind, period })));
    const before = [];
    for (const { kind, period } of asked) before.push(await compose(kind, period));
    for (let index = 0; index < 40; index++) await write();
    await setYearTargets(all, { year: '2025', count: '99' });
    await setClocks(all, { 'talks.amber': '10', 'talks.red': '20', 'talks.drop': '30', 'start.amber': '1', 'start.red': '2', 'build.amber': '1', 'build.red': '2', 'receipts.amber': '1', 'receipts.red': '2' });
    for (const [index, { kind, period }] of asked.entries()) expect(await compose(kind, period)).toEqual(before[index]);
    expect(before[0]?.evidence.rows.length).toBeGreaterThan(0);
  }, 180_000);

  it('agrees with the cohorts, quarter by quarter', async () => {
    const { rows, asOf } = await listCohorts(all);
    const of = { standing: 'cohort' } as const;
    for (const cohort of rows) {
      const evidence = await gatherEvidence(cohort.period, { asOf });
      const ask = (spec: Parameters<typeof evaluate>[0]) => evaluate(spec, evidence);
      const printed = (value: string | null) => (value === null ? null : printHundredths(value));
      expect(ask({ measure: 'count', rows: of })).toBe(String(cohort.signed));
      expect(ask({ measure: 'count', rows: { standing: 'ended' } })).toBe(String(cohort.ended));
      for (const reached of ['performed', 'started', 'producing'] as const)
        expect(ask({ measure: 'count', rows: { ...of, reached } })).toBe(String(cohort[reached]));
      expect(ask({ measure: 'promised', rows: of })).toBe(cohort.contractYuan);
      expect(printed(ask({ measure: 'fundRate', rows: of }))).toBe(percentOf(cohort.arrivedYuan, cohort.contractYuan));
      const days = ask({ measure: 'daysToStart', rows: of });
      expect(days === null ? null : Number(days)).toBe(cohort.days?.median ?? null);
    }
    expect(rows.length).toBeGreaterThan(1);
  }, 60_000);
}); // biome-ignore format: acts read as a list
