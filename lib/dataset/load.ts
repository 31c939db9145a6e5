import { attribute, recordEvent } from '../audit/record.ts';
import { type Actor, permit } from '../auth/actor.ts';
import { db, type Tx } from '../db.ts';
import { Refusal } from '../errors.ts';
import { loadChains } from './load-chains.ts';
import { loadFirms } from './load-firms.ts';
import { loadProjects } from './load-projects.ts';
import { loadIncentives, loadParks, loadSources, loadStatistics } from './load-reference.ts';
import { datasetHash } from './read.ts';
import type { Dataset } from './schema.ts';

export type LoadReport = {
  changed: boolean;
  firms: number;
  projects: number;
  segments: number;
  kept: string[]; // keys of projects that the office has edited: they stay as they are
  notes: string[]; // what else did not go as the data set says, a sentence each
};

async function refuseOtherDistrict(tx: Tx, key: string) {
  const there = await tx.district.findUnique({ where: { id: 1 } });
  if (!there || there.key === key) return there;
  const office = await tx.project.count({ where: { isDemo: false, ownerId: { not: null } } });
  const chains = await tx.ecosystem.count({ where: { chainEditedAt: { not: null } } });
  if (chains > 0) {
    throw new Refusal(
      'invalid',
      `数据库里另一个地区“${there.key}”有 ${chains} 条产业链在办公端改过，不能载入“${key}”。请为新地区使用一个空数据库。`,
    );
  }
  if (office > 0) {
    throw new Refusal(
      'invalid',
      `数据库里已有另一个地区“${there.key}”的 ${office} 个台账项目，不能载入“${key}”。请为新地区使用一个空数据库。`,
    );
  }
  await clearDistrict(tx);
  return null;
}

/** Another district's reference data makes room; nothing of an office is lost (checked before). */
async function clearDistrict(tx: Tx) {
  await tx.project.deleteMany();
  await tx.indicator.deleteMany();
  await tx.target.deleteMany();
  await tx.goldenFlowerSeat.deleteMany();
  await tx.firm.deleteMany();
  await tx.ecosystem.deleteMany();
  await tx.park.updateMany({ data: { partOfId: null } });
  await tx.park.deleteMany();
  await tx.incentive.deleteMany();
  await tx.source.deleteMany();
}

/**
 * Loads a checked data set in one transaction. The same content a second time changes nothing; a newer one
 * updates by key. Projects and chains that the office has edited since are kept as they are and named in the report;
 * with `replaceChains` the data set's chains take the place of edited ones (projects never). Throws `notPermitted`,
 * and `invalid` when the database belongs to another district with work of its own.
 */
export async function loadDataset(
  actor: Actor,
  dataset: Dataset,
  { replaceChains = false } = {},
): Promise<LoadReport> {
  permit(actor, 'settings.manage');
  const contentHash = datasetHash(dataset);
  return db().$transaction(
    async (tx) => {
      const segments = dataset.chains.reduce((sum, chain) => sum + chain.segments.length, 0);
      const report = { firms: dataset.firms.length, projects: dataset.projects.length, segments };
      const there = await refuseOtherDistrict(tx, dataset.district.key);
      if (there?.contentHash === contentHash && !replaceChains)
        return { ...report, changed: false, kept: [], notes: [] };
      const notes: string[] = [];
      await attribute(tx, actor, '载入数据集');
      const sources = await loadSources(tx, dataset);
      const parks = await loadParks(tx, dataset, sources);
      const chains = await loadChains(tx, dataset, sources, { replace: replaceChains, notes });
      const firms = await loadFirms(tx, dataset, { sources, chains });
      const kept = await loadProjects(tx, dataset, { sources, chains, firms, parks }, notes);
      await loadStatistics(tx, dataset, sources);
      await loadIncentives(tx, dataset, sources);
      const profile = {
        key: dataset.district.key,
        profile: dataset.district,
        contentHash,
        loadedAt: new Date(),
      };
      await tx.district.upsert({ where: { id: 1 }, create: { id: 1, ...profile }, update: profile });
      await recordEvent(tx, actor, {
        kind: 'dataset.loaded',
        subject: dataset.district.key,
        data: { key: dataset.district.key, contentHash, ...(notes.length > 0 ? { notes } : {}) },
      });
      return { ...report, changed: true, kept, notes };
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
}
