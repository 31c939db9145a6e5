import { db, type Prisma } from '../db.ts';
import { type IndicatorRow, listIndicators } from '../indicators/queries.ts';
import { keptRead } from '../kept-read.ts';
import { yuanText } from '../money/arithmetic.ts';
import { NOTHING, type Split } from '../projects/spread.ts';
import { type CitedSource, citedBy, mergeCited, toCited } from '../sources/cited.ts';
import { type SketchPlace, sketchPlace } from './sketch.ts';

type Named = { slug: string; nameZh: string; nameEn: string };
export type Represented = { real: number; demo: number };

/** A chain as a park represents it: its released projects there, and the segments that they stand on. */
export type ParkChain = Named & Represented & { segments: (Named & Represented)[] };
export type ParkFirm = {
  slug: string;
  shortZh: string;
  nameEn: string;
  isDemo: boolean;
  seat: number | null;
  projects: number;
};

export type ParkDossier = {
  number: number; // its number on the schematic map and in lists
  slug: string;
  nameZh: string;
  nameEn: string;
  noteZh: string | null;
  noteEn: string | null;
  partOf: Named | null;
  parts: Named[];
  sketch: SketchPlace | null;
  projects: Split;
  chains: ParkChain[];
  firms: ParkFirm[]; // those of published projects first, at most FIRMS_SHOWN
  firmCount: Represented;
  indicators: IndicatorRow[];
  signed: SignedYears;
  sources: CitedSource[]; // of the park itself
  projectSources: CitedSource[]; // of its published projects
};

/** The first and last year in which its published projects were signed (null: none says), and how many say nothing. */
export type SignedYears = { from: number | null; to: number | null; undated: number };

const FIRMS_SHOWN = 24;
const named = { select: { slug: true, nameZh: true, nameEn: true } } as const;

type TallyRow = {
  park: string; is_demo: boolean; projects: number; yuan: Prisma.Decimal | null; undisclosed: number; at_least: number; planned: number;
}; // biome-ignore format: a database row
type ChainRow = {
  park: string; e_slug: string; e_zh: string; e_en: string; s_slug: string | null; s_zh: string | null; s_en: string | null;
  real: number; demo: number;
}; // biome-ignore format: a database row
type FirmRow = {
  park: string; slug: string; short_zh: string; name_en: string; is_demo: boolean; seat: number | null; projects: number;
  all_real: number; all_demo: number;
}; // biome-ignore format: a database row

const readTallies = () => db().$queryRaw<TallyRow[]>`
  SELECT k.slug AS park, p.is_demo, count(*)::int AS projects, sum(p.public_amount_yuan) AS yuan,
         count(*) FILTER (WHERE p.public_amount_yuan IS NULL)::int AS undisclosed,
         count(*) FILTER (WHERE p.public_amount_bound = 'atLeast')::int AS at_least,
         count(*) FILTER (WHERE p.public_amount_bound = 'planned')::int AS planned
  FROM project p JOIN park k ON k.id = p.park_id WHERE p.released_at IS NOT NULL GROUP BY k.slug, p.is_demo`;

const readChains = () => db().$queryRaw<ChainRow[]>`
  SELECT k.slug AS park, e.slug AS e_slug, e.name_zh AS e_zh, e.name_en AS e_en, s.slug AS s_slug, s.name_zh AS s_zh, s.name_en AS s_en,
         x.real, x.demo
  FROM (SELECT park_id, ecosystem_id, segment_id, count(*) FILTER (WHERE NOT is_demo)::int AS real, count(*) FILTER (WHERE is_demo)::int AS demo
        FROM project WHERE released_at IS NOT NULL AND park_id IS NOT NULL AND ecosystem_id IS NOT NULL GROUP BY 1, 2, 3) x
  JOIN park k ON k.id = x.park_id JOIN ecosystem e ON e.id = x.ecosystem_id LEFT JOIN segment s ON s.id = x.segment_id
  ORDER BY e.sort_order, s.sort_order`;

const readFirms = () => db().$queryRaw<FirmRow[]>`
  SELECT k.slug AS park, f.slug, f.short_zh, f.name_en, f.is_demo, g.number AS seat, x.projects, x.all_real, x.all_demo
  FROM (SELECT y.*, f.is_demo, row_number() OVER (PARTITION BY park_id ORDER BY f.is_demo, y.projects DESC, f.pinyin) AS place,
               count(*) FILTER (WHERE NOT f.is_demo) OVER (PARTITION BY park_id)::int AS all_real,
               count(*) FILTER (WHERE f.is_demo) OVER (PARTITION BY park_id)::int AS all_demo
        FROM (SELECT park_id, firm_id, count(*)::int AS projects FROM project
              WHERE released_at IS NOT NULL AND park_id IS NOT NULL AND firm_id IS NOT NULL GROUP BY 1, 2) y JOIN firm f ON f.id = y.firm_id) x
  JOIN park k ON k.id = x.park_id JOIN firm f ON f.id = x.firm_id LEFT JOIN golden_flower_seat g ON g.firm_id = f.id
  WHERE x.place <= ${FIRMS_SHOWN} ORDER BY x.place`;

