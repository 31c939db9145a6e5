import type { Locale } from '@/i18n/locales';
import type { ChainFirm, ChainSegment, EcosystemChain } from '@/lib/ecosystems/queries';
import type { ChainProject } from '@/lib/ecosystems/signings';
import { MAP, OURS, SIZES } from './sizes';
import { widthOf, wrap } from './text-fit';

/**
 * A firm before its name is broken to a card; `isGuest` where the chain knows it by a signed project only, `isOurs` where
 * this site put it in its place.
 */
export type Carded = {
  key: string;
  full: string;
  href: `/firms/${string}` | `/projects/${string}` | null;
  goldenFlower: boolean;
  isLead: boolean;
  isGuest: boolean;
  isOurs: boolean;
};
/** A firm as a card: its name in as many lines as it takes, and how high that makes it. */
export type FirmCard = Carded & { lines: string[]; height: number };

/** A segment as a box: how large, and what of it fits. Everything else of it is in the list. */
export type Cell = {
  segment: ChainSegment;
  width: number;
  body: number; // height of the box
  inflow: number; // room above it for what flows in
  lines: string[];
  cards: (FirmCard & { top: number })[]; // below the top of the box, as is moreTop
  moreCards: number;
  moreTop: number;
  inflows: ChainProject[];
  moreInflows: number;
};

const labelIn = (locale: Locale, firm: { shortZh: string; nameEn: string | null }) =>
  locale === 'en' ? (firm.nameEn ?? firm.shortZh) : firm.shortZh;

/** Who stands somewhere on a chain: no guest on it, wherever else on it a project of theirs is. */
export const placedOn = (chain: Pick<EcosystemChain, 'segments' | 'unplaced'>): ReadonlySet<string> =>
  new Set([...chain.segments.flatMap((one) => one.firms), ...chain.unplaced].map((firm) => firm.slug));

/** The firms of a segment as cards: those placed, lead firms first, then those that a project brings. */
export function cardsOf(
  firms: readonly ChainFirm[],
  signings: readonly ChainProject[],
  locale: Locale,
  placed: ReadonlySet<string>,
): Carded[] {
  const own = firms.map((firm) => ({
    key: firm.slug,
    full: labelIn(locale, firm),
    href: `/firms/${firm.slug}` as const,
    goldenFlower: firm.goldenFlower,
    isLead: firm.role === 'lead',
    isGuest: false,
    isOurs: firm.basis === 'classified',
  }));
  const known = new Set(own.map((one) => one.key));
  const brought = signings.map(({ firm }) => ({
    key: firm.slug ?? firm.shortZh,
    full: labelIn(locale, firm),
    href: firm.slug === null ? null : (`/firms/${firm.slug}` as const),
    goldenFlower: firm.goldenFlower ?? false,
    isLead: false,
    isGuest: firm.slug === null || !placed.has(firm.slug),
    isOurs: false,
  }));
  const others = new Map(brought.filter((one) => !known.has(one.key)).map((one) => [one.key, one]));
  return [...own, ...others.values()];
}

/** What a card takes in width besides the name on it: its margins and the marks that it carries. */
export const besideName = ({ goldenFlower, isLead }: Pick<Carded, 'goldenFlower' | 'isLead'>): number =>
  (goldenFlower ? MAP.afterFlower : 8) + (isLead ? 25 : 6);

/** The end of a name as its card shows it: with a sign where this site put the firm there. */
export const withSign = ({ isOurs }: Pick<Carded, 'isOurs'>, end: string): string =>
  isOurs ? `${end}${OURS}` : end;

/** A card of a width: a name too long for one line goes on below, so that a firm can always be told. */
export function cardIn(width: number, firm: Carded, locale: Locale): FirmCard {
  const { small } = SIZES[locale];
  const room = width - besideName(firm);
  const widest = wrap(firm.full, small, room, 3);
  const isTight = widthOf(withSign(firm, widest.at(-1) ?? ''), small) > room;
  const lines = isTight ? wrap(firm.full, small, room - widthOf(OURS, small), 3) : widest;
  return { ...firm, lines, height: MAP.chip + (lines.length - 1) * MAP.chipLine };
}

/** What was signed on a segment, as far as it has room above the box. */
function inflowsOf({ signings }: ChainSegment): ChainProject[] {
  return signings.length > MAP.flows ? signings.slice(0, MAP.flows - 1) : signings;
}

/** A segment as a box; `placed` are the firms that stand anywhere on its chain. */
export function cellOf(segment: ChainSegment, locale: Locale, placed: ReadonlySet<string>): Cell {
  const size = SIZES[locale];
  const all = cardsOf(segment.firms, segment.signings, locale, placed);
  const { signings } = segment;
  const inflows = inflowsOf(segment);
  const flows = inflows.length + (inflows.length < signings.length ? 1 : 0);
  const width = all.length === 0 ? size.empty : Math.max(size.full, flows * size.slot);
  const inner = width - 2 * MAP.inset;
  const lines = wrap(locale === 'en' ? segment.nameEn : segment.nameZh, size.name, inner, size.lines);
  const shown = all.length > MAP.shown ? all.slice(0, MAP.shown - 1) : all;
  let below = 24 + lines.length * size.line + 2;
  const cards = shown.map((one) => {
    const card = { ...cardIn(inner, one, locale), top: below };
    below += card.height + MAP.chipGap;
    return card;
  });
  const moreCards = all.length - shown.length;
  const more = moreCards > 0 ? MAP.chip + MAP.chipGap : 0;
  return {
    segment,
    width,
    body: below + more + (cards.length > 0 ? 4 : 5),
    inflow: signings.length > 0 ? MAP.inflow : 0,
    lines,
    cards,
    moreCards,
    moreTop: below,
    inflows: [...inflows],
    moreInflows: signings.length - inflows.length,
  };
}
