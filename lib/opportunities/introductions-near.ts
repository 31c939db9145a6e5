import type { Introduction } from '../ecosystems/introductions.ts';
import type { Neighbourhood } from '../ecosystems/neighbourhood.ts';
import { firmsOn } from './demand.ts';

/** Of some introductions those in which a firm of a segment, or of its direct customers and suppliers, had a part. */
export function introductionsNear(
  { segment, buyers, suppliers }: Neighbourhood,
  introductions: readonly Introduction[],
): Introduction[] {
  const here = { firms: segment.firms, projects: segment.signings };
  const near = new Set(firmsOn([here, ...buyers, ...suppliers]).map(({ slug, shortZh }) => slug ?? shortZh));
  return introductions.filter(({ by, brought }) =>
    [by, brought].some(({ slug, shortZh }) => near.has(slug ?? shortZh)),
  );
}
