import { z } from 'zod';
import { AMOUNT_CLASSES } from '../figures/amount-classes.ts';
import { parsePeriod } from '../periods/period.ts';
import { STAGES, STATUSES } from './schema.ts';

export const PROJECT_SORTS = ['amount', 'signed', 'name'] as const;
export type ProjectSort = (typeof PROJECT_SORTS)[number];

const slug = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/)
  .optional()
  .catch(undefined);

/** The filters of a project list as they stand in a URL. What is not understood is left out, never an error. */
export const projectFilters = z.object({
  q: z.string().trim().max(60).optional().catch(undefined),
  ecosystem: slug,
  park: slug,
  stage: z.enum(STAGES).optional().catch(undefined),
  status: z.enum(STATUSES).optional().catch(undefined),
  period: z
    .string()
    .refine((code) => {
      try {
        return Boolean(parsePeriod(code));
      } catch {
        return false;
      }
    })
    .optional()
    .catch(undefined),
  class: z
    .enum(AMOUNT_CLASSES.map((one) => one.key))
    .optional()
    .catch(undefined),
  demo: z.enum(['only', 'without']).optional().catch(undefined),
  owner: z
    .string()
    .regex(/^(none|[0-9a-f-]{36})$/)
    .optional()
    .catch(undefined), // a person's id, or none
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine((day) => !Number.isNaN(Date.parse(`${day}T00:00:00Z`)))
    .optional()
    .catch(undefined), // the office's ledger as it stood at the end of that day
  sort: z.enum(PROJECT_SORTS).default('amount').catch('amount'),
  after: z.string().max(200).optional().catch(undefined),
});
export type ProjectFilters = z.infer<typeof projectFilters>;

/** Reads the filters from search parameters (first value of each; empty ones left out). */
export function readFilters(params: Record<string, string | string[] | undefined>): ProjectFilters {
  const flat = Object.entries(params).flatMap(([key, value]) => {
    const first = Array.isArray(value) ? value[0] : value;
    return first ? [[key, first]] : [];
  });
  return projectFilters.parse(Object.fromEntries(flat));
}

/** The filters as a query string, with some of them replaced; `undefined` takes one out. */
export function withFilters(filters: Partial<ProjectFilters>, change: Partial<ProjectFilters> = {}): string {
  const all = { ...filters, after: undefined, ...change };
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(all)) {
    if (value && !(key === 'sort' && value === 'amount')) params.set(key, value);
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}
