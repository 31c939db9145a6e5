import { keptRead } from '../kept-read.ts';
import { homeCard, listCard } from './list-cards.ts';
import type { Locale, PageCard } from './page-card.ts';
import { ecosystemCard, firmCard, opportunityCard, parkCard, projectCard } from './thing-cards.ts';

/** What a public page is in a few words; null for a path that is no public page or whose thing is not there. */
export const getPageCard = keptRead(async (path: string, locale: Locale): Promise<PageCard | null> => {
  if (path === '/') return homeCard(locale);
  const [kind, first = '', second, ...more] = path.slice(1).split('/');
  if (more.length > 0) return null;
  if (!first) return listCard(path, locale);
  if (kind === 'opportunities' && second) return opportunityCard(first, second, locale);
  if (second) return null;
  if (kind === 'firms') return firmCard(first, locale);
  if (kind === 'ecosystems') return ecosystemCard(first, locale);
  if (kind === 'parks') return parkCard(first, locale);
  if (kind === 'projects') return projectCard(first, locale);
  return null;
}, 400);
