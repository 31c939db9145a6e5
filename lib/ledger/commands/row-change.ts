import { z } from 'zod';

const fields = z.record(z.string(), z.string());

/** What one act did to one project, field by field as the form types them. */
export const rowChanges = z.array(
  z.object({ id: z.uuid(), code: z.string(), before: fields, after: fields }),
);
export type RowChange = z.infer<typeof rowChanges>[number];

type Typed = Readonly<Record<string, string>>;
const MONEY = ['amount', 'bound', 'disclosure']; // one fact in three fields: kept together

/** The fields in which two states of a project differ, with both sides; null when they are the same. */
export function differingFields(
  before: Typed,
  after: Typed,
): { before: Record<string, string>; after: Record<string, string> } | null {
  const differing = Object.keys(after).filter((field) => (before[field] ?? '') !== after[field]);
  if (differing.length === 0) return null;
  const names = differing.some((field) => MONEY.includes(field))
    ? [...new Set([...differing, ...MONEY])]
    : differing;
  const pick = (typed: Typed) => Object.fromEntries(names.map((name) => [name, typed[name] ?? '']));
  return { before: pick(before), after: pick(after) };
}
