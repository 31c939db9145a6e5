import type { EcosystemCard, EcosystemChain } from './queries.ts';

type Told = Pick<EcosystemChain, 'unplaced' | 'unplacedSignings'> & {
  segments: readonly Pick<EcosystemChain['segments'][number], 'firms' | 'signings'>[];
};

/** Whether the sources name neither a firm nor a project of a chain: then nothing on it waits for a supplier yet. */
export const namesNobody = ({ segments, unplaced, unplacedSignings }: Told): boolean =>
  unplaced.length + unplacedSignings.length === 0 &&
  segments.every(({ firms, signings }) => firms.length + signings.length === 0);

/** The same of an ecosystem in the overview, which counts its firms and signed projects. */
export const cardNamesNobody = ({ firms, projects }: Pick<EcosystemCard, 'firms' | 'projects'>): boolean =>
  firms + projects === 0;
