import { z } from 'zod';

import { river, sketchPlace } from '../parks/sketch.ts';
import type { firmsFile } from './firms-file.ts';
import {
  amount,
  basis,
  bilingual,
  bound,
  citation,
  citations,
  fuzzyDate,
  key,
  notes,
  text,
} from './written.ts';

/**
 * The files of a district's data folder. Amounts are written as people write them ("36亿元", "3000万元"),
 * dates with the precision that is known ("2018", "2022-08", "2023Q1", "2021-11-26"), and every fact
 * names its sources as `{ source: <key in sources.json>, at?: <place inside it> }`.
 */
export const districtFile = z.strictObject({
  key,
  ...bilingual,
  sloganZh: text.optional(),
  sloganEn: text.optional(),
  introZh: text,
  introEn: text,
  rivers: z.array(z.strictObject({ ...bilingual, ...river })),
  sketchPlaces: z.array(z.strictObject({ ...bilingual, ...sketchPlace.shape })).default([]), // towns on the schematic map
  office: z.strictObject({ ...bilingual, phone: text.optional() }), // issues the briefings
  roster: z.strictObject({
    seats: z.int().positive(),
    officialListPublished: z.boolean(),
    ...notes,
    firms: z.array(key),
    citations,
  }),
  offers: z.array(z.strictObject({ titleZh: text, titleEn: text, textZh: text, textEn: text, citations })),
  citations,
});

export const sourcesFile = z.array(
  z.strictObject({
    key: z.string().min(1),
    title: text,
    titleEn: text.optional(),
    publisher: text,
    publisherEn: text.optional(),
    date: z.string().nullable(),
    url: z.url().optional(),
    ...notes,
  }),
);

export const parksFile = z.array(
  z.strictObject({
    key,
    ...bilingual,
    partOf: key.optional(),
    sketch: sketchPlace.optional(),
    indicators: z.array(text).default([]), // codes in indicators.json that are about this park
    ...notes,
    citations,
  }),
);

export const ecosystemsFile = z.array(
  z.strictObject({
    key,
    tier: z.enum(['leading', 'pillar', 'nova']),
    ...bilingual,
    summaryZh: text,
    summaryEn: text,
    targetOutput: amount.optional(),
    citations,
  }),
);

/** chains/<ecosystem key>.json */
export const chainFile = z.strictObject({
  ecosystem: key,
  segments: z
    .array(
      z.strictObject({
        key,
        position: z.enum(['upstream', 'midstream', 'downstream']),
        ...bilingual,
        describesZh: text,
        describesEn: text,
        synonyms: z.array(text), // Chinese and English trade names
        basis: basis.default('general'),
      }),
    )
    .min(1),
  edges: z.array(z.tuple([key, key])), // [supplier, customer]
});

export const projectsFile = z.array(
  z.strictObject({
    key,
    ...bilingual,
    phase: text.optional(),
    firm: key.nullable(),
    firmName: text.optional(), // required when firm is null
    kind: z.enum(['new', 'expansion', 'upgrade', 'acquisition']),
    sector: z.enum(['primary', 'industrial', 'services']).default('industrial'),
    ecosystem: key.nullable(),
    segment: key.optional(),
    park: key.nullable().default(null),
    agreementKind: z.enum(['formal', 'framework', 'supplement']).optional(),
    stage: z.enum(['negotiating', 'signed', 'started', 'building', 'producing', 'full']),
    signedOn: fuzzyDate.nullable(),
    startedOn: fuzzyDate.optional(),
    startKind: z.enum(['civilWorks', 'equipment', 'opening']).optional(),
    buildingOn: fuzzyDate.optional(),
    producingOn: fuzzyDate.optional(),
    fullOn: fuzzyDate.optional(),
    contractValues: z
      .array(
        z.strictObject({
          amount: amount.optional(), // absent exactly when undisclosed
          bound,
          kind: z.enum(['contract', 'filing', 'fixedAssets']).default('contract'),
          preferred: z.boolean().default(true),
          ...notes,
          citations: z.array(citation),
        }),
      )
      .min(1),
    receipts: z
      .array(z.strictObject({ amount, receivedOn: fuzzyDate, evidence: text, citations }))
      .default([]),
    expectedOutput: amount.optional(),
    buildMonths: z.int().positive().optional(),
    signToStartMonths: z.int().nonnegative().optional(),
    capacityZh: text.optional(),
    capacityEn: text.optional(),
    landMu: z.string().optional(),
    floorAreaM2: z.string().optional(),
    introducedBy: key.optional(),
    ...notes,
    citations,
  }),
);

export const indicatorsFile = z.array(
  z.strictObject({
    code: text,
    period: text, // 2023Q1, 2024, 2024-11
    ...bilingual,
    value: z.string().nullable(), // decimal, in the unit named
    unitZh: text,
    unitEn: text,
    bound: bound.default('exact'),
    yoyPercent: z.string().optional(),
    preferred: z.boolean().default(true),
    derived: z.boolean().default(false),
    ...notes,
    citations,
  }),
);

export const targetsFile = z.array(
  z.strictObject({
    code: text,
    year: z.int(),
    ...bilingual,
    value: z.string(),
    unitZh: text,
    unitEn: text,
    bound,
    citations,
  }),
);

/** incentives.json, optional: public incentives only, each with the legal text that grants it. */
export const incentivesFile = z.array(
  z.strictObject({
    key,
    titleZh: text,
    titleEn: text,
    textZh: text,
    textEn: text,
    law: z.strictObject({ nameZh: text, nameEn: text, documentNo: text.optional() }),
    validUntil: z.iso.date('日期应写成 2027-12-31').optional(), // the last day; absent = no end is published
    appliesTo: z.array(text).default([]), // `ecosystem` or `ecosystem/segment`; empty = the whole district
    citation, // where the legal text is published, and its article
  }),
);

export type DistrictProfile = z.infer<typeof districtFile>;
export type Dataset = {
  district: DistrictProfile;
  sources: z.infer<typeof sourcesFile>;
  parks: z.infer<typeof parksFile>;
  ecosystems: z.infer<typeof ecosystemsFile>;
  chains: z.infer<typeof chainFile>[];
  firms: z.infer<typeof firmsFile>;
  projects: z.infer<typeof projectsFile>;
  indicators: z.infer<typeof indicatorsFile>;
  targets: z.infer<typeof targetsFile>;
  incentives: z.infer<typeof incentivesFile>;
};
