import { type Actor, permit } from '../auth/actor.ts';
import { db } from '../db.ts';
import type { Strength } from '../ecosystems/labels.ts';
import { listNeighbourhoods, type Neighbourhood } from '../ecosystems/neighbourhood.ts';
import { listEcosystems } from '../ecosystems/queries.ts';
import type { Stage } from '../projects/schema.ts';
import { byDemand, type Demand, demandOf } from './demand.ts';
import type { OpportunityState } from './labels.ts';
import { mayRelease, stateOf } from './state.ts';

export type LinkedProject = { id: string; code: string; nameZh: string; stage: Stage; isReleased: boolean };

/** An opportunity as the office follows it. */
export type OpportunityRow = {
  ecosystem: string; // slug
  ecosystemZh: string;
  segment: string; // slug
  nameZh: string;
  strength: Strength;
  demand: Demand;
  projects: LinkedProject[]; // linked and not ended, furthest first
  computed: OpportunityState;
  released: { status: OpportunityState; at: Date; by: string; version: number } | null;
  isAhead: boolean; // the public is told more than is the case now
};

const linkedRows = () =>
  db().segment.findMany({
    select: {
      slug: true,
      ecosystem: { select: { slug: true } },
      opportunity: { include: { releasedBy: { select: { name: true } } } },
      projects: {
        where: { isDemo: false, status: { not: 'terminated' } },
        orderBy: [{ stage: 'desc' }, { signedSort: 'desc' }],
        select: { id: true, code: true, nameZh: true, stage: true, status: true, releasedAt: true },
      },
    },
  });
type Linked = Awaited<ReturnType<typeof linkedRows>>[number];

function toRow({ segment, ecosystem, buyers }: Neighbourhood, linked: Linked | undefined): OpportunityRow {
  const projects = linked?.projects ?? [];
  const computed = stateOf(projects);
  const kept = linked?.opportunity ?? null;
  return {
    ecosystem: ecosystem.slug,
    ecosystemZh: ecosystem.nameZh,
    segment: segment.slug,
    nameZh: segment.nameZh,
    strength: segment.strength,
    demand: demandOf(buyers),
    projects: projects.map(({ id, code, nameZh, stage, releasedAt }) => ({
      id,
      code,
      nameZh,
      stage,
      isReleased: releasedAt !== null,
    })),
    computed,
    released: kept && {
      status: kept.status,
      at: kept.releasedAt,
      by: kept.releasedBy?.name ?? '命令行',
      version: kept.version,
    },
    isAhead: kept !== null && !mayRelease(computed, kept.status),
  };
}

/**
 * Missing and thin segments, those with a project in talks, and those with a released status; most demand first. Of one
 * ecosystem when its slug is given. Only projects of real firms. Throws `notPermitted`.
 */
export async function listOpportunityStates(actor: Actor, ecosystem?: string): Promise<OpportunityRow[]> {
  permit(actor, 'ledger.read');
  const slugs = ecosystem ? [ecosystem] : (await listEcosystems()).map((one) => one.slug);
  const [around, linked] = await Promise.all([Promise.all(slugs.map(listNeighbourhoods)), linkedRows()]);
  const bySlug = new Map(linked.map((one) => [`${one.ecosystem.slug}/${one.slug}`, one]));
  return around
    .flat()
    .map((one) => toRow(one, bySlug.get(`${one.ecosystem.slug}/${one.segment.slug}`)))
    .filter(
      (row) =>
        row.strength !== 'strong' || row.released || row.projects.some((one) => one.stage === 'negotiating'),
    )
    .sort((a, b) => byDemand(a.demand, b.demand));
}
