/** In the order in which groups are shown. */
export const SEARCH_GROUPS = [
  'firms',
  'segments',
  'ecosystems',
  'parks',
  'projects',
  'indicators',
  'pages',
] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

export type SearchHit = {
  path: string;
  nameZh: string;
  nameEn: string | null;
  hintZh: string | null;
  hintEn: string | null;
  isDemo: boolean;
  isRendered: boolean; // the English name of a firm is not its own
};

/** Hits of a group, real ones first; `total` of all and `invented` of demonstration data, up to where counting ends (`more`). */
export type SearchResult = {
  group: SearchGroup;
  hits: SearchHit[];
  total: number;
  invented: number;
  more: boolean;
};

/** What was asked, what holds the very words, and, when nothing does, what may have been meant. */
export type SearchAnswer = { q: string; results: SearchResult[]; near: SearchHit[] };
