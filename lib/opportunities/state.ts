import type { ProjectStatus, Stage } from '../projects/schema.ts';
import type { OpportunityState } from './labels.ts';

const ORDER = ['wanted', 'inTalks', 'signed'] as const satisfies readonly OpportunityState[];
const rank = (state: OpportunityState) => ORDER.indexOf(state);

/** States in the order in which an opportunity goes through them. */
export const OPPORTUNITY_STATES: readonly OpportunityState[] = ORDER;

/**
 * How far the projects that the office linked to a segment have come: `signed` with one that is signed or further,
 * `inTalks` with one in talks, `wanted` with none. Ended projects count for nothing.
 */
export function stateOf(projects: readonly { stage: Stage; status: ProjectStatus }[]): OpportunityState {
  const open = projects.filter((one) => one.status !== 'terminated');
  if (open.some((one) => one.stage !== 'negotiating')) return 'signed';
  return open.length > 0 ? 'inTalks' : 'wanted';
}

/** The public may be told less than is the case (talks are kept quiet), never more. */
export const mayRelease = (computed: OpportunityState, status: OpportunityState): boolean =>
  rank(status) <= rank(computed);
