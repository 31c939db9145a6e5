import type { PlacementRole } from '../firms/labels.ts';
import type { Strength } from './labels.ts';

/**
 * How strong a segment is, computed and never typed in: `strong` with a lead firm or two firms on it,
 * `thin` with one other firm or a signed project, `missing` with nobody: an opportunity.
 */
export function strengthOf(firms: readonly { role: PlacementRole }[], signedProjects: number): Strength {
  if (firms.length >= 2 || firms.some((firm) => firm.role === 'lead')) return 'strong';
  return firms.length > 0 || signedProjects > 0 ? 'thin' : 'missing';
}
