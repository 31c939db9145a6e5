import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import { type Locale, type PageCard, say } from './page-card.ts';
import { emsOf, evenLinesOf, linesOf, sizeFor } from './text-lines.ts';
import { xmlText } from './xml.ts';

const WIDTH = 1200;
const MARGIN = 84;
const ROOM = WIDTH - 2 * MARGIN;
const [PAPER, INK, SOFT, LINE, GOLD, RIVER] = [
  '#fbfaf6',
  '#1c2422',
  '#55605d',
  '#dcd8cc',
  '#8a5a00',
  '#1f5a6b',
];
const SERIF = 'Noto Serif SC';
const SANS = 'Noto Sans SC';

type Style = { y: number; size: number; fill: string; family?: string; weight?: number; x?: number };
const text = (words: string, { x = MARGIN, y, size, fill, family = SANS, weight = 400 }: Style) =>
  `<text x="${x}" y="${y}" font-family="${family}" font-weight="${weight}" font-size="${size}" fill="${fill}">${xmlText(words)}</text>`;

/** The mark of the site, as in components/site/flower-mark.tsx. */
const flower = (x: number, y: number, size: number, stroke: string) =>
  `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="0 0 48 48" fill="none" stroke="${stroke}" stroke-width="2.4"><path d="M24 21c-5-4-5-13 0-17 5 4 5 13 0 17Z"/><path d="M22 22c-6 2-14-3-15-9 7-1 14 3 15 9Z"/><path d="M26 22c6 2 14-3 15-9-7-1-14 3-15 9Z"/><path d="M23 25c-4 5-11 6-18 4M23 25c-1 8-8 13-17 13" stroke-linecap="round"/><path d="M25 25c4 5 11 6 18 4M25 25c1 8 8 13 17 13" stroke-linecap="round"/><circle cx="24" cy="23.5" r="2.4" fill="${stroke}" stroke="none"/></svg>`;

const BOLD = 1.07; // bold letters are as much wider than their estimate

function titleOf(title: string): { drawn: string; below: number } {
  const size = emsOf(title) * BOLD <= ROOM / 76 ? 76 : 56;
  const top = 182 + size;
  const lines = evenLinesOf(title, ROOM / size / BOLD, 2);
  const drawn = lines.map((line, index) =>
    text(line, { y: top + index * size * 1.25, size, fill: INK, family: SERIF, weight: 700 }),
  );
  return { drawn: drawn.join(''), below: top + (lines.length - 1) * size * 1.25 };
}

function bodyOf({ figure, lead }: PageCard, below: number): string {
  if (!figure) {
    const lines = linesOf(lead ?? '', ROOM / 32, 3);
    return lines
      .map((line, index) => text(line, { y: below + 84 + index * 48, size: 32, fill: SOFT }))
      .join('');
  }
  const size = sizeFor(figure.value, ROOM / BOLD, 84, 40);
  const y = Math.max(below + 112, 420);
  const hasRoom = below < 270 && emsOf(lead ?? '') <= ROOM / 30; // a line of its own under a short title
  return (
    (lead && hasRoom ? text(lead, { y: below + 56, size: 30, fill: SOFT }) : '') +
    text(figure.value, { y, size, fill: GOLD, family: SERIF, weight: 700 }) +
    text(linesOf(figure.label, ROOM / 28, 1)[0] ?? '', { y: y + 50, size: 28, fill: SOFT })
  );
}

/** A card as an SVG of 1200 × 630: what it is, its figure, where that comes from. */
export function shareSvg(card: PageCard, locale: Locale): string {
  const { drawn, below } = titleOf(card.title);
  const brand = say(locale, '金花招商', 'Golden Flower');
  const demo = card.isDemo ? say(locale, '演示数据，虚构项目', 'Demo: an invented project') : null;
  const foot = linesOf(demo ?? card.source ?? '', (ROOM - 40) / 22, 1)[0] ?? '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="630" viewBox="0 0 ${WIDTH} 630">`,
    `<rect width="${WIDTH}" height="630" fill="${PAPER}"/>`,
    `<path d="M-20 618c220-34 330 22 560-6s330-30 690-6" fill="none" stroke="${RIVER}" stroke-width="3" opacity=".45"/>`,
    `<path d="M-20 628c260-12 380 16 600-14s360-20 650 6" fill="none" stroke="${RIVER}" stroke-width="3" opacity=".25"/>`,
    flower(MARGIN - 6, 54, 60, GOLD),
    text(brand, { x: MARGIN + 66, y: 96, size: 32, fill: INK, family: SERIF, weight: 700 }),
    text(card.eyebrow, { y: 162, size: 26, fill: SOFT }),
    drawn,
    bodyOf(card, below),
    `<path d="M${MARGIN} 522H${WIDTH - MARGIN}" stroke="${LINE}" stroke-width="2"/>`,
    text(foot, { y: 562, size: 22, fill: demo ? '#a3261c' : SOFT }),
    '</svg>',
  ].join('');
}

const FONTS = [
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
];

const KEPT = 100;
const drawn = new Map<string, Promise<Buffer>>();

async function draw(svg: string): Promise<Buffer> {
  const { resolve } = createRequire(`${process.cwd()}/package.json`); // a bundler would try to read the fonts as modules
  const font = {
    loadSystemFonts: false, // named fonts only: a missing one would drop text without a word
    fontFiles: FONTS.map((name) => resolve(name)),
    defaultFontFamily: SANS,
  };
  return (await renderAsync(svg, { font })).asPng();
}

/** The picture as PNG, drawn off the main thread and kept while the card says the same; `tag` names its content. */
export function sharePicture(card: PageCard, locale: Locale): { tag: string; png: () => Promise<Buffer> } {
  const svg = shareSvg(card, locale);
  const tag = createHash('sha256').update(svg).digest('base64url').slice(0, 22);
  const png = () => {
    const known = drawn.get(tag);
    if (known) return known;
    const made = draw(svg);
    made.catch(() => drawn.delete(tag));
    drawn.set(tag, made);
    for (const oldest of drawn.keys()) {
      if (drawn.size <= KEPT) break;
      drawn.delete(oldest);
    }
    return made;
  };
  return { tag, png };
}
