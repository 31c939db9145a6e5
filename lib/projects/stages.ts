import type { Stage } from './schema.ts';
import { STAGES } from './schema.ts';

/** What the stage rules look at: whether each thing is known. */
export type StageFacts = {
  firmName: boolean;
  origin: boolean;
  ecosystem: boolean; // ecosystem, segment, or outside by its sector
  amountSaid: boolean; // an amount, or “undisclosed” said
  firstContact: boolean;
  owner: boolean;
  signed: boolean;
  agreementKind: boolean;
  kind: boolean;
  signingEntity: boolean;
  park: boolean;
  started: boolean;
  startKind: boolean;
  startEvidence: boolean;
  building: boolean;
  producing: boolean;
  full: boolean;
  actualOutput: boolean;
  expectedOutput: boolean;
};
export type StageFact = keyof StageFacts;

/** Required to enter each stage, as product rules state it: the form, the command and the help read this table. */
export const REQUIRED: Record<Stage, readonly StageFact[]> = {
  negotiating: ['firmName', 'origin', 'ecosystem', 'amountSaid', 'firstContact', 'owner'],
  signed: ['signed', 'agreementKind', 'kind', 'amountSaid', 'signingEntity', 'park'],
  started: ['started', 'startKind', 'startEvidence'],
  building: ['building'],
  producing: ['producing'],
  full: ['full', 'expectedOutput', 'actualOutput'],
};

/** What a fact is called, and the field of the form where it is filled in. */
export const FACT_FIELDS: Record<StageFact, { label: string; field: string }> = {
  firmName: { label: '企业名称', field: 'firmName' },
  origin: { label: '资金来源地', field: 'origin' },
  ecosystem: { label: '产业生态圈（或非工业分类）', field: 'ecosystem' },
  amountSaid: { label: '协议资金，或注明未披露', field: 'amount' },
  firstContact: { label: '首次接洽时间', field: 'firstContact' },
  owner: { label: '负责人', field: 'owner' },
  signed: { label: '签约时间', field: 'signed' },
  agreementKind: { label: '协议类型', field: 'agreementKind' },
  kind: { label: '建设性质', field: 'kind' },
  signingEntity: { label: '签约主体', field: 'signingEntity' },
  park: { label: '园区', field: 'park' },
  started: { label: '开工时间', field: 'started' },
  startKind: { label: '开工形式', field: 'startKind' },
  startEvidence: { label: '开工佐证', field: 'startEvidence' },
  building: { label: '实质建设时间', field: 'building' },
  producing: { label: '投产时间', field: 'producing' },
  full: { label: '达产时间', field: 'full' },
  actualOutput: { label: '实际产值', field: 'actualOutput' },
  expectedOutput: { label: '预计达产产值', field: 'expectedOutput' },
};

/** The step after a stage, or null at the end. */
export const nextStage = (stage: Stage): Stage | null => STAGES[STAGES.indexOf(stage) + 1] ?? null;

/** Later than before: anybody who may advance; earlier: a reviewer with a reason. */
export const isForward = (from: Stage, to: Stage) => STAGES.indexOf(to) > STAGES.indexOf(from);

/**
 * What is missing to enter a stage from another. Moving forward over several stages needs what each of them
 * needs, so that none is skipped unseen. What an old record lacked for its present stage is not asked again.
 */
export function missingFor(from: Stage | null, to: Stage, facts: StageFacts): StageFact[] {
  const begin = from === null ? (to === 'negotiating' ? 0 : 1) : STAGES.indexOf(from) + 1;
  const passed = STAGES.slice(begin, STAGES.indexOf(to) + 1);
  return [...new Set(passed.flatMap((stage) => REQUIRED[stage]))].filter((fact) => !facts[fact]);
}
