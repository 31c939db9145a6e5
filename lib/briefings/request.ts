import { z } from 'zod';
import { askedOnce, askedScope } from '../figures/address.ts';
import { parsePeriod } from '../periods/period.ts';
import { BRIEFING_KINDS, type BriefingKind } from './kinds.ts';

const shape = z.object({
  period: z.string().max(40).default('').catch(''),
  ...askedScope,
  kind: z.enum(BRIEFING_KINDS).default('quarterly').catch('quarterly'),
  asOf: z.string().max(40).optional().catch(undefined),
});

export type BriefingQuery = {
  period: string;
  kind: BriefingKind;
  scope: { ecosystem?: string | undefined; park?: string | undefined; project?: string | undefined };
  asOf?: string | undefined;
};

/** A briefing asked for by an address. Throws `invalid` with the forms of a period when it cannot be read, and for what is asked twice. */
export function readBriefingQuery(params: Record<string, string | string[] | undefined>): BriefingQuery {
  const { period, ecosystem, park, project, kind, asOf } = shape.parse(askedOnce(params));
  return { period: parsePeriod(period).code, kind, scope: { ecosystem, park, project }, asOf };
}

/** The same as a query string. */
export function briefingAddress({ period, kind, scope, asOf }: BriefingQuery): string {
  const params = new URLSearchParams({ period });
  if (kind !== 'quarterly') params.set('kind', kind);
  if (scope.ecosystem) params.set('ecosystem', scope.ecosystem);
  if (scope.park) params.set('park', scope.park);
  if (scope.project) params.set('project', scope.project);
  if (asOf) params.set('asOf', asOf);
  return `?${params}`;
}
