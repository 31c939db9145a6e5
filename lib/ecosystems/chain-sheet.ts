import { type Actor, permit } from '../auth/actor.ts';
import { db } from '../db.ts';
import type { Basis, PlacementRole } from '../firms/labels.ts';
import { pendingChange } from './commands/undo-chain-change.ts';
import type { ChainPosition, EcosystemTier } from './labels.ts';
import { PUBLIC_FIRM } from './public-firm.ts';

/** A chain in the editor's list. */
export type ChainRow = {
  slug: string;
  tier: EcosystemTier;
  nameZh: string;
  segments: number;
  loose: number; // segments without any supply
  firms: number;
  editedAt: Date | null; // null = as the data set has it
  last: { label: string; by: string; at: Date } | null;
};

/** Every chain with how complete it is and who changed it last, in the district's order. */
export async function listChains(actor: Actor): Promise<ChainRow[]> {
  permit(actor, 'chain.edit');
  const rows = await db().ecosystem.findMany({
    orderBy: { sortOrder: 'asc' },
    include: {
      segments: { select: { _count: { select: { supplies: true, buysFrom: true } } } },
      placements: { select: { firmId: true } },
      chainChanges: { orderBy: { createdAt: 'desc' }, take: 1, include: { person: true } },
    },
  });
  return rows.map((row) => {
    const [last] = row.chainChanges;
    return {
      slug: row.slug,
      tier: row.tier,
      nameZh: row.nameZh,
      segments: row.segments.length,
      loose: row.segments.filter(({ _count }) => _count.supplies + _count.buysFrom === 0).length,
      firms: new Set(row.placements.map((one) => one.firmId)).size,
      editedAt: row.chainEditedAt,
      last: last ? { label: last.label, by: last.person?.name ?? '命令行', at: last.createdAt } : null,
    };
  });
}

export type SheetPlace = {
  id: string;
  firm: string; // slug
  shortZh: string;
  role: PlacementRole;
  basis: Basis;
  noteZh: string | null;
  noteEn: string | null;
};

export type SheetSegment = {
  slug: string;
  position: ChainPosition;
  nameZh: string;
  nameEn: string;
  describesZh: string;
  describesEn: string;
  synonyms: string[];
  projects: number; // all that the ledger has on it, released or not: only their number
  places: SheetPlace[];
  suppliers: string[]; // slugs
  customers: string[];
};

/** A chain as the editor works on it. */
export type ChainSheet = {
  slug: string;
  nameZh: string;
  version: number;
  editedAt: Date | null;
  segments: SheetSegment[]; // in their order
  unplaced: SheetPlace[]; // in the ecosystem, on no segment
  undo: string | null; // what undo and redo would do, in words
  redo: string | null;
  changes: { id: string; label: string; by: string; at: Date; undone: boolean }[]; // newest first
  firms: { slug: string; nameZh: string; shortZh: string }[]; // that may be placed
};

const placed = {
  orderBy: { firm: { shortZh: 'asc' } },
  include: { firm: { select: { slug: true, shortZh: true } } },
} as const;

type PlacedRow = Omit<SheetPlace, 'firm' | 'shortZh'> & { firm: { slug: string; shortZh: string } };
const toPlace = ({ id, firm, role, basis, noteZh, noteEn }: PlacedRow): SheetPlace => ({
  id,
  firm: firm.slug,
  shortZh: firm.shortZh,
  role,
  basis,
  noteZh,
  noteEn,
});

const readSheet = (slug: string) =>
  db().ecosystem.findUnique({
    where: { slug },
    include: {
      segments: {
        orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }],
        include: {
          placements: placed,
          supplies: { include: { to: { select: { slug: true } } } },
          buysFrom: { include: { from: { select: { slug: true } } } },
          _count: { select: { projects: true } },
        },
      },
      placements: { where: { segmentId: null }, ...placed },
      chainChanges: {
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 12,
        include: { person: { select: { name: true } } },
      },
    },
  });

/** One chain for the editor, or null. */
export async function getChainSheet(actor: Actor, slug: string): Promise<ChainSheet | null> {
  permit(actor, 'chain.edit');
  const row = await readSheet(slug);
  if (!row) return null;
  const [{ undo, redo }, firms] = await Promise.all([
    pendingChange(actor, slug),
    db().firm.findMany({
      where: PUBLIC_FIRM,
      orderBy: { pinyin: 'asc' },
      select: { slug: true, nameZh: true, shortZh: true },
      take: 1000,
    }),
  ]);
  return {
    slug: row.slug,
    nameZh: row.nameZh,
    version: row.version,
    editedAt: row.chainEditedAt,
    segments: row.segments.map((one) => ({
      slug: one.slug,
      position: one.position,
      nameZh: one.nameZh,
      nameEn: one.nameEn,
      describesZh: one.describesZh,
      describesEn: one.describesEn,
      synonyms: one.synonyms,
      projects: one._count.projects,
      places: one.placements.map(toPlace),
      suppliers: one.buysFrom.map((edge) => edge.from.slug),
      customers: one.supplies.map((edge) => edge.to.slug),
    })),
    unplaced: row.placements.map(toPlace),
    undo: undo?.label ?? null,
    redo: redo?.label ?? null,
    changes: row.chainChanges.map((one) => ({
      id: one.id,
      label: one.label,
      by: one.person?.name ?? '命令行',
      at: one.createdAt,
      undone: one.undoneAt !== null,
    })),
    firms,
  };
}
