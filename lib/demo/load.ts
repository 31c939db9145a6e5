import { attribute, recordEvent } from '../audit/record.ts';
import { type Actor, permit } from '../auth/actor.ts';
import { db, type Tx } from '../db.ts';
import { Refusal } from '../errors.ts';
import { countPeriod } from '../figures/queries.ts';
import { normaliseFirmName } from '../firms/identity.ts';
import { searchTextOf, spokenOf } from '../search/pinyin.ts';
import { type DemoProject, generateDemo, planQuarters, type RealQuarter } from './generate.ts';

const SEED = 20230101;
const date = (day: string | null) => (day ? new Date(`${day}T00:00:00Z`) : null);

/** What the ledger holds of each quarter already, counted by the rules in force. */
async function realQuarters(): Promise<Map<string, RealQuarter>> {
  const found = new Map<string, RealQuarter>();
  const million = (yuan: string) => Math.round(Number(yuan) / 1_000_000);
  for (const { year, quarter } of planQuarters(SEED)) {
    const { figures } = await countPeriod(`${year}Q${quarter}`);
    found.set(`${year}Q${quarter}`, {
      projects: figures.signed.count,
      million: million(figures.signed.amountYuan),
      industrialProjects: figures.industrial.count,
      industrialMillion: million(figures.industrial.amountYuan),
    });
  }
  return found;
}

async function writeFirms(tx: Tx, names: string[]): Promise<Map<string, string>> {
  const rows = await tx.firm.createManyAndReturn({
    data: names.map((nameZh, index) => ({
      slug: `demo-${index + 1}`,
      nameZh,
      shortZh: nameZh.replace('有限公司', ''),
      nameEn: `Example firm ${index + 1}`,
      normalName: normaliseFirmName(nameZh),
      ...spokenOf(nameZh),
      searchText: searchTextOf([nameZh]),
      isDemo: true,
    })),
    select: { id: true, nameZh: true },
  });
  return new Map(rows.map((row) => [row.nameZh, row.id]));
}

async function writeProjects(tx: Tx, projects: DemoProject[], firms: Map<string, string>) {
  const ecosystems = new Map((await tx.ecosystem.findMany()).map((one) => [one.slug, one.id]));
  const parks = new Map((await tx.park.findMany()).map((one) => [one.slug, one.id]));
  const chain = await tx.segment.findMany({ include: { ecosystem: true } });
  const segments = new Map(chain.map((one) => [`${one.ecosystem.slug}/${one.slug}`, one.id]));
  return tx.project.createManyAndReturn({
    data: projects.map((one, index) => ({
      code: one.code,
      nameZh: one.name,
      nameEn: `Example project ${index + 1}`,
      firmName: one.firm,
      firmKey: normaliseFirmName(one.firm),
      firmId: firms.get(one.firm) ?? null,
      kind: one.kind,
      sector: one.sector,
      ecosystemId: one.ecosystem ? (ecosystems.get(one.ecosystem) ?? null) : null,
      segmentId: one.segment ? (segments.get(`${one.ecosystem}/${one.segment}`) ?? null) : null,
      parkId: one.park ? (parks.get(one.park) ?? null) : null,
      origin: one.origin,
      stage: one.stage,
      status: one.status,
      agreementKind: 'formal' as const,
      signedOn: date(one.signedOn),
      signedPrecision: 'day' as const,
      signingEntity: one.firm,
      startedOn: date(one.startedOn),
      startedPrecision: one.startedOn ? ('day' as const) : null,
      endedOn: date(one.endedOn),
      endReason: one.endedOn ? '演示：双方协商终止' : null,
      releasedAt: new Date(),
      isDemo: true,
      ...spokenOf(one.name),
      searchText: searchTextOf([one.name, one.firm]),
    })),
    select: { id: true, code: true },
  });
}

/**
 * Adds invented, labelled projects so that the ledger can be tried out; resolves with their number.
 * Refuses when demo projects are there already or the data set is missing.
 */
export async function loadDemo(actor: Actor): Promise<{ projects: number; firms: number }> {
  permit(actor, 'demo.manage');
  if ((await db().ecosystem.count()) === 0)
    throw new Refusal('invalid', '请先载入数据集（data load），再载入演示数据。');
  if ((await db().project.count({ where: { isDemo: true } })) > 0) {
    throw new Refusal('invalid', '演示数据已经载入。如需重来，请先清除（demo clear）。');
  }
  const projects = generateDemo(SEED, await realQuarters());
  const names = [...new Set(projects.map((one) => one.firm))];
  await db().$transaction(
    async (tx) => {
      await attribute(tx, actor, '载入演示数据');
      const rows = await writeProjects(tx, projects, await writeFirms(tx, names));
      const ids = new Map(rows.map((row) => [row.code, row.id]));
      const id = (code: string) => ids.get(code) ?? '';
      await tx.contractValue.createMany({
        data: projects.map((one) => ({
          projectId: id(one.code),
          bound: one.bound,
          amountYuan: one.amountYuan,
        })),
      });
      await tx.fundReceipt.createMany({
        data: projects.flatMap((one) =>
          one.receipts.map((receipt) => ({
            projectId: id(one.code),
            receivedOn: new Date(`${receipt.receivedOn}T00:00:00Z`),
            amountYuan: receipt.amountYuan,
            evidence: '演示：银行回单',
          })),
        ),
      });
      await tx.stageChange.createMany({
        data: projects.map((one) => ({
          projectId: id(one.code),
          toStage: one.stage,
          toStatus: one.status,
          effectiveOn: date(one.startedOn ?? one.signedOn),
          effectivePrecision: 'day' as const,
          reason: '演示数据',
        })),
      });
      await recordEvent(tx, actor, {
        kind: 'demo.loaded',
        subject: 'demo',
        data: { projects: projects.length },
      });
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
  return { projects: projects.length, firms: names.length };
}

/** Removes every demo project and firm; what the office itself logged stays. Resolves with how many went. */
export async function clearDemo(actor: Actor): Promise<{ projects: number }> {
  permit(actor, 'demo.manage');
  return db().$transaction(
    async (tx) => {
      await attribute(tx, actor, '清除演示数据');
      const { count } = await tx.project.deleteMany({ where: { isDemo: true } });
      await tx.firm.deleteMany({ where: { isDemo: true, projects: { none: {} }, introduced: { none: {} } } });
      await recordEvent(tx, actor, { kind: 'demo.cleared', subject: 'demo', data: { projects: count } });
      return { projects: count };
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
}