function splitOf(rows: readonly TallyRow[]): Split {
  const of = (isDemo: boolean) => {
    const row = rows.find((one) => one.is_demo === isDemo);
    if (!row) return NOTHING;
    return {
      projects: row.projects,
      amountYuan: yuanText(row.yuan) ?? '0.00',
      undisclosed: row.undisclosed,
      atLeast: row.at_least,
      planned: row.planned,
    };
  };
  return { real: of(false), demo: of(true) };
}

const most = (a: Represented, b: Represented) => b.real - a.real || b.demo - a.demo;

function chainsOf(rows: readonly ChainRow[]): ParkChain[] {
  const chains = new Map<string, ParkChain>();
  for (const row of rows) {
    const chain = chains.get(row.e_slug) ?? {
      slug: row.e_slug,
      nameZh: row.e_zh,
      nameEn: row.e_en,
      real: 0,
      demo: 0,
      segments: [],
    };
    chain.real += row.real;
    chain.demo += row.demo;
    if (row.s_slug && row.s_zh && row.s_en)
      chain.segments.push({
        slug: row.s_slug,
        nameZh: row.s_zh,
        nameEn: row.s_en,
        real: row.real,
        demo: row.demo,
      });
    chains.set(row.e_slug, chain);
  }
  return [...chains.values()].sort(most);
}

const toFirm = (row: FirmRow): ParkFirm => ({
  slug: row.slug,
  shortZh: row.short_zh,
  nameEn: row.name_en,
  isDemo: row.is_demo,
  seat: row.seat,
  projects: row.projects,
});

/** The real released projects of all parks with what they are cited from: few enough to be read as they are. */
const readCited = () =>
  db().project.findMany({
    where: { isDemo: false, releasedAt: { not: null }, parkId: { not: null } },
    select: {
      signedOn: true,
      park: { select: { slug: true } },
      contractValues: { where: { disclosure: 'public', preferred: true }, include: citedBy },
      ...citedBy,
    },
    orderBy: { code: 'asc' },
  });

function signedYears(dates: readonly (Date | null)[]): SignedYears {
  const years = dates.flatMap((one) => one?.getUTCFullYear() ?? []);
  const undated = dates.length - years.length;
  return years.length === 0
    ? { from: null, to: null, undated }
    : { from: Math.min(...years), to: Math.max(...years), undated };
}

/** Every park with what its released projects bring there, summed by the database, and what was published about it. */
export const listParks = keptRead(async (): Promise<ParkDossier[]> => {
  const [rows, tallies, chains, firms, cited] = await Promise.all([
    db().park.findMany({
      orderBy: { sortOrder: 'asc' },
      include: { partOf: named, parts: named, ...citedBy },
    }),
    readTallies(),
    readChains(),
    readFirms(),
    readCited(),
  ]);
  const indicators = await listIndicators({ codes: rows.flatMap((row) => row.indicatorCodes) });
  return rows.map((row, index) => {
    const here = firms.filter((firm) => firm.park === row.slug);
    const projects = cited.filter((one) => one.park?.slug === row.slug);
    return {
      number: index + 1,
      slug: row.slug,
      nameZh: row.nameZh,
      nameEn: row.nameEn,
      noteZh: row.noteZh,
      noteEn: row.noteEn,
      partOf: row.partOf,
      parts: row.parts,
      sketch: sketchPlace.nullable().parse(row.sketch),
      projects: splitOf(tallies.filter((one) => one.park === row.slug)),
      chains: chainsOf(chains.filter((one) => one.park === row.slug)),
      firms: here.map(toFirm),
      firmCount: { real: here[0]?.all_real ?? 0, demo: here[0]?.all_demo ?? 0 },
      indicators: indicators.filter((one) => row.indicatorCodes.includes(one.code)),
      signed: signedYears(projects.map((one) => one.signedOn)),
      sources: toCited(row.citations),
      projectSources: mergeCited(
        projects.flatMap((one) => [one, ...one.contractValues]).map((one) => toCited(one.citations)),
      ),
    };
  });
});

/** One park, or null. */
export const getPark = keptRead(async (slug: string): Promise<ParkDossier | null> => {
  return (await listParks()).find((park) => park.slug === slug) ?? null;
});
