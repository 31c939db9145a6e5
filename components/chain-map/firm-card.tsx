import { LocaleLink } from '@/components/ui/locale-link';
import { FlowerGlyph, LeadSeal } from './chain-marks';
import type { MapWords } from './map-words';
import { type FirmCard, withSign } from './segment-cell';
import { MAP, SIZES } from './sizes';

type Props = { card: FirmCard; x: number; y: number; width: number; words: MapWords };

/** A firm as a small card: its flower, its name (with a sign where this site put it there), its seal. A firm without a page is no link. */
export function Card({ card, x, y, width, words }: Props) {
  const { goldenFlower, isLead, isGuest, isOurs, lines, height } = card;
  const english = words.locale === 'en';
  const marks = [goldenFlower ? words.flower : '', isLead ? words.lead : '', isOurs ? words.ours : '']
    .filter(Boolean)
    .join(english ? ', ' : '、');
  const marked = english ? `${card.full} (${marks})` : `${card.full}（${marks}）`;
  const middle = y + height / 2;
  const firstLine = middle + 4.2 - ((lines.length - 1) * MAP.chipLine) / 2;
  const inside = (
    <>
      <title>{marks ? marked : card.full}</title>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx="2"
        className="fill-paper stroke-strong group-hover/card:stroke-river"
        {...(isGuest ? { strokeDasharray: '3 2' } : {})}
      />
      {goldenFlower ? <FlowerGlyph x={x + 14} y={middle} /> : null}
      {lines.map((line, index) => (
        <text
          key={line}
          x={x + (goldenFlower ? MAP.afterFlower : 8)}
          y={firstLine + index * MAP.chipLine}
          fontSize={SIZES[words.locale].small}
          className="fill-ink group-hover/card:fill-river"
        >
          {index === lines.length - 1 ? withSign(card, line) : line}
        </text>
      ))}
      {isLead ? <LeadSeal x={x + width - 22} y={middle - 8.5} text={words.seal} /> : null}
    </>
  );
  if (card.href === null) return <g>{inside}</g>;
  return (
    <LocaleLink href={card.href} className="group/card">
      {inside}
    </LocaleLink>
  );
}
