import type { Locale } from '@/i18n/locales';
import type { ChainProject } from '@/lib/ecosystems/signings';
import type { ChainInput } from './chain-geometry';
import { cardsOf, type FirmCard, labelRoom } from './segment-cell';
import { MAP, SIZES } from './sizes';
import { shorten, widthOf } from './text-fit';

export type StripCard = FirmCard & { x: number; y: number; width: number; inflows: ChainProject[] };
/** What belongs to the ecosystem and stands on no segment that a source names. */
export type Strip = { y: number; bottom: number; cards: StripCard[] };

/** Lays the unplaced firms out in rows under the chain, each with what it signed; null when there are none. */
export function stripOf(chain: ChainInput, locale: Locale, at: { width: number; y: number }): Strip | null {
  const all = cardsOf(chain.unplaced, chain.unplacedSignings, locale);
  if (all.length === 0) return null;
  const size = SIZES[locale];
  const step = MAP.inflow + MAP.chip + 24;
  let [x, y]: [number, number] = [MAP.pad, at.y + 26];
  const cards = all.map((one): StripCard => {
    const inflows = chain.unplacedSignings
      .filter(({ firm }) => (firm.slug ?? firm.shortZh) === one.key)
      .slice(0, 3);
    const marks = 16 + (one.goldenFlower ? 18 : 0) + (one.placed?.role === 'lead' ? 22 : 0);
    const wanted = widthOf(one.full, size.small) + marks + 4;
    const width = Math.min(Math.max(wanted, inflows.length * size.slot, 96), 260);
    if (x + width > at.width - MAP.pad && x > MAP.pad) [x, y] = [MAP.pad, y + step];
    const card = {
      ...one,
      label: shorten(one.full, size.small, labelRoom(width, one)),
      x,
      y,
      width,
      inflows,
    };
    x += width + 14;
    return card;
  });
  const hasInflows = cards.some((card) => card.inflows.length > 0);
  const top = hasInflows ? MAP.inflow : 0;
  return {
    y: at.y,
    bottom:
      y + top + MAP.chip + (cards.some((card) => card.inflows.some((one) => one.introducedBy)) ? 20 : 6),
    cards: cards.map((card) => ({ ...card, y: card.y + top })),
  };
}
