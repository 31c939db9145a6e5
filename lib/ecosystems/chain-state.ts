import { z } from 'zod';

const position = z.enum(['upstream', 'midstream', 'downstream']);
const basis = z.enum(['stated', 'classified', 'general']);
const role = z.enum(['lead', 'member', 'supporting']);

/** A chain's rows as an edit reads and writes them; what is derived (layout, pinyin, search text) is left out. */
export const CHAIN_ROWS = {
  segments: z.object({
    id: z.string(),
    slug: z.string(),
    position,
    sortOrder: z.int(),
    nameZh: z.string(),
    nameEn: z.string(),
    describesZh: z.string(),
    describesEn: z.string(),
    synonyms: z.array(z.string()),
    basis,
  }),
  edges: z.object({ id: z.string(), from: z.string(), to: z.string(), basis }), // id = supplier>customer
  placements: z.object({
    id: z.string(),
    firmId: z.string(),
    segmentId: z.string().nullable(), // null = in the ecosystem, on no segment that a source names
    role,
    basis,
    noteZh: z.string().nullable(),
    noteEn: z.string().nullable(),
  }),
} as const;

export type SegmentRow = z.infer<typeof CHAIN_ROWS.segments>;
export type EdgeRow = z.infer<typeof CHAIN_ROWS.edges>;
export type PlacementRow = z.infer<typeof CHAIN_ROWS.placements>;

/** One chain whole: segments in their order, supply between them, who stands where. Plain data, never changed in place. */
export type ChainState = {
  segments: readonly SegmentRow[];
  edges: readonly EdgeRow[];
  placements: readonly PlacementRow[];
};

export const edgeOf = (from: string, to: string, basis: EdgeRow['basis'] = 'general'): EdgeRow => ({
  id: `${from}>${to}`,
  from,
  to,
  basis,
});

/** Segments from first to last, the same every time. */
export const inOrder = (segments: readonly SegmentRow[]): SegmentRow[] =>
  [...segments].sort((a, b) => a.sortOrder - b.sortOrder || (a.id < b.id ? -1 : 1));

/** The name of a segment for a sentence. */
export const nameOf = (chain: ChainState, id: string | null): string =>
  id === null ? '未定环节' : (chain.segments.find((one) => one.id === id)?.nameZh ?? '已删除的环节');
