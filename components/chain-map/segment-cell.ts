import type { Locale } from '@/i18n/locales';
import type { ChainFirm, ChainSegment } from '@/lib/ecosystems/queries';
import type { ChainProject } from '@/lib/ecosystems/signings';
import { MAP, SIZES } from './sizes';
import { shorten, wrap } from './text-fit';

/** A firm as a card in a box; `placed` is null for one that only a signed project brings here. */
export type FirmCard = {
  key: string;
  label: string;
  full: string;
  slug: string | null;
  placed: ChainFirm | null;
  goldenFlower: boolean;
};

/** A segment as a box: how large, and what of it fits. Everything else of it is in the list. */
export type Cell = {
  segment: ChainSegment;
  width: number;
  body: number; // height of the box
  inflow: number; // room above it for what flows in
  lines: string[];
  cards: FirmCard[];
  moreCards: number;
  inflows: ChainProject[];
  moreInflows: number;
};

const labelIn = (locale: Locale, firm: { shortZh: string; nameEn: string | null }) =>
  locale === 'en' ? (firm.nameEn ?? firm.shortZh) : firm.shortZh;

/** The firms of a segment as cards: those placed, lead firms first, then those that a project brings. */
export function cardsOf(
  firms: readonly ChainFirm[],
  signings: readonly ChainProject[],
  locale: Locale,
): Omit<FirmCard, 'label'>[] {
  const placed = firms.map((firm) => ({
    key: firm.slug,
    full: labelIn(locale, firm),
    slug: firm.slug,
    placed: firm,
    goldenFlower: firm.goldenFlower,
  }));
  const known = new Set(placed.map((one) => one.key));
  const guests = signings.map(({ firm }) => ({
    key: firm.slug ?? firm.shortZh,
    full: labelIn(locale, firm),
    slug: firm.slug,
    placed: null,
    goldenFlower: firm.goldenFlower ?? false,
  }));
  const others = new Map(guests.filter((one) => !known.has(one.key)).map((one) => [one.key, one]));
  return [...placed, ...others.values()];
}

type Marks = Pick<FirmCard, 'goldenFlower' | 'placed'>;

/** The room for the name on a card, between the marks that it carries. */
export function labelRoom(width: number, { goldenFlower, placed }: Marks): number {
  return width - 16 - (goldenFlower ? 18 : 0) - (placed?.role === 'lead' ? 22 : 0);
}

export function cellOf(segment: ChainSegment, locale: Locale): Cell {
  const size = SIZES[locale];
  const all = cardsOf(segment.firms, segment.signings, locale);
  const isEmpty = all.length === 0;
  const width = isEmpty ? size.empty : size.full;
  const inner = width - 2 * MAP.inset;
  const lines = wrap(locale === 'en' ? segment.nameEn : segment.nameZh, size.name, inner, size.lines);
  const shown = all.length > MAP.shown ? all.slice(0, MAP.shown - 1) : all;
  const slots = Math.floor(width / size.slot);
  const { signings } = segment;
  const inflows = signings.length > slots ? signings.slice(0, slots - 1) : signings;
  const rows = shown.length + (shown.length < all.length ? 1 : 0);
  return {
    segment,
    width,
    body: 24 + lines.length * size.line + (rows > 0 ? 6 + rows * MAP.chipStep : 7),
    inflow: signings.length > 0 ? MAP.inflow : 0,
    lines,
    cards: shown.map((one) => ({
      ...one,
      label: shorten(one.full, size.small, labelRoom(inner, one)),
    })),
    moreCards: all.length - shown.length,
    inflows: [...inflows],
    moreInflows: signings.length - inflows.length,
  };
}
