import type { Basis, PlacementRole } from '../firms/labels.ts';
import { compareYuan, sumYuan } from '../money/arithmetic.ts';
import type { AgreementKind, ProjectKind, ProjectStatus, Stage } from '../projects/schema.ts';
import type { Strength } from './labels.ts';
import { type Presence, STRENGTH_RULE } from './strength-rule.ts';

/**
 * A firm that stands on a segment, by what a source says or by our own placing. `elsewhere` is how far it has come in
 * the district when no project of it on this segment tells (`presenceElsewhere`).
 */
export type StandingFirm = { firm: string; role: PlacementRole; basis: Basis; elsewhere: Presence };

/** A public project of a real firm on the segment; amount in CNY yuan, null = not disclosed. */
export type JudgedProject = {
  firm: string; // the firm's slug, or its name when it has no page
  stage: Stage;
  status: ProjectStatus;
  kind: ProjectKind | null;
  agreementKind: AgreementKind | null;
  amountYuan: string | null;
  hasCapacity: boolean;
};

type FirmPart = {
  firm: string;
  role: PlacementRole;
  asMember: boolean; // a lead firm of our own placing
  presence: Presence;
  points: number;
};
type ScalePart = { kind: 'amount' | 'capacity'; fromYuan: string | null; running: boolean; points: number };

/** What makes a segment strong, thin or missing; the points of firms and scale add up to `points`. */
export type Verdict = { strength: Strength; points: number; firms: FirmPart[]; scale: ScalePart | null };

const ORDER: readonly Presence[] = ['signed', 'building', 'present', 'running'];
const TAKES_OVER: readonly (ProjectKind | null)[] = ['expansion', 'upgrade', 'acquisition'];

const produces = ({ stage }: JudgedProject) => stage === 'producing' || stage === 'full';

/** Signed for good: not in talks, not a framework, not ended. */
export const countsForStrength = ({ stage, status, agreementKind }: JudgedProject): boolean =>
  stage !== 'negotiating' && status !== 'terminated' && agreementKind !== 'framework';

function presenceOf(project: JudgedProject): Presence {
  if (produces(project)) return 'running';
  if (TAKES_OVER.includes(project.kind)) return 'present';
  if (project.status === 'suspended') return 'signed';
  return project.stage === 'signed' ? 'signed' : 'building';
}

const furthest = (presences: readonly Presence[]): Presence | null =>
  [...ORDER].reverse().find((one) => presences.includes(one)) ?? null;

/**
 * How far a firm has come by its projects anywhere in the district: it is taken to stand where a source places it,
 * unless all that is known of it are new plants that do not produce yet and it has published no output.
 */
export function presenceElsewhere(projects: readonly JudgedProject[], hasPublishedOutput: boolean): Presence {
  const come = furthest(projects.filter(countsForStrength).map(presenceOf));
  return hasPublishedOutput || come === null || come === 'running' ? 'present' : come;
}

function firmPart(firm: string, standing: StandingFirm | null, projects: readonly JudgedProject[]): FirmPart {
  const asMember = standing?.role === 'lead' && standing.basis !== 'stated';
  const role = standing === null || asMember ? 'member' : standing.role;
  const presence = furthest(projects.map(presenceOf)) ?? standing?.elsewhere ?? 'present';
  return {
    firm,
    role: standing?.role ?? 'member',
    asMember,
    presence,
    points: STRENGTH_RULE.firm[role][presence],
  };
}

function scalePart(projects: readonly JudgedProject[]): ScalePart | null {
  const sumOf = (counted: readonly JudgedProject[]) =>
    sumYuan(counted.flatMap((one) => one.amountYuan ?? []));
  const running = projects.filter(produces);
  const reaches = (counted: readonly JudgedProject[], fromYuan: string | null) =>
    fromYuan === null ? counted.some((one) => one.hasCapacity) : compareYuan(sumOf(counted), fromYuan) >= 0;
  const lines = STRENGTH_RULE.scale.flatMap(({ kind, fromYuan, running: full, before }): ScalePart[] => [
    ...(reaches(running, fromYuan) ? [{ kind, fromYuan, running: true, points: full }] : []),
    ...(reaches(projects, fromYuan) ? [{ kind, fromYuan, running: false, points: before }] : []),
  ]);
  return lines.reduce<ScalePart | null>((top, one) => (top && top.points >= one.points ? top : one), null);
}

/** Whether something makes the segment what it is, and all of it is still signed or under construction: nobody produces or stands there. */
export const isYetToProduce = ({ firms }: Verdict): boolean =>
  firms.length > 0 && firms.every(({ presence }) => presence === 'signed' || presence === 'building');

/**
 * Judges a segment by `STRENGTH_RULE` from the firms that stand on it and its projects (pass public facts of real firms
 * only). More firms, a further stage or a larger published amount never make it weaker; projects that do not count
 * change nothing. One firm standing twice is taken in its strongest role.
 */
export function judgeSegment(standing: readonly StandingFirm[], projects: readonly JudgedProject[]): Verdict {
  const counted = projects.filter(countsForStrength);
  const names = new Set([...standing, ...counted].map((one) => one.firm));
  const firms = [...names].map((firm) => {
    const own = counted.filter((one) => one.firm === firm);
    const roles = standing.filter((one) => one.firm === firm);
    const parts =
      roles.length > 0 ? roles.map((one) => firmPart(firm, one, own)) : [firmPart(firm, null, own)];
    return parts.reduce((top, one) => (one.points > top.points ? one : top));
  });
  const scale = scalePart(counted);
  const points = firms.reduce((sum, one) => sum + one.points, 0) + (scale?.points ?? 0);
  const strength =
    points >= STRENGTH_RULE.strongFrom ? 'strong' : points >= STRENGTH_RULE.thinFrom ? 'thin' : 'missing';
  return { strength, points, firms, scale };
}
