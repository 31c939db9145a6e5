import { z } from 'zod';
import { amount, basis, bilingual, citations, fuzzyDate, key, notes, text } from './written.ts';

/** firms.json */
export const firmsFile = z.array(
  z.strictObject({
    key,
    ...bilingual,
    shortZh: text,
    nameEnIsOfficial: z.boolean(),
    aliases: z.array(text).default([]),
    creditCode: z.string().optional(),
    origin: z.enum(['city', 'domestic', 'overseas']).optional(),
    originPlaceZh: text.optional(),
    originPlaceEn: text.optional(),
    originBasis: basis.optional(),
    parentZh: text.optional(),
    parentEn: text.optional(),
    listedCode: text.optional(),
    doesZh: text.optional(),
    doesEn: text.optional(),
    landedOn: fuzzyDate.optional(),
    ...notes,
    placements: z.array(
      z.strictObject({
        ecosystem: key,
        segment: key.nullable(),
        role: z.enum(['lead', 'member', 'supporting']),
        basis,
        ...notes,
      }),
    ),
    figures: z
      .array(
        z.strictObject({
          key,
          labelZh: text,
          labelEn: text,
          period: text,
          amount: amount.optional(), // money, or value + unit
          value: z.string().optional(),
          unit: text.optional(),
          approximate: z.boolean().default(false),
          preferred: z.boolean().default(true),
          ...notes,
          citations,
        }),
      )
      .default([]),
    innovations: z
      .array(
        z.strictObject({
          key,
          titleZh: text,
          titleEn: text,
          gistZh: text,
          gistEn: text,
          inProgress: z.boolean().default(false), // the source says that it is under way
          citations,
        }),
      )
      .default([]),
    citations,
  }),
);
