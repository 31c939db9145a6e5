import type { ChainSegment } from './queries.ts';
import type { ChainProject } from './signings.ts';

/** Projects that firms of a segment have on another one of the same chain. */
export type Elsewhere = { segment: ChainSegment; projects: ChainProject[] };

/**
 * A project stands on one segment only, though it may bring capacity to several. So a segment whose firm has no project
 * on it tells which ones that firm has on the chain's other segments; these change nothing in its strength.
 */
export function projectsElsewhere(segment: ChainSegment, all: readonly ChainSegment[]): Elsewhere[] {
  const has = ({ signings }: ChainSegment, firm: string) => signings.some((one) => one.firm.slug === firm);
  const firms = segment.firms.map((one) => one.slug).filter((firm) => !has(segment, firm));
  return all.flatMap((other) => {
    const projects = other.signings.filter(({ firm }) => firm.slug !== null && firms.includes(firm.slug));
    return other.slug === segment.slug || projects.length === 0 ? [] : [{ segment: other, projects }];
  });
}
