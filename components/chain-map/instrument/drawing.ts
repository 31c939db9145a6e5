import { findsSegment, rankInSegment } from '@/lib/ecosystems/chain-search';
import { around, type Box } from './view-box';

/** What the filter of a chain asks for. */
export type Asked = { q: string; strengths: string[]; park: string };

export type Part = { slug: string; name: string; group: SVGGElement; link: SVGAElement; box: Box };

/** The server's drawing and list as the instrument works on them; nothing of them is made anew. */
export type Drawing = {
  parts: Part[];
  find: (slug: string) => Part | undefined;
  neighbours: (slug: string) => string[];
  matching: (asked: Asked) => string[];
  /** Of those, the ones that answer the words best come first. */
  ranked: (slugs: readonly string[], q: string) => Part[];
  /** Lights a segment with its suppliers and customers, or what the filter leaves when none is given. */
  light: (focus: string | null, shown: readonly string[]) => void;
  boxOf: (slugs: readonly string[]) => Box;
};

/** The entry of a segment in the list; the segment's address stands inside it, so that the browser opens what is folded. */
export const entryOf = (slug: string): HTMLElement | null =>
  document.getElementById(slug)?.closest<HTMLElement>('li') ?? null;

const box = (group: SVGGElement): Box => {
  const { x, y, width, height } = group.getBBox();
  return { x, y, width, height };
};

export function drawingOf(svg: SVGSVGElement): Drawing {
  const parts = [...svg.querySelectorAll<SVGGElement>('g[data-segment]')].flatMap((group): Part[] => {
    const link = group.querySelector<SVGAElement>('a[href^="#"]');
    const slug = group.dataset.segment;
    return link && slug
      ? [{ slug, name: link.querySelector('title')?.textContent ?? slug, group, link, box: box(group) }]
      : [];
  });
  const lines = [...svg.querySelectorAll<SVGPathElement>('path[data-from]')];
  const strip = svg.querySelector('g[data-strip]');
  const bySlug = new Map(parts.map((part) => [part.slug, part]));
  const neighbours = (slug: string) =>
    lines.flatMap(({ dataset: { from = '', to = '' } }) =>
      from === slug ? [to] : to === slug ? [from] : [],
    );

  return {
    parts,
    find: (slug) => bySlug.get(slug),
    neighbours,
    matching: ({ q, strengths, park }) =>
      parts
        .filter(({ group: { dataset } }) => {
          const fits = strengths.length === 0 || strengths.includes(dataset.strength ?? '');
          const stands = park === '' || (dataset.parks ?? '').split(' ').includes(park);
          return fits && stands && findsSegment(dataset.words ?? '', q);
        })
        .map((part) => part.slug),
    ranked: (slugs, q) =>
      slugs
        .flatMap((slug) => bySlug.get(slug) ?? [])
        .map((part) => ({ part, rank: rankInSegment(part.group.dataset.words ?? '', q) ?? Infinity }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ part }) => part),
    light: (focus, shown) => {
      const lit = new Set(focus ? [focus, ...neighbours(focus)] : shown);
      for (const { slug, group } of parts) {
        group.classList.toggle('faded', !lit.has(slug));
        group.classList.toggle('focused', slug === focus);
      }
      for (const line of lines) {
        const { from = '', to = '' } = line.dataset;
        const on = focus ? from === focus || to === focus : lit.has(from) && lit.has(to);
        line.classList.toggle('faded', !on);
        line.classList.toggle('lit', on && focus !== null);
      }
      strip?.classList.toggle('faded', focus !== null || shown.length < parts.length);
    },
    boxOf: (slugs) =>
      around(
        slugs.flatMap((slug) => bySlug.get(slug)?.box ?? []),
        26,
      ),
  };
}
