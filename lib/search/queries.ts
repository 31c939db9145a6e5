import { db } from '../db.ts';
import { keptRead } from '../kept-read.ts';

export type SearchGroup = 'firms' | 'projects' | 'segments' | 'ecosystems' | 'parks';
export type SearchHit = {
  path: string;
  nameZh: string;
  nameEn: string | null;
  hint: string | null;
  isDemo: boolean;
};
export type SearchResult = { group: SearchGroup; hits: SearchHit[]; total: number; more: boolean };

const SHOWN = 12;
const CAP = 200;
type Row = {
  kind: SearchGroup;
  path: string;
  name_zh: string;
  name_en: string | null;
  hint: string | null;
  is_demo: boolean;
};

/** The words as the index holds them; null when they are too short to look for. */
export function searchWords(input: string): string | null {
  const words = input.normalize('NFKC').trim().toLowerCase().slice(0, 60);
  return [...words].length >= 2 ? words : null;
}

/**
 * Firms, released projects, segments, ecosystems and parks whose Chinese, English, trade names or pinyin
 * (full or initials) contain the words. At least two characters; fewer give no groups. Totals are capped.
 */
export const search = keptRead(async (input: string): Promise<SearchResult[]> => {
  const words = searchWords(input);
  if (!words) return [];
  const rows = await db().$queryRaw<Row[]>`
    (SELECT 'ecosystems' AS kind, '/ecosystems/' || slug AS path, name_zh, name_en, NULL AS hint, false AS is_demo FROM ecosystem
     WHERE gf_bigrams(search_text) @> gf_bigrams(${words}) AND position(${words} IN search_text) > 0 ORDER BY sort_order LIMIT ${CAP})
    UNION ALL
    (SELECT 'segments', '/ecosystems/' || e.slug || '#' || s.slug, s.name_zh, s.name_en, e.name_zh, false FROM segment s JOIN ecosystem e ON e.id = s.ecosystem_id
     WHERE gf_bigrams(s.search_text) @> gf_bigrams(${words}) AND position(${words} IN s.search_text) > 0
     ORDER BY position(${words} IN s.search_text), s.pinyin LIMIT ${CAP})
    UNION ALL
    (SELECT 'firms', '/firms/' || slug, name_zh, name_en, NULL, is_demo FROM firm
     WHERE merged_into_id IS NULL AND gf_bigrams(search_text) @> gf_bigrams(${words}) AND position(${words} IN search_text) > 0
     ORDER BY is_demo, position(${words} IN search_text), pinyin LIMIT ${CAP})
    UNION ALL
    (SELECT 'projects', '/projects/' || code, name_zh, name_en, firm_name, is_demo FROM project
     WHERE gf_bigrams(search_text) @> gf_bigrams(${words}) AND position(${words} IN search_text) > 0 AND released_at IS NOT NULL LIMIT ${CAP})
    UNION ALL
    (SELECT 'parks', '/parks/' || slug, name_zh, name_en, NULL, false FROM park
     WHERE gf_bigrams(search_text) @> gf_bigrams(${words}) AND position(${words} IN search_text) > 0 ORDER BY sort_order LIMIT ${CAP})`;
  const groups: SearchGroup[] = ['firms', 'segments', 'ecosystems', 'parks', 'projects'];
  return groups
    .map((group) => {
      const found = rows.filter((row) => row.kind === group);
      const sorted =
        group === 'projects' ? [...found].sort((a, b) => Number(a.is_demo) - Number(b.is_demo)) : found;
      const hits = sorted.slice(0, SHOWN).map((row) => ({
        path: row.path,
        nameZh: row.name_zh,
        nameEn: row.name_en,
        hint: row.hint,
        isDemo: row.is_demo,
      }));
      return { group, hits, total: found.length, more: found.length === CAP };
    })
    .filter((result) => result.total > 0);
});
