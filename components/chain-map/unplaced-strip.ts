import type { Locale } from '@/i18n/locales';
import type { ChainProject } from '@/lib/ecosystems/signings';
import type { ChainInput } from './chain-geometry';
import { besideName, cardIn, cardsOf, type FirmCard, placedOn } from './segment-cell';
import { MAP, SIZES } from './sizes';
import { widthOf } from './text-fit';

export type StripCard = FirmCard & { x: number; y: number; width: number; inflows: ChainProject[] };
/** What belongs to the ecosystem and stands on no segment that a source names. */
export type Strip = { y: number; bottom: number; cards: StripCard[] };

const WIDEST = 260;

/** A firm of the strip with what it signed, as wide as its name and its arrows need, not yet in its place. */
function unlaid(chain: ChainInput, locale: Locale): Omit<StripCard, 'x' | 'y'>[] {
  const { small, slot } = SIZES[locale];
  return cardsOf(chain.unplaced, chain.unplacedSignings, locale, placedOn(chain)).map((firm) => {
    const inflows = chain.unplacedSignings
      .filter((one) => (one.firm.slug ?? one.firm.shortZh) === firm.key)
      .slice(0, MAP.flows);
    const wanted = widthOf(firm.full, small) + besideName(firm) + 4;
    const width = Math.min(Math.max(wanted, inflows.length * slot, 96), WIDEST);
    return { ...cardIn(width, firm, locale), width, inflows };
  });
}

/** Lays the unplaced firms out in rows under the chain, each with what it signed; null when there are none. */
export function stripOf(chain: ChainInput, locale: Locale, at: { width: number; y: number }): Strip | null {
  const all = unlaid(chain, locale);
  if (all.length === 0) return null;
  const top = all.some((one) => one.inflows.length > 0) ? MAP.inflow : 0;
  const below = all.some((one) => one.inflows.some((project) => project.introducedBy)) ? 20 : 6;
  const tallest = Math.max(...all.map((one) => one.height));
  let [x, y]: [number, number] = [MAP.pad, at.y + 26 + top];
  const cards = all.map((one): StripCard => {
    if (x + one.width > at.width - MAP.pad && x > MAP.pad)
      [x, y] = [MAP.pad, y + top + tallest + below + MAP.gap];
    const card = { ...one, x, y };
    x += one.width + 14;
    return card;
  });
  return { y: at.y, bottom: y + tallest + below, cards };
}
