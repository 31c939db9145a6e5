import { z } from 'zod';

const shape = z.object({ place: z.string(), tag: z.string(), says: z.string() });

/** What is wrong with a template: where, the tag or thing as it stands there, and what to do. Finished Chinese. */
export type Finding = z.infer<typeof shape>;

/** What was read of a template that may be kept: the names that it uses, in order of first appearance; columns with their loop. */
export type Inspected = { findings: Finding[]; used: string[] };

const detail = z.object({ findings: z.array(shape) });

/** The findings that came with a refusal; none where it was about something else. */
export const findingsIn = (told: unknown): Finding[] => detail.safeParse(told).data?.findings ?? [];
