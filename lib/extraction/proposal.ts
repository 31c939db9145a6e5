import type { DatePrecision } from '../periods/fuzzy-date.ts';
import type { Bound } from '../projects/schema.ts';

export const EXTRACTED_FIELDS = [
  'firmName', 'nameZh', 'amount', 'signed', 'started', 'producing', 'capacityZh', 'landMu', 'park', 'stage', 'expectedOutput', 'buildMonths',
] as const; // biome-ignore format: a list
export type ExtractedField = (typeof EXTRACTED_FIELDS)[number];

/** One thing that a text seems to say. `text` is exactly what stands from `start` to `end` (UTF-16 positions). */
export type Proposal = {
  field: ExtractedField;
  value: string; // as it would be typed into the form
  unit: string | null;
  bound: Bound | null;
  precision: DatePrecision | null;
  start: number;
  end: number;
  text: string;
  doubt: string | null; // a sentence: what to look at before it is taken
};

/** What the district knows already: found before anything is guessed. */
export type Known = {
  firms: readonly { name: string; names: readonly string[] }[]; // the name to write, and all it is called
  parks: readonly { slug: string; names: readonly string[] }[];
  capacities: readonly { project: string; firm: string; capacity: string }[];
};

type Found = Omit<Proposal, 'start' | 'end' | 'text' | 'unit' | 'bound' | 'precision' | 'doubt'> &
  Partial<Proposal>;

/** A proposal whose words stand at `start` and are `words` long. */
export const proposalAt = (source: string, start: number, length: number, found: Found): Proposal => ({
  unit: null,
  bound: null,
  precision: null,
  doubt: null,
  ...found,
  start,
  end: start + length,
  text: source.slice(start, start + length),
});

const HOPED = /(预计|计划|将于|将在|将|拟|力争|争取|有望|建成后|达产后|投产后|预期|目标)[^，。；！\n]{0,14}$/;

/** True when the words before a place say that it is still to come. */
export const isHoped = (source: string, at: number) => HOPED.test(source.slice(Math.max(0, at - 20), at));
