import type { Strength } from '@/lib/ecosystems/labels';
import type { ValueClass } from '@/lib/ecosystems/value-class';

type At = { x: number; y: number };

const round = (value: number): number => Number(value.toFixed(2));

/** One of five petals, turned about the flower's middle. */
function petal(_: unknown, index: number): string {
  const angle = (index * 2 * Math.PI) / 5;
  const at = (x: number, y: number) =>
    `${round(x * Math.cos(angle) - y * Math.sin(angle))} ${round(x * Math.sin(angle) + y * Math.cos(angle))}`;
  return `M${at(0, -6.8)}A2.9 2.9 0 0 1 ${at(2.4, -2.3)}L0 0 ${at(-2.4, -2.3)}A2.9 2.9 0 0 1 ${at(0, -6.8)}Z`;
}
const PETALS = Array.from({ length: 5 }, petal).join('');

/** Five petals: a golden flower. 14 units wide, around the given centre. */
export function FlowerGlyph({ x, y }: At) {
  return (
    <>
      <path d={PETALS} transform={`translate(${x} ${y})`} className="fill-gold" />
      <circle cx={x} cy={y} r="1.5" className="fill-raised" />
    </>
  );
}

/** The same as a picture of its own beside words, where the mark drawn in lines would blur. */
export function SmallFlower({ className }: { className: string }) {
  return (
    <svg viewBox="-8 -8 16 16" className={className} aria-hidden="true">
      <FlowerGlyph x={0} y={0} />
    </svg>
  );
}

/** A seal with one character: a lead firm. 17 units square, from its left upper corner. */
export function LeadSeal({ x, y, text }: At & { text: string }) {
  return (
    <>
      <rect x={x} y={y} width="17" height="17" rx="2" className="fill-ink" />
      <text
        x={x + 8.5}
        y={y + 12.8}
        textAnchor="middle"
        className="fill-paper font-serif font-semibold text-[11.5px]"
      >
        {text}
      </text>
    </>
  );
}

const HALF_DISC = 'M0-4.7a4.7 4.7 0 0 1 0 9.4a4.7 4.7 0 0 1 0-9.4ZM0-3.3V3.3a3.3 3.3 0 0 0 0-6.6Z';

/** A full, half or empty disc: strong, thin or missing; without its colour where nobody is named on the whole chain. */
export function StrengthGlyph({
  x,
  y,
  strength,
  quiet = false,
}: At & { strength: Strength; quiet?: boolean }) {
  if (strength === 'strong') return <circle cx={x} cy={y} r="4.7" className="fill-ink" />;
  if (strength === 'thin')
    return <path d={HALF_DISC} fillRule="evenodd" transform={`translate(${x} ${y})`} className="fill-ink" />;
  return (
    <circle
      cx={x}
      cy={y}
      r="4"
      strokeWidth="1.4"
      strokeDasharray="2 1.6"
      className={`fill-raised ${quiet ? 'stroke-strong' : 'stroke-gold'}`}
    />
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
