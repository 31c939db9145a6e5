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

export type SearchResult = { group: SearchGroup; hits: SearchHit[]; total: number; more: boolean };

/** What was asked, what holds the very words, and, when nothing does, what may have been meant. */
export type SearchAnswer = { q: string; results: SearchResult[]; near: SearchHit[] };
