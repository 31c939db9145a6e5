import { z } from 'zod';

/** Forms that keep drafts: logging a project, editing one, writing over a briefing. */
export const draftForm = z.string().regex(/^(log|(edit|briefing):[0-9a-f-]{36})$/);

/** The fields of a form as typed: at most a hundred, none longer than a note may be. */
export const draftValues = z
  .record(z.string().max(60), z.string().max(5_000))
  .refine((values) => Object.keys(values).length <= 100);
export type DraftValues = z.infer<typeof draftValues>;

export type KeptDraft = { values: DraftValues; updatedAt: string };
