import { type CitedSource, mergeCited } from '../sources/cited.ts';
import type { FirmDossier } from './queries.ts';

/** Every source that a firm's page cites, each once: its own, and those of its figures, projects and innovations. */
export const sourcesOf = (
  firm: Pick<FirmDossier, 'sources' | 'figures' | 'projects' | 'innovations'>,
): CitedSource[] =>
  mergeCited([
    firm.sources,
    ...[...firm.figures, ...firm.projects, ...firm.innovations].map(({ sources }) => sources),
  ]);
