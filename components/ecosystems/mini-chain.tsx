import type { Strength } from '@/lib/ecosystems/labels';
import type { EcosystemCard } from '@/lib/ecosystems/queries';
import { cardNamesNobody } from '@/lib/ecosystems/unnamed';

const CELL = { width: 17, height: 11, acrossGap: 13, downGap: 5, pad: 3 } as const;

/** What a square says: how strong its segment is, or that nobody is named on its whole chain. */
type Standing = Strength | 'nobody';

const TONE: Record<Standing, string> = {
  strong: 'fill-ink stroke-ink',
  thin: 'fill-paper stroke-ink',
  missing: 'fill-paper stroke-gold',
  nobody: 'fill-paper stroke-strong',
};

/** A square of the drawing: full, half or empty. */
function Square({ x, y, strength }: { x: number; y: number; strength: Standing }) {
  return (
    <>
      <rect
        x={x}
        y={y}
        width={CELL.width}
        height={CELL.height}
        rx="1.5"
        strokeWidth="1.2"
        className={TONE[strength]}
        {...(strength === 'missing' || strength === 'nobody' ? { strokeDasharray: '1.6 1.8' } : {})}
      />
      {strength === 'thin' ? (
        <rect x={x} y={y} width={CELL.width / 2} height={CELL.height} rx="1.5" className="fill-ink" />
      ) : null}
    </>
  );
}

const LINES = {
  live: { className: 'stroke-river', width: 2 },
  other: { className: 'stroke-strong', width: 0.7 },
} as const;

/** One sign of the drawing by itself, for its key. */
export function MiniSign({ sign }: { sign: Standing | 'live' | 'other' }) {
  return (
    <svg viewBox="0 0 21 15" width="32" height="23" aria-hidden="true" className="shrink-0">
      {sign === 'live' || sign === 'other' ? (
        <path d="M2 7.5H19" strokeWidth={LINES[sign].width} className={LINES[sign].className} />
      ) : (
        <Square x={2} y={2} strength={sign} />
      )}
    </svg>
  );
}

/** The supply lines whose two ends both have somebody. */
export function liveEdges({ segments, edges }: Pick<EcosystemCard, 'segments' | 'edges'>) {
  const present = new Set(segments.filter((one) => one.strength !== 'missing').map((one) => one.slug));
  return edges.filter(({ from, to }) => present.has(from) && present.has(to));
}

/** What a small chain is drawn on, in its own units. */
export type Sheet = { width: number; height: number };
type Shape = Pick<EcosystemCard, 'segments'>;

/** How many segments stand in each column. */
function rowsOf({ segments }: Shape): Map<number, number> {
  const rows = new Map<number, number>();
  for (const one of segments) rows.set(one.column, Math.max(rows.get(one.column) ?? 0, one.row + 1));
  return rows;
}

const STEP = { across: CELL.width + CELL.acrossGap, down: CELL.height + CELL.downGap } as const;

function sizeOf(chain: Shape): Sheet {
  const rows = rowsOf(chain);
  const [columns, tallest] = [Math.max(0, ...rows.keys()) + 1, Math.max(1, ...rows.values())];
  return {
    width: 2 * CELL.pad + columns * STEP.across - CELL.acrossGap,
    height: 2 * CELL.pad + tallest * STEP.down - CELL.downGap,
  };
}

/** The sheet in which each of several chains has room: drawn on it, they stand in one scale and equally high. */
export function sheetFor(chains: readonly Shape[]): Sheet {
  const sizes = chains.map(sizeOf);
  return {
    width: Math.max(1, ...sizes.map((one) => one.width)),
    height: Math.max(1, ...sizes.map((one) => one.height)),
  };
}

/** Where the squares of a chain stand, its shorter columns in the middle of the tallest. */
function placesOf(chain: Shape): Map<string, { x: number; y: number }> {
  const rows = rowsOf(chain);
  const tallest = Math.max(1, ...rows.values());
  return new Map(
    chain.segments.map(({ slug, column, row }) => [
      slug,
      {
        x: CELL.pad + column * STEP.across,
        y: CELL.pad + row * STEP.down + ((tallest - (rows.get(column) ?? 1)) * STEP.down) / 2,
      },
    ]),
  );
}

type Props = { card: EcosystemCard; label: string; sheet: Sheet };

/** A chain in the small: full, half and empty squares where its segments stand, and the lines that are closed. */
export function MiniChain({ card, label, sheet }: Props) {
  const isQuiet = cardNamesNobody(card);
  const at = placesOf(card);
  const line = ({ from, to }: { from: string; to: string }) => {
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b || b.x <= a.x) return '';
    const [x1, y1, x2, y2] = [a.x + CELL.width, a.y + CELL.height / 2, b.x, b.y + CELL.height / 2];
    const bend = (x2 - x1) / 2;
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  };
  const own = sizeOf(card);
  const [left, top] = [(own.width - sheet.width) / 2, (own.height - sheet.height) / 2];
  return (
    <svg
      viewBox={`${left} ${top} ${sheet.width} ${sheet.height}`}
      width={sheet.width}
      height={sheet.height}
      role="img"
      aria-label={label}
      className="h-auto w-full"
    >
      <path
        d={card.edges.map(line).join('')}
        fill="none"
        strokeWidth={LINES.other.width}
        className={LINES.other.className}
      />
      <path
        d={liveEdges(card).map(line).join('')}
        fill="none"
        strokeWidth={LINES.live.width}
        className={LINES.live.className}
      />
      {card.segments.map(({ slug, strength }) => {
        const { x, y } = at.get(slug) ?? { x: 0, y: 0 };
        return <Square key={slug} x={x} y={y} strength={isQuiet ? 'nobody' : strength} />;
      })}
    </svg>
  );
}
