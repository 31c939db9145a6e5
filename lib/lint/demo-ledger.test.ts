import { beforeAll, expect, it } from 'vitest';
import { consoleActor } from '../auth/console.ts';
import { BRIEFING_KINDS, type BriefingKind } from '../briefings/kinds.ts';
import { composeForPeriod } from '../briefings/queries.ts';
import { sheetLook } from '../briefings/renderers/one-page.ts';
import { briefingText } from '../briefings/text.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { db } from '../db.ts';
import { loadDemo } from '../demo/load.ts';
import { withTestDatabase } from '../testing/database.ts';
import { lintText } from './lint.ts';

withTestDatabase();
const all = consoleActor();
const EVERY = Number(process.env.LINT_EVERY ?? 9); // cards: every so manyth project; 1 = all

type Asked = { period: string; ecosystem?: string; project?: string };
let asked: Record<BriefingKind, Asked[]>;

beforeAll(async () => {
  await loadDataset(all, await readDataset('data/fuling'));
  await loadDemo(all);
  const [projects, ecosystems] = await Promise.all([
    db().project.findMany({ select: { id: true, signedOn: true }, orderBy: { code: 'asc' } }),
    db().ecosystem.findMany({ select: { slug: true } }),
  ]);
  const days = projects.flatMap(({ signedOn }) => (signedOn ? [signedOn.toISOString().slice(0, 10)] : []));
  const some = (of: (day: string) => string) => [...new Set(days.map(of))].sort();
  const years = some((day) => day.slice(0, 4));
  const quarters = some((day) => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`);
  const whole = [...quarters, ...years.flatMap((year) => [`${year}H1`, `${year}M1-9`, year])];
  const periods = (list: string[]): Asked[] => list.map((period) => ({ period }));
  const newest = quarters.at(-1) ?? '';
  asked = {
    quarterly: periods(whole),
    monthly: periods(some((day) => `${day.slice(0, 4)}M${Number(day.slice(5, 7))}`)),
    yearly: periods(years),
    ecosystem: whole.flatMap((period) => ecosystems.map(({ slug }) => ({ period, ecosystem: slug }))),
    project: projects.filter((_, at) => at % EVERY === 0).map(({ id }) => ({ period: newest, project: id })),
    leader: periods(whole),
    signing: periods(some((day) => `${day}..${day}`).filter((_, at) => at % 5 === 0)),
  };
}, 180_000);

it.each(BRIEFING_KINDS)('raises no false alarm on any %s briefing of the demo ledger', async (kind) => {
  expect(asked[kind].length).toBeGreaterThan(0);
  const alarms: string[] = [];
  for (const { period, ...scope } of asked[kind]) {
    const briefing = await composeForPeriod(all, { period, kind, scope });
    for (const { because, statement } of lintText(briefingText(briefing)).findings)
      alarms.push(`${period} ${scope.ecosystem ?? scope.project ?? ''}：${because} | ${statement}`);
    if (kind === 'leader' || kind === 'project')
      expect(sheetLook(briefing)?.body, `${period}: readable on one sheet`).toBeGreaterThanOrEqual(9);
  }
  expect(alarms).toEqual([]);
}, 300_000); // biome-ignore format: one assertion
