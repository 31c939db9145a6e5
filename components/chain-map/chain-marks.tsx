import type { Strength } from '@/lib/ecosystems/labels';
import type { ValueClass } from '@/lib/ecosystems/value-class';

type At = { x: number; y: number };

/** Five petals: a golden flower. 14 units wide, around the given centre. */
export function FlowerGlyph({ x, y }: At) {
  return (
    <g transform={`translate(${x} ${y})`} className="fill-gold">
      <path d="M0-6.8a2.9 2.9 0 0 1 2.4 4.5L0 0-2.4-2.3A2.9 2.9 0 0 1 0-6.8Z" />
      <path d="M0-6.8a2.9 2.9 0 0 1 2.4 4.5L0 0-2.4-2.3A2.9 2.9 0 0 1 0-6.8Z" transform="rotate(72)" />
      <path d="M0-6.8a2.9 2.9 0 0 1 2.4 4.5L0 0-2.4-2.3A2.9 2.9 0 0 1 0-6.8Z" transform="rotate(144)" />
      <path d="M0-6.8a2.9 2.9 0 0 1 2.4 4.5L0 0-2.4-2.3A2.9 2.9 0 0 1 0-6.8Z" transform="rotate(216)" />
      <path d="M0-6.8a2.9 2.9 0 0 1 2.4 4.5L0 0-2.4-2.3A2.9 2.9 0 0 1 0-6.8Z" transform="rotate(288)" />
      <circle r="1.5" className="fill-raised" />
    </g>
  );
}

/** A seal with one character: a lead firm. 17 units square, from its left upper corner. */
export function LeadSeal({ x, y, text }: At & { text: string }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width="17" height="17" rx="2" className="fill-ink" />
      <text
        x="8.5"
        y="12.8"
        textAnchor="middle"
        className="fill-paper font-serif font-semibold text-[11.5px]"
      >
        {text}
      </text>
    </g>
  );
}

/** A full, half or empty disc: strong, thin or missing. */
export function StrengthGlyph({ x, y, strength }: At & { strength: Strength }) {
  const tone = strength === 'missing' ? 'stroke-gold' : 'stroke-ink';
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle
        r="4"
        strokeWidth="1.4"
        className={`${tone} ${strength === 'strong' ? 'fill-ink' : 'fill-raised'}`}
        {...(strength === 'missing' ? { strokeDasharray: '2 1.6' } : {})}
      />
      {strength === 'thin' ? <path d="M0-4a4 4 0 0 0 0 8Z" className="fill-ink" /> : null}
    </g>
  );
}

const SHAFT: Record<ValueClass, number> = { over100: 11, over10: 7, under10: 3.5, none: 7 };

/** An arrow flowing down onto y, the broader the larger the contract value; hollow when it is not disclosed. */
export function InflowGlyph({ x, y, value }: At & { value: ValueClass }) {
  const half = SHAFT[value] / 2;
  const head = half + 3.5;
  const d = `M${-half}-21V-7H${-head}L0 0 ${head}-7H${half}V-21Z`;
  return (
    <path
      d={d}
      transform={`translate(${x} ${y})`}
      strokeLinejoin="round"
      strokeWidth="1.2"
      className={value === 'none' ? 'fill-raised stroke-data-1' : 'fill-data-1 stroke-data-1'}
      {...(value === 'none' ? { strokeDasharray: '2.5 1.8' } : {})}
    />
  );
}
