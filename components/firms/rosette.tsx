import { useTranslations } from 'next-intl';
import type { RosterSeat } from '@/lib/firms/roster';

const [CENTRE, INNER, OUTER] = [200, 62, 186];

/** A petal that points up, to be turned about the centre. */
function petal(half: number): string {
  const tip = CENTRE - OUTER;
  const foot = CENTRE - INNER;
  return `M${CENTRE} ${foot}C${CENTRE - half * 0.7} ${foot - 20} ${CENTRE - half * 1.5} ${tip + 34} ${CENTRE} ${tip}C${CENTRE + half * 1.5} ${tip + 34} ${CENTRE + half * 0.7} ${foot - 20} ${CENTRE} ${foot}Z`;
}

/**
 * The roster as one flower, a petal a seat: filled for a firm that leads its chain, outlined for another, dashed for a
 * seat that waits. The list below says the same.
 */
export function Rosette({ seats }: { seats: readonly RosterSeat[] }) {
  const t = useTranslations('roster');
  const turn = 360 / Math.max(seats.length, 1);
  const path = petal(Math.min(26, (Math.PI * 2 * 120) / Math.max(seats.length, 1) / 2));
  const held = seats.filter(({ firm }) => firm !== null).length;
  const at = (index: number, radius: number) => {
    const angle = ((index * turn - 90) * Math.PI) / 180;
    return { x: CENTRE + radius * Math.cos(angle), y: CENTRE + radius * Math.sin(angle) };
  };
  return (
    <svg
      viewBox="0 0 400 400"
      role="img"
      aria-label={t('rosette', { all: seats.length, held, empty: seats.length - held })}
      className="h-auto w-full"
    >
      {seats.map(({ number, firm }, index) => {
        const leads = firm?.role === 'lead';
        const { x, y } = at(index, 148);
        return (
          <g key={number}>
            <path
              d={path}
              transform={`rotate(${index * turn} ${CENTRE} ${CENTRE})`}
              strokeWidth="1.5"
              className={
                firm
                  ? leads
                    ? 'fill-gold stroke-paper'
                    : 'fill-wash stroke-gold'
                  : 'fill-paper stroke-strong'
              }
              {...(firm ? {} : { strokeDasharray: '3 4' })}
            />
            <text
              x={x}
              y={y}
              dy="0.36em"
              textAnchor="middle"
              className={`font-serif text-[17px] ${firm ? (leads ? 'fill-paper' : 'fill-gold') : 'fill-soft'}`}
            >
              {number}
            </text>
          </g>
        );
      })}
      <text
        x={CENTRE}
        y={CENTRE}
        dy="-0.02em"
        textAnchor="middle"
        className="fill-ink font-serif text-[44px]"
      >
        {held}
      </text>
      <text x={CENTRE} y={CENTRE + 26} textAnchor="middle" className="fill-soft text-[17px]">
        {t('ofSeats', { all: seats.length })}
      </text>
    </svg>
  );
}

/** What the three kinds of petal mean, in words. */
export function RosetteLegend() {
  const t = useTranslations('roster');
  const looks = {
    lead: 'bg-gold border-gold',
    other: 'bg-wash border-gold',
    empty: 'border-strong border-dashed',
  };
  return (
    <ul className="flex flex-wrap justify-center gap-x-5 gap-y-1 text-sm">
      {(['lead', 'other', 'empty'] as const).map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className={`h-4 w-2.5 rounded-[50%] border print:bg-transparent ${looks[kind]}`}
          />
          {t(`petal.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
