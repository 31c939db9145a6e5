import type { EcosystemTier } from '../ecosystems/labels.ts';
import type { Bound, Stage } from '../projects/schema.ts';
import type { CitedSource } from '../sources/cited.ts';
import type { PublishedFigure } from './figures.ts';
import type { Basis, PlacementRole } from './labels.ts';

type Named = { slug: string; nameZh: string; nameEn: string };
export type RosterEcosystem = Named & { tier: EcosystemTier; order: number };

/** A published project that says how large the firm builds here. */
export type RosterProject = {
  code: string;
  nameZh: string;
  nameEn: string | null;
  stage: Stage;
  amountYuan: string | null;
  bound: Bound;
  capacityZh: string | null;
  capacityEn: string | null;
  sources: CitedSource[];
};

export type RosterFirm = {
  slug: string;
  nameZh: string;
  shortZh: string;
  nameEn: string;
  nameEnIsOfficial: boolean;
  doesZh: string | null;
  doesEn: string | null;
  role: PlacementRole | null; // the highest that it has anywhere
  home: RosterEcosystem | null;
  ecosystems: RosterEcosystem[]; // all that it stands in, home first
  figures: PublishedFigure[]; // newest period first
  projects: RosterProject[]; // largest published amount first
};
export type RosterSeat = { number: number; firm: RosterFirm | null };

/** Seats of one ecosystem; `ecosystem` is null for firms that stand in none, and for the seats that nobody holds yet. */
export type RosterGroup = { ecosystem: RosterEcosystem | null; seats: RosterSeat[] };
export type Roster = { groups: RosterGroup[]; apart: RosterSeat[]; empty: RosterSeat[] };

type Placed = { ecosystem: RosterEcosystem; role: PlacementRole; basis: Basis };

const ROLE_ORDER = { lead: 0, member: 1, supporting: 2 } as const;

/**
 * The ecosystem under which a firm is listed once: one that a source states before one of our placing, where it leads
 * before where it takes part, then the district's own order. Null when it stands in none.
 */
export function homeOf(placements: readonly Placed[]): RosterEcosystem | null {
  const order = (one: Placed) => [one.basis === 'stated' ? 0 : 1, ROLE_ORDER[one.role], one.ecosystem.order];
  const sorted = [...placements].sort((a, b) => {
    const [first, second] = [order(a), order(b)];
    return first.reduce((found, value, index) => found || value - (second[index] ?? 0), 0);
  });
  return sorted[0]?.ecosystem ?? null;
}

/** The roster by ecosystem, in the order of the seats' numbers; firms without one, and empty seats, stand apart. */
export function rosterOf(seats: readonly RosterSeat[]): Roster {
  const held = seats.filter((seat) => seat.firm !== null);
  const homes = new Map(
    held.flatMap(({ firm }) => (firm?.home ? [[firm.home.slug, firm.home] as const] : [])),
  );
  return {
    // seats come by number: a home stands where its first seat does
    groups: [...homes.values()].map((ecosystem) => ({
      ecosystem,
      seats: held.filter(({ firm }) => firm?.home?.slug === ecosystem.slug),
    })),
    apart: held.filter(({ firm }) => firm?.home === null),
    empty: seats.filter((seat) => seat.firm === null),
  };
}
