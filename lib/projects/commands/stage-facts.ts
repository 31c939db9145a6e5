import { Refusal } from '../../errors.ts';
import type { Stage } from '../schema.ts';
import { FACT_FIELDS, missingFor, type StageFacts } from '../stages.ts';

/** What the stage rules may know of a project: stored, or about to be. `row` holds its columns, null where empty. */
export function factsOf(row: Readonly<Record<string, unknown>>, amountSaid: boolean): StageFacts {
  const has = (column: string) => row[column] !== null && row[column] !== undefined && row[column] !== '';
  return {
    firmName: has('firmName'),
    origin: has('origin'),
    ecosystem: has('ecosystemId') || (has('sector') && row.sector !== 'industrial'),
    amountSaid,
    firstContact: has('firstContactOn'),
    owner: has('ownerId'),
    signed: has('signedOn'),
    agreementKind: has('agreementKind'),
    kind: has('kind'),
    signingEntity: has('signingEntity'),
    park: has('parkId'),
    started: has('startedOn'),
    startKind: has('startKind'),
    startEvidence: has('startEvidence'),
    building: has('buildingOn'),
    producing: has('producingOn'),
    full: has('fullOn'),
    actualOutput: has('actualOutputYuan'),
    expectedOutput: has('expectedOutputYuan'),
  };
}

/** True when the contract value was written down, be it as undisclosed. */
export const amountSaidBy = (values: readonly { kind: string }[]) =>
  values.some((value) => value.kind === 'contract');

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
