import type { Locale } from '@/i18n/locales';
import type { ChainProject } from '@/lib/ecosystems/signings';
import type { ChainInput } from './chain-geometry';
import { besideName, type Carded, cardIn, cardsOf, type FirmCard, placedOn, withSign } from './segment-cell';
import { MAP, SIZES } from './sizes';
import { widthOf } from './text-fit';

export type StripCard = FirmCard & { x: number; y: number; width: number; inflows: ChainProject[] };
/** What belongs to the ecosystem and stands on no segment that a source names. */
export type Strip = { y: number; bottom: number; cards: StripCard[] };

const WIDEST = 260;

/** A project as a card of its own: its firm stands on the chain, so that only what was signed has no segment. */
const projectCard = (project: ChainProject, locale: Locale): Carded => ({
  key: project.code,
  full: locale === 'en' ? (project.nameEn ?? project.nameZh) : project.nameZh,
  href: `/projects/${project.code}`,
  goldenFlower: false,
  isLead: false,
  isGuest: false,
  isOurs: false,
});

/** The firms of the strip with what they signed, then projects of firms that stand on the chain itself. */
function listed(chain: ChainInput, locale: Locale): { card: Carded; inflows: ChainProject[] }[] {
  const placed = placedOn(chain);
  const here = new Set(chain.unplaced.map((one) => one.slug));
  const isOfPlaced = ({ firm: { slug } }: ChainProject) =>
    slug !== null && placed.has(slug) && !here.has(slug);
  const others = chain.unplacedSignings.filter((one) => !isOfPlaced(one));
  const firms = cardsOf(chain.unplaced, others, locale, placed).map((card) => ({
    card,
    inflows: others.filter((one) => (one.firm.slug ?? one.firm.shortZh) === card.key).slice(0, MAP.flows),
  }));
  const projects = chain.unplacedSignings
    .filter(isOfPlaced)
    .map((one) => ({ card: projectCard(one, locale), inflows: [one] }));
  return [...firms, ...projects];
}

/** What stands in the strip, as wide as its name and its arrows need, not yet in its place. */
function unlaid(chain: ChainInput, locale: Locale): Omit<StripCard, 'x' | 'y'>[] {
  const { small, slot } = SIZES[locale];
  return listed(chain, locale).map(({ card, inflows }) => {
    const wanted = widthOf(withSign(card, card.full), small) + besideName(card) + 4;
    const width = Math.min(Math.max(wanted, inflows.length * slot, 96), WIDEST);
    return { ...cardIn(width, card, locale), width, inflows };
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
