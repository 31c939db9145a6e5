import type { Prisma } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import type { Stage } from '../schema.ts';
import { FACT_FIELDS, missingFor, type StageFacts } from '../stages.ts';

export type ProjectWithMoney = Prisma.ProjectGetPayload<{ include: { contractValues: true } }>;

/** What the stage rules may know of a stored project. */
export function factsOf(project: ProjectWithMoney): StageFacts {
  return {
    firmName: project.firmName.trim() !== '',
    origin: project.origin !== null,
    ecosystem: project.ecosystemId !== null || project.sector !== 'industrial',
    amountSaid: project.contractValues.some((value) => value.kind === 'contract'),
    firstContact: project.firstContactOn !== null,
    owner: project.ownerId !== null,
    signed: project.signedOn !== null,
    agreementKind: project.agreementKind !== null,
    kind: project.kind !== null,
    signingEntity: project.signingEntity !== null,
    park: project.parkId !== null,
    started: project.startedOn !== null,
    startKind: project.startKind !== null,
    startEvidence: project.startEvidence !== null,
    building: project.buildingOn !== null,
    producing: project.producingOn !== null,
    full: project.fullOn !== null,
    actualOutput: project.actualOutputYuan !== null,
    expectedOutput: project.expectedOutputYuan !== null,
  };
}

/** Throws `incomplete` with a sentence for each missing field. */
export function refuseIncomplete(from: Stage | null, to: Stage, facts: StageFacts): void {
  const missing = missingFor(from, to, facts);
  if (missing.length === 0) return;
  const fields = Object.fromEntries(
    missing.map((fact) => [FACT_FIELDS[fact].field, `请填写${FACT_FIELDS[fact].label}。`]),
  );
  const names = missing.map((fact) => FACT_FIELDS[fact].label).join('、');
  throw new Refusal('incomplete', `进入这个阶段还缺：${names}。`, { fields, detail: missing });
}
