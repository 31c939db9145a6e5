import { db } from '../db.ts';
import { getNeighbourhood, type Neighbourhood } from '../ecosystems/neighbourhood.ts';
import { keptRead } from '../kept-read.ts';
import {
  ANSWERS,
  type FitIndex,
  fitIndex,
  type Ranked,
  rankSegments,
  type SegmentWords,
  type Why,
} from './match.ts';

type Named = { slug: string; nameZh: string; nameEn: string };

/** A segment that answers: how the words found it, and what surrounds it. */
export type FitMatch = Neighbourhood & { why: Why; term: string };

export type Fit = {
  words: string;
  matches: FitMatch[];
  near: (Named & { ecosystem: Named })[]; // when nothing matches: the least unlike
};

const MOST = 4;
const NEAR = 5;

/** The words of every segment, prepared; made anew when the chains change. */
const listWords = keptRead(
  async (): Promise<{ index: FitIndex; places: Map<string, Named & { ecosystem: Named }> }> => {
    const rows = await db().segment.findMany({
      orderBy: [{ ecosystem: { sortOrder: 'asc' } }, { sortOrder: 'asc' }],
      include: { ecosystem: true },
    });
    const named = ({ slug, nameZh, nameEn }: Named) => ({ slug, nameZh, nameEn });
    const words = rows.map(
      (row): SegmentWords => ({
        slug: `${row.ecosystem.slug}/${row.slug}`,
        names: [row.nameZh, row.nameEn],
        synonyms: row.synonyms,
        describes: [row.describesZh, row.describesEn],
      }),
    );
    const places = rows.map(
      (row) =>
        [`${row.ecosystem.slug}/${row.slug}`, { ...named(row), ecosystem: named(row.ecosystem) }] as const,
    );
    return { index: fitIndex(words), places: new Map(places) };
  },
);

async function matchOf({ slug, why, term }: Ranked): Promise<FitMatch | null> {
  const [ecosystem = '', segment = ''] = slug.split('/');
  const found = await getNeighbourhood(ecosystem, segment);
  return found && { ...found, why, term };
}

/**
 * Where somebody who makes, buys or looks for `words` would fit: the segments that answer, best first, each with who
 * would buy, who would supply and what was signed nearby; and when none answers, the nearest ones. Public facts of real
 * firms only. Words are looked at in Chinese, English and pinyin, at most 120 characters; nothing leaves the server.
 */
export async function getFit(words: string): Promise<Fit> {
  const asked = words.normalize('NFKC').trim().slice(0, 120);
  if (asked.length < 2) return { words: asked, matches: [], near: [] };
  const { index, places } = await listWords();
  const ranked = rankSegments(asked, index);
  const answers = ranked.filter((one) => one.score >= ANSWERS).slice(0, MOST);
  const matches = (await Promise.all(answers.map(matchOf))).flatMap((one) => one ?? []);
  const near = matches.length > 0 ? [] : ranked.slice(0, NEAR).flatMap((one) => places.get(one.slug) ?? []);
  return { words: asked, matches, near };
}
