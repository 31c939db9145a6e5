/** What can stand on a shortlist. An opportunity is its segment. */
export const SHORTLIST_KINDS = ['segment', 'firm', 'park', 'project'] as const;
export type ShortlistKind = (typeof SHORTLIST_KINDS)[number];

/** A shortlist is read at one go and printed on one page. */
export const MOST_ITEMS = 12;

const NAME = '[A-Za-z0-9][A-Za-z0-9-]{0,59}';
const ITEM = new RegExp(`^(?:segment:${NAME}/${NAME}|(?:firm|park|project):${NAME})$`);

/** Whether a text names a thing as a shortlist does: segment:ev-battery/separator, firm:wankai, park:…, project:…. */
export const isItem = (text: string): boolean => ITEM.test(text);

export type ReadItems = { items: string[]; odd: number; over: number };

/**
 * The items of an address or of a browser's memory, in their order, each once; `odd` tells how many were not understood and
 * `over` how many came after the list was full. Never throws.
 */
export function readItems(text: string): ReadItems {
  const parts = [...new Set(text.slice(0, 4_000).split(',').filter(Boolean))];
  const understood = parts.filter(isItem);
  return {
    items: understood.slice(0, MOST_ITEMS),
    odd: parts.length - understood.length,
    over: Math.max(0, understood.length - MOST_ITEMS),
  };
}

/** The kind of an item and what follows it. */
export function partsOf(item: string): { kind: string; id: string } {
  const at = item.indexOf(':');
  return { kind: item.slice(0, at), id: item.slice(at + 1) };
}

/** The page of a shortlist, its items in the address and legible there. */
export const shortlistPath = (items: readonly string[]): `/shortlist${string}` =>
  items.length > 0 ? `/shortlist?items=${items.join(',')}` : '/shortlist';

/** Where a visitor asks about the whole list. */
export const enquirePath = (items: readonly string[]): `/enquire?${string}` =>
  `/enquire?about=shortlist:${encodeURIComponent(items.join(','))}`;

const PAGES: [RegExp, ShortlistKind][] = [
  [/^\/ecosystems\/([^/#]+)#(.+)$/, 'segment'],
  [/^\/opportunities\/([^/]+)\/([^/]+)$/, 'segment'],
  [/^\/firms\/([^/]+)$/, 'firm'],
  [/^\/parks\/([^/]+)$/, 'park'],
  [/^\/projects\/([^/]+)$/, 'project'],
];

/** The item that a page of the site is about; null for pages about none. */
export function itemOfPath(path: string): string | null {
  for (const [shape, kind] of PAGES) {
    const found = shape.exec(path);
    const item = found && `${kind}:${found.slice(1).join('/')}`;
    if (item && isItem(item)) return item;
  }
  return null;
}
