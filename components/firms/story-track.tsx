import type { ReactNode } from 'react';
import { type Glyph, GlyphShape } from '@/components/ui/step-glyph';
import { placeOf, type Step, type Years } from '@/lib/firms/story';

type Kind = Step['kind'];

const GLYPHS: Record<Kind, Glyph> = {
  landed: 'diamond',
  negotiating: 'ring',
  signed: 'ring',
  started: 'half',
  building: 'half',
  producing: 'disc',
  full: 'disc',
};
const BARS: Record<Glyph, string> = {
  disc: 'fill-ink',
  square: 'fill-data-4',
  half: 'fill-line stroke-ink',
  ring: 'fill-paper stroke-ink',
  diamond: 'fill-paper stroke-ink',
};

/** The mark of a known day, about the middle of 20 × 20 units; full output is production with a ring round it. */
function DayMark({ kind }: { kind: Kind }) {
  if (kind !== 'full') return <GlyphShape glyph={GLYPHS[kind]} />;
  return (
    <>
      <circle cx="10" cy="10" r="8.5" className="fill-paper stroke-ink" strokeWidth="2" />
      <circle cx="10" cy="10" r="4.5" className="fill-ink" />
    </>
  );
}

type Extent = { x: number | string; y: number; width: number | string; height: number };

/** The bar of a coarser date, ringed for full output as its mark is. */
function SpanMark({ kind, ...extent }: Extent & { kind: Kind }) {
  const round = { ...extent, rx: extent.height / 2 };
  if (kind !== 'full') return <rect {...round} strokeWidth="1.5" className={BARS[GLYPHS[kind]]} />;
  return (
    <>
      <rect {...round} strokeWidth="6" className="fill-ink stroke-paper" />
      <rect {...round} strokeWidth="1.5" fill="none" className="stroke-ink" />
    </>
  );
}

/** In a line of text, the mark that a step has in the drawing: a bar where its date is coarse. */
export function StepMark({ kind, coarse }: { kind: Kind; coarse: boolean }) {
  return coarse ? (
    <svg viewBox="0 0 28 14" className="inline-block h-3.5 w-7 shrink-0" aria-hidden="true">
      <SpanMark kind={kind} x={1} y={1.5} width={26} height={BAR} />
    </svg>
  ) : (
    <svg viewBox="0 0 20 20" className="inline-block size-3.5 shrink-0" aria-hidden="true">
      <DayMark kind={kind} />
    </svg>
  );
}

const BAR = 11; // the height of a bar
const [HEIGHT, MIDDLE] = [32, 16];

/** Lengths are parts of the width, so that a drawing is as wide as its room and its marks are as large as in the words below. */
const percent = (part: number) => `${part * 100}%`;

const yearsOf = ({ first, last }: Years) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const startOf = (year: number, years: Years) =>
  percent(placeOf({ value: `${year}-01-01`, precision: 'day' }, years).from);

/** The room of a drawing, with some at its ends for a mark on the first and the last day. */
function Drawing({ height, children }: { height: number; children: ReactNode }) {
  return (
    <div className="px-2">
      <svg width="100%" height={height} className="block overflow-visible" aria-hidden="true">
        {children}
      </svg>
    </div>
  );
}

/** The years above the lanes; where there are many, not each is named. */
export function StoryAxis({ years }: { years: Years }) {
  const all = yearsOf(years);
  const every = Math.ceil(all.length / 8);
  return (
    <Drawing height={28}>
      {all.map((year, index) => (
        <g key={year}>
          <line
            x1={startOf(year, years)}
            x2={startOf(year, years)}
            y1="20"
            y2="28"
            className="stroke-strong"
          />
          {index % every === 0 ? (
            <text x={startOf(year, years)} y="15" className="fill-soft font-serif text-xs sm:text-base">
              {year}
            </text>
          ) : null}
        </g>
      ))}
    </Drawing>
  );
}

/** One lane: a mark for a day, a bar as long as a coarser date may mean. The words below it say the same. */
export function StoryTrack({ steps, years }: { steps: readonly Step[]; years: Years }) {
  const places = steps.map(({ kind, date }) => ({ kind, ...placeOf(date, years) }));
  const first = Math.min(...places.map(({ from }) => from));
  const last = Math.max(...places.map(({ to }) => to));
  return (
    <Drawing height={HEIGHT}>
      {yearsOf(years).map((year) => (
        <line
          key={year}
          x1={startOf(year, years)}
          x2={startOf(year, years)}
          y1="0"
          y2={HEIGHT}
          className="stroke-line"
          strokeDasharray="2 5"
        />
      ))}
      <line
        x1={percent(first)}
        x2={percent(last)}
        y1={MIDDLE}
        y2={MIDDLE}
        className="stroke-ink"
        strokeWidth="1.5"
      />
      {places.map(({ kind, from, to }) =>
        to > from ? (
          <SpanMark
            key={kind}
            kind={kind}
            x={percent(from)}
            y={MIDDLE - BAR / 2}
            width={percent(to - from)}
            height={BAR}
          />
        ) : (
          // the inner drawing stands at a part of the width; its mark about that point, 20 units in 14 pixels as in the words
          <svg key={kind} x={percent(from)} y={MIDDLE} overflow="visible" aria-hidden="true">
            <g transform="scale(0.7) translate(-10 -10)">
              <DayMark kind={kind} />
            </g>
          </svg>
        ),
      )}
    </Drawing>
  );
}
