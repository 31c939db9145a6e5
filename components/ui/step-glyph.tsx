export type Glyph = 'diamond' | 'ring' | 'half' | 'disc' | 'square';

const SHAPES = {
  diamond: <path d="M10 2L18 10L10 18L2 10Z" className="fill-paper stroke-ink" strokeWidth="2" />,
  ring: <circle cx="10" cy="10" r="7" className="fill-paper stroke-ink" strokeWidth="2" />,
  half: (
    <>
      <circle cx="10" cy="10" r="7" className="fill-paper stroke-ink" strokeWidth="2" />
      <path d="M10 3A7 7 0 0 1 10 17Z" className="fill-ink" />
    </>
  ),
  disc: <circle cx="10" cy="10" r="8" className="fill-ink" />,
  square: <rect x="3" y="3" width="14" height="14" className="fill-data-4" />,
} as const;

/** A mark for a step in time, told apart by its shape; words stand beside it. Drawn about the middle of 20 × 20 units. */
export function GlyphShape({ glyph }: { glyph: Glyph }) {
  return SHAPES[glyph];
}

/** The same mark in a line of text. */
export function StepGlyph({ glyph }: { glyph: Glyph }) {
  return (
    <svg viewBox="0 0 20 20" className="inline-block size-3.5 shrink-0" aria-hidden="true">
      <GlyphShape glyph={glyph} />
    </svg>
  );
}
