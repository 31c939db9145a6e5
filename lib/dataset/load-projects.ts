import type { Tx } from '../db.ts';
import { normaliseFirmName } from '../firms/identity.ts';
import { parseAmount } from '../money/parse-amount.ts';
import { fuzzyToColumns, parseFuzzyDate } from '../periods/fuzzy-date.ts';
import { searchTextOf, spokenOf } from '../search/pinyin.ts';
import { type ChainIds, cite, type Ids } from './load-reference.ts';
import type { Dataset } from './schema.ts';

type Project = Dataset['projects'][number];
type Context = { sources: Ids; chains: ChainIds; firms: Ids; parks: Ids };

const yuan = (amount: string | undefined) => (amount ? parseAmount(amount).yuan : null);
const day = (text: string | null | undefined) => fuzzyToColumns(parseFuzzyDate(text ?? ''));

function datesOf(project: Project) {
  const [signed, started, building, producing, full] = [
    day(project.signedOn),
    day(project.startedOn),
    day(project.buildingOn),
    day(project.producingOn),
    day(project.fullOn),
  ];
  return {
    signedOn: signed.on,
    signedPrecision: signed.precision,
    startedOn: started.on,
    startedPrecision: started.precision,
    buildingOn: building.on,
    buildingPrecision: building.precision,
    producingOn: producing.on,
    producingPrecision: producing.precision,
    fullOn: full.on,
    fullPrecision: full.precision,
  };
}

function columnsOf(project: Project, dataset: Dataset, context: Context) {
  const firm = dataset.firms.find((one) => one.key === project.firm);
  const segment = project.segment
    ? context.chains.segments.get(`${project.ecosystem}/${project.segment}`)
    : null;
  const firmName = project.firmName ?? firm?.nameZh ?? '';
  return {
    nameZh: project.nameZh,
    nameEn: project.nameEn,
    phase: project.phase ?? null,
    firmId: project.firm ? (context.firms.get(project.firm) ?? null) : null,
    firmName,
    firmKey: normaliseFirmName(firmName),
    kind: project.kind,
    sector: project.sector,
    ecosystemId: project.ecosystem ? (context.chains.ecosystems.get(project.ecosystem) ?? null) : null,
    segmentId: segment ?? null,
    parkId: project.park ? (context.parks.get(project.park) ?? null) : null,
    origin: firm?.origin ?? null,
    stage: project.stage,
    agreementKind: project.agreementKind ?? null,
    startKind: project.startKind ?? null,
    ...datesOf(project),
    expectedOutputYuan: yuan(project.expectedOutput),
    buildMonths: project.buildMonths ?? null,
    signToStartMonths: project.signToStartMonths ?? null,
    capacityZh: project.capacityZh ?? null,
    capacityEn: project.capacityEn ?? null,
    landMu: project.landMu ?? null,
    floorAreaM2: project.floorAreaM2 ?? null,
    introducedById: project.introducedBy ? (context.firms.get(project.introducedBy) ?? null) : null,
    noteZh: project.noteZh ?? null,
    noteEn: project.noteEn ?? null,
    ...spokenOf(project.nameZh),
    searchText: searchTextOf([project.nameZh, project.nameEn, project.firmName, firm?.nameZh, firm?.shortZh]),
  };
}

async function loadMoney(tx: Tx, project: Project, projectId: string, sources: Ids) {
  for (const value of project.contractValues) {
    const row = await tx.contractValue.create({
      data: {
        projectId,
        kind: value.kind,
        bound: value.bound,
        amountYuan: yuan(value.amount),
        preferred: value.preferred,
        noteZh: value.noteZh ?? null,
        noteEn: value.noteEn ?? null,
      },
    });
    await tx.citation.createMany({
      data: cite(sources, value.citations).map((c) => ({ ...c, contractValueId: row.id })),
    });
  }
  for (const receipt of project.receipts) {
    const received = day(receipt.receivedOn).on;
    if (!received) continue;
    const row = await tx.fundReceipt.create({
      data: {
        projectId,
        receivedOn: received,
        amountYuan: parseAmount(receipt.amount).yuan,
        evidence: receipt.evidence,
        disclosure: 'public',
      },
    });
    await tx.citation.createMany({
      data: cite(sources, receipt.citations).map((c) => ({ ...c, fundReceiptId: row.id })),
    });
  }
}

/** A segment that the office's own chain no longer has: the project goes without one, and that is said. */
function noteLostSegment(project: Project, context: Context, notes: string[]): void {
  const { ecosystem, segment, nameZh } = project;
  if (!segment || context.chains.segments.has(`${ecosystem}/${segment}`)) return;
  notes.push(
    `项目“${nameZh}”在数据集里落在环节 ${ecosystem}/${segment}，办公端的产业链没有这个环节，暂未落环节。`,
  );
}

/**
 * Loads the published projects; resolves with the keys of those that the office has edited and that stay as they are.
 * What could not be done as the data set says is added to `notes`.
 */
export async function loadProjects(
  tx: Tx,
  dataset: Dataset,
  context: Context,
  notes: string[],
): Promise<string[]> {
  const kept: string[] = [];
  for (const project of dataset.projects) {
    const there = await tx.project.findUnique({ where: { code: project.key } });
    if (there && there.version > 1) {
      kept.push(project.key);
      continue;
    }
    noteLostSegment(project, context, notes);
    const data = columnsOf(project, dataset, context);
    const row = there
      ? await tx.project.update({ where: { id: there.id }, data })
      : await tx.project.create({
          data: {
            ...data,
            code: project.key,
            releasedAt: new Date(),
            stageChanges: {
              create: { toStage: project.stage, toStatus: 'normal', reason: '据公开来源载入' },
            },
          },
        });
    await tx.contractValue.deleteMany({ where: { projectId: row.id } });
    await tx.fundReceipt.deleteMany({ where: { projectId: row.id } });
    await loadMoney(tx, project, row.id, context.sources);
    const citations = cite(context.sources, project.citations).map((c) => ({ ...c, projectId: row.id }));
    await tx.citation.createMany({ data: citations });
  }
  return kept;
}
