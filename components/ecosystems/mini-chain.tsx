import type { Strength } from '@/lib/ecosystems/labels';
import type { EcosystemCard, MiniSegment } from '@/lib/ecosystems/queries';

const CELL = { width: 17, height: 11, acrossGap: 13, downGap: 5, pad: 3 } as const;

const TONE: Record<Strength, string> = {
  strong: 'fill-ink stroke-ink',
  thin: 'fill-paper stroke-ink',
  missing: 'fill-paper stroke-gold',
};

/** A square of the drawing: full, half or empty. */
function Square({ x, y, strength }: { x: number; y: number; strength: Strength }) {
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
        {...(strength === 'missing' ? { strokeDasharray: '1.6 1.8' } : {})}
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
export function MiniSign({ sign }: { sign: Strength | 'live' | 'other' }) {
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

const widthOf = (segments: readonly MiniSegment[]) =>
  2 * CELL.pad +
  (Math.max(0, ...segments.map((one) => one.column)) + 1) * (CELL.width + CELL.acrossGap) -
  CELL.acrossGap;

type Props = { card: EcosystemCard; label: string; scale: number };

/** A chain in the small: full, half and empty squares where its segments stand, and the lines that are closed. */
export function MiniChain({ card, label, scale }: Props) {
  const { segments } = card;
  const rows = new Map<number, number>();
  for (const one of segments) rows.set(one.column, Math.max(rows.get(one.column) ?? 0, one.row + 1));
  const tallest = Math.max(1, ...rows.values());
  const step = CELL.height + CELL.downGap;
  const at = new Map(
    segments.map((one) => [
      one.slug,
      {
        x: CELL.pad + one.column * (CELL.width + CELL.acrossGap),
        y: CELL.pad + one.row * step + ((tallest - (rows.get(one.column) ?? 1)) * step) / 2,
      },
    ]),
  );
  const line = ({ from, to }: { from: string; to: string }) => {
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b || b.x <= a.x) return '';
    const [x1, y1, x2, y2] = [a.x + CELL.width, a.y + CELL.height / 2, b.x, b.y + CELL.height / 2];
    const bend = (x2 - x1) / 2;
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  };
  const width = widthOf(segments);
  const height = 2 * CELL.pad + tallest * step - CELL.downGap;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={Math.round(width * scale)}
      height={Math.round(height * scale)}
      role="img"
      aria-label={label}
      className="h-auto max-w-full"
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
      {segments.map(({ slug, strength }) => {
        const { x, y } = at.get(slug) ?? { x: 0, y: 0 };
        return <Square key={slug} x={x} y={y} strength={strength} />;
      })}
    </svg>
  );
}
