import { STRENGTH_LABELS, type Strength } from '@/lib/ecosystems/labels';
import { isYetToProduce } from '@/lib/ecosystems/strength';
import type { PlacedCell } from './chain-geometry';
import { StrengthGlyph } from './chain-marks';
import { Card } from './firm-card';
import { Inflows } from './inflows';
import type { MapWords } from './map-words';
import { MAP, SIZES } from './sizes';
import { widthOf } from './text-fit';

const BORDER: Record<Strength, { width: number; dash?: string; tone: string }> = {
  strong: { width: 2.4, tone: 'stroke-ink' },
  thin: { width: 1.6, dash: '7 3.5', tone: 'stroke-ink' },
  missing: { width: 1.5, dash: '1.5 3.5', tone: 'stroke-gold' },
};

const SMALL = 11;
const APART = 6; // between what stands at the two ends of a line

/** The first of several texts that has room on a line beside another, or the last. */
const fitting = (texts: readonly string[], beside: string, room: number): string =>
  texts.find((one) => widthOf(one, SMALL) + widthOf(beside, SMALL) + APART <= room) ?? texts.at(-1) ?? '';

type Props = { cell: PlacedCell; words: MapWords; buyers: number; faded: boolean };

/** One segment of the drawing: a link to its entry in the list, with its firms and what was signed. */
export function SegmentBox({ cell, words, buyers, faded }: Props) {
  const { segment, x, y, width, body, lines } = cell;
  const { locale } = words;
  const size = SIZES[locale];
  const border = BORDER[segment.strength];
  const name = locale === 'en' ? segment.nameEn : segment.nameZh;
  const isQuiet = words.nobody !== null;
  const comma = locale === 'en' ? ', ' : '，';
  const strength = words.nobody ?? STRENGTH_LABELS[segment.strength][locale];
  const whole = isYetToProduce(segment.verdict) ? `${strength}${comma}${words.yetToProduce}` : strength;
  const customers = segment.strength !== 'strong' && buyers > 0 ? words.buyers(buyers) : '';
  return (
    <g
      data-segment={segment.slug}
      data-strength={segment.strength}
      data-parks={segment.parks.map((one) => one.slug).join(' ')}
      data-words={segment.words}
      data-says={words.says(segment)}
      className={faded ? 'faded' : undefined}
    >
      <Inflows projects={cell.inflows} more={cell.moreInflows} x={x} y={y} width={width} words={words} />
      <a href={`#${segment.slug}`} className="group/box">
        <title>{`${name}${comma}${whole}`}</title>
        <rect
          x={x}
          y={y}
          width={width}
          height={body}
          rx="3"
          strokeWidth={border.width}
          strokeLinecap="round"
          {...(border.dash ? { strokeDasharray: border.dash } : {})}
          className={`fill-raised group-hover/box:fill-wash ${isQuiet ? 'stroke-strong' : border.tone}`}
        />
        <StrengthGlyph x={x + MAP.inset + 4} y={y + MAP.mark} strength={segment.strength} quiet={isQuiet} />
        <text
          x={x + MAP.inset + 13}
          y={y + MAP.mark + 4}
          fontSize={SMALL}
          className={segment.strength === 'missing' && !isQuiet ? 'fill-gold' : 'fill-soft'}
        >
          {fitting([whole, strength], customers, width - 2 * MAP.inset - 13)}
        </text>
        {customers ? (
          <text
            x={x + width - MAP.inset}
            y={y + MAP.mark + 4}
            textAnchor="end"
            fontSize={SMALL}
            className="fill-gold"
          >
            {customers}
          </text>
        ) : null}
        {lines.map((line, index) => (
          <text
            key={line}
            x={x + MAP.inset}
            y={y + 24 + (index + 0.78) * size.line}
            fontSize={size.name}
            className="fill-ink font-semibold"
          >
            {line}
          </text>
        ))}
      </a>
      {cell.cards.map((card) => (
        <Card
          key={card.key}
          card={card}
          x={x + MAP.inset}
          y={y + card.top}
          width={width - 2 * MAP.inset}
          words={words}
        />
      ))}
      {cell.moreCards > 0 ? (
        <text x={x + MAP.inset} y={y + cell.moreTop + 16} fontSize="11.5" className="fill-soft">
          {words.more(cell.moreCards)}
        </text>
      ) : null}
    </g>
  );
}
