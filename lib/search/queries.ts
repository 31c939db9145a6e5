import { db, Prisma } from '../db.ts';
import { keptRead } from '../kept-read.ts';
import { listSegmentPaths } from '../opportunities/queries.ts';
import { type SegmentPaths, segmentPath } from '../opportunities/segment-paths.ts';
import {
  SEARCH_GROUPS,
  type SearchAnswer,
  type SearchGroup,
  type SearchHit,
  type SearchResult,
} from './hits.ts';
import { nearest } from './tolerance.ts';
import { listKnown, listUnindexed } from './vocabulary.ts';

const SHOWN = 20; // of each group, real and invented each
const CAP = 200;
const NEAR = 6;

type Row = {
  kind: SearchGroup;
  path: string;
  name_zh: string;
  name_en: string | null;
  hint_zh: string | null;
  hint_en: string | null;
  is_demo: boolean;
  is_rendered: boolean;
};
type Found = { group: SearchGroup; hit: SearchHit };

/** The words as the index holds them; null when they are too short to look for. */
export function searchWords(input: string): string | null {
  const words = input.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ').slice(0, 60);
  return [...words].length >= 2 ? words : null;
}

/** Each word must be held; characters typed apart (隔 膜) are one word, as a single one cannot be looked up. */
function wordsOf(asked: string): string[] {
  const words = asked.split(' ');
  return words.some((word) => [...word].length >= 2) ? words : [words.join('')];
}

/** What an English word has in common in one and in many: film(s), batter(y), batter(ies). Other words as they are. */
function stemOf(word: string): string {
  return /^[a-z]{5,}$/.test(word) ? word.replace(/(ies|y|(?<=[^s])s)$/, '') : word;
}

/** Holds every word, looked up by pairs of characters. `of` names the row where two tables are joined. */
function holds(words: readonly string[], of = ''): Prisma.Sql {
  const text = Prisma.raw(`${of}search_text`);
  const all = words.map(
    (word) => Prisma.sql`gf_bigrams(${text}) @> gf_bigrams(${word}) AND position(${word} IN ${text}) > 0`,
  );
  return Prisma.join(all, ' AND ');
}

/** True where a Latin word is only the beginning or a part of another one (pet in petrochemical): those come last. */
function isPart(word: string, of = ''): Prisma.Sql {
  const text = Prisma.raw(`${of}search_text`);
  const whole = /^[a-z0-9]+$/.test(word) ? `(^|[^a-z0-9])${word}($|[^a-z0-9])` : ''; // which holds of every text
  return Prisma.sql`${text} !~ ${whole}`;
}

/** Rows that hold every one of `stems`; those with the whole `asked` word, of which the first is the stem, come first. */
async function readRows(stems: readonly string[], asked: string): Promise<Found[]> {
  const first = stems[0] ?? '';
  const rows = await db().$queryRaw<Row[]>`
    (SELECT 'ecosystems' AS kind, '/ecosystems/' || slug AS path, name_zh, name_en, NULL AS hint_zh, NULL AS hint_en, false AS is_demo, false AS is_rendered
     FROM ecosystem WHERE ${holds(stems)} ORDER BY sort_order LIMIT ${CAP})
    UNION ALL
    (SELECT 'segments', '/ecosystems/' || e.slug || '#' || s.slug, s.name_zh, s.name_en, e.name_zh, e.name_en, false, false
     FROM segment s JOIN ecosystem e ON e.id = s.ecosystem_id WHERE ${holds(stems, 's.')}
     ORDER BY ${isPart(asked, 's.')}, position(${first} IN s.search_text), s.pinyin LIMIT ${CAP})
    UNION ALL
    (SELECT 'firms', '/firms/' || slug, name_zh, name_en, NULL, NULL, is_demo, NOT (name_en_is_official OR is_demo)
     FROM firm WHERE merged_into_id IS NULL AND ${holds(stems)}
     ORDER BY is_demo, ${isPart(asked)}, position(${first} IN search_text), pinyin LIMIT ${CAP})
    UNION ALL
    (SELECT 'projects', '/projects/' || p.code, p.name_zh, p.name_en, p.firm_name, f.name_en, p.is_demo,
       p.name_en IS NOT NULL AND NOT (p.is_demo OR coalesce(f.name_en_is_official, true))
     FROM ((SELECT * FROM project WHERE ${holds(stems)} AND released_at IS NOT NULL AND NOT is_demo LIMIT ${CAP})
       UNION ALL (SELECT * FROM project WHERE ${holds(stems)} AND released_at IS NOT NULL AND is_demo LIMIT ${CAP})) p
     LEFT JOIN firm f ON f.id = p.firm_id)
    UNION ALL
    (SELECT 'parks', '/parks/' || slug, name_zh, name_en, NULL, NULL, false, false
     FROM park WHERE ${holds(stems)} ORDER BY sort_order LIMIT ${CAP})`;
  return rows.map((row) => ({
    group: row.kind,
    hit: {
      path: row.path,
      nameZh: row.name_zh,
      nameEn: row.name_en,
      hintZh: row.hint_zh,
      hintEn: row.hint_en ?? row.hint_zh,
      isDemo: row.is_demo,
      isRendered: row.is_rendered,
    },
  }));
}

const ON_CHAIN = /^\/ecosystems\/([^/#]+)#(.+)$/;

/** A segment that is an opportunity leads to its page and not to its place on the chain. */
function ledOn(hit: SearchHit, paths: SegmentPaths): SearchHit {
  const [, ecosystem, segment] = ON_CHAIN.exec(hit.path) ?? [];
  return ecosystem && segment ? { ...hit, path: segmentPath(paths, ecosystem, segment) } : hit;
}

function grouped(found: readonly Found[]): SearchResult[] {
  return SEARCH_GROUPS.map((group) => {
    const hits = found.filter((one) => one.group === group).map(({ hit }) => hit);
    const real = hits.filter((hit) => !hit.isDemo);
    const invented = hits.filter((hit) => hit.isDemo);
    return {
      group,
      hits: [...real.slice(0, SHOWN), ...invented.slice(0, SHOWN)],
      total: hits.length,
      invented: invented.length,
      more: Math.max(hits.length - invented.length, invented.length) >= CAP,
    };
  }).filter((result) => result.total > 0);
}

/**
 * Firms, released projects, segments, ecosystems, parks, indicators and pages that hold every one of the words, in Chinese,
 * English (one or many), trade names or pinyin (full or initials). At least two characters; fewer give no groups. Totals are capped.
 * When nothing holds them, `near` has what may have been meant.
 */
export const search = keptRead(async (input: string): Promise<SearchAnswer> => {
  const asked = searchWords(input);
  const q = input.trim().slice(0, 60);
  if (!asked) return { q, results: [], near: [] };
  const words = wordsOf(asked);
  const stems = words.map(stemOf);
  const [rows, others, paths] = await Promise.all([
    readRows(stems, words[0] ?? ''),
    listUnindexed(),
    listSegmentPaths(),
  ]);
  const results = grouped([
    ...rows.map(({ group, hit }) => ({ group, hit: ledOn(hit, paths) })),
    ...others.filter(({ text }) => stems.every((stem) => text.includes(stem))),
  ]);
  if (results.length > 0) return { q, results, near: [] };
  const near = nearest(asked, await listKnown(), NEAR).map(({ hit }) => ledOn(hit, paths));
  return { q, results, near };
});
