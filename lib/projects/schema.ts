import { z } from 'zod';

export const STAGES = ['negotiating', 'signed', 'started', 'building', 'producing', 'full'] as const;
export const STATUSES = ['normal', 'delayed', 'suspended', 'terminated'] as const;
export const PROJECT_KINDS = ['new', 'expansion', 'upgrade', 'acquisition'] as const;
export const SECTORS = ['primary', 'industrial', 'services'] as const;
export const ORIGINS = ['city', 'domestic', 'overseas'] as const;
export const AGREEMENT_KINDS = ['formal', 'framework', 'supplement'] as const;
export const START_KINDS = ['civilWorks', 'equipment', 'opening'] as const;
export const AMOUNT_KINDS = ['contract', 'filing', 'fixedAssets'] as const;
export const BOUNDS = ['exact', 'atLeast', 'planned', 'undisclosed'] as const;
export const DISCLOSURES = ['public', 'internal'] as const;

export const stage = z.enum(STAGES);
export const bound = z.enum(BOUNDS);

export type Stage = (typeof STAGES)[number];
export type ProjectStatus = (typeof STATUSES)[number];
export type ProjectKind = (typeof PROJECT_KINDS)[number];
export type SectorClass = (typeof SECTORS)[number];
export type Origin = (typeof ORIGINS)[number];
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];
export type StartKind = (typeof START_KINDS)[number];
export type AmountKind = (typeof AMOUNT_KINDS)[number];
export type Bound = (typeof BOUNDS)[number];
export type Disclosure = (typeof DISCLOSURES)[number];
