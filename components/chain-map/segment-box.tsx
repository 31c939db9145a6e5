import { stageWord, valueWord } from '@/components/ecosystems/project-words';
import { LocaleLink } from '@/components/ui/locale-link';
import type { Locale } from '@/i18n/locales';
import { STRENGTH_LABELS, type Strength } from '@/lib/ecosystems/labels';
import type { ChainSegment } from '@/lib/ecosystems/queries';
import type { ChainProject } from '@/lib/ecosystems/signings';
import { VALUE_CLASSES, valueClassOf } from '@/lib/ecosystems/value-class';
import { STAGE_LABELS } from '@/lib/projects/labels';
import type { PlacedCell } from './chain-geometry';
import { FlowerGlyph, InflowGlyph, LeadSeal, StrengthGlyph } from './chain-marks';
import type { FirmCard } from './segment-cell';
import { MAP, SIZES } from './sizes';
import { widthOf } from './text-fit';

/** The words that the drawing needs, read once for all its parts. */
export type MapWords = {
  locale: Locale;
  seal: string;
  lead: string;
  flower: string;
  framework: string;
  undisclosed: string; // in place of a value
  buyers: (count: number) => string;
  buyersShort: (count: number) => string;
  says: (segment: ChainSegment) => string; // when it is focused
  nobody: string | null; // what empty segments are called where nobody is named on the whole chain
  more: (count: number) => string;
  moreProjects: (count: number) => string;
};

const BORDER: Record<Strength, { width: number; dash?: string; tone: string }> = {
  strong: { width: 2.4, tone: 'stroke-ink' },
  thin: { width: 1.6, dash: '7 3.5', tone: 'stroke-ink' },
  missing: { width: 1.5, dash: '1.5 3.5', tone: 'stroke-gold' },
};

/** A firm as a small card: its flower, its name, its seal. A firm without a page is no link. */
export function Card({
  card,
  x,
  y,
  width,
  words,
}: {
  card: FirmCard;
  x: number;
  y: number;
  width: number;
  words: MapWords;
}) {
  const { placed } = card;
  const [isFlower, isLead] = [card.goldenFlower, placed?.role === 'lead'];
  const english = words.locale === 'en';
  const marks = [isFlower ? words.flower : '', isLead ? words.lead : '']
    .filter(Boolean)
    .join(english ? ', ' : '、');
  const marked = english ? `${card.full} (${marks})` : `${card.full}（${marks}）`;
  const inside = (
    <>
      <title>{marks ? marked : card.full}</title>
      <rect
        x={x}
        y={y}
        width={width}
        height={MAP.chip}
        rx="2"
        className="fill-paper stroke-strong group-hover/card:stroke-river"
        {...(placed ? {} : { strokeDasharray: '3 2' })}
      />
      {isFlower ? <FlowerGlyph x={x + 14} y={y + MAP.chip / 2} /> : null}
      <text
        x={x + (isFlower ? 25 : 8)}
        y={y + MAP.chip / 2 + 4.2}
        fontSize={SIZES[words.locale].small}
        className="fill-ink group-hover/card:fill-river"
      >
        {card.label}
      </text>
      {isLead ? <LeadSeal x={x + width - 22} y={y + 4.5} text={words.seal} /> : null}
    </>
  );
  if (card.slug === null) return <g>{inside}</g>;
  return (
    <LocaleLink href={`/firms/${card.slug}`} className="group/card">
      {inside}
    </LocaleLink>
  );
}

/** What was signed, flowing into the box below: an arrow as broad as its value class, the class and the stage in words. */
export function Inflows({
  projects,
  more,
  x,
  y,
  width,
  words,
}: {
  projects: readonly ChainProject[];
  more: number;
  x: number;
  y: number;
  width: number;
  words: MapWords;
}) {
  const slot = SIZES[words.locale].slot;
  const count = projects.length + (more > 0 ? 1 : 0);
  const left = x + width / 2 - (count * slot) / 2;
  return (
    <>
      {projects.map((project, index) => {
        const value = valueClassOf(project.amountYuan);
        const middle = left + (index + 0.5) * slot;
        const name = words.locale === 'en' ? (project.nameEn ?? project.nameZh) : project.nameZh;
        const stage =
          project.agreementKind === 'framework' ? words.framework : STAGE_LABELS[project.stage][words.locale];
        const amount = valueWord(project, words);
        const said = stageWord(project, words);
        const full = words.locale === 'en' ? `${name}: ${amount}, ${said}` : `${name}：${amount}，${said}`;
        return (
          <LocaleLink key={project.code} href={`/projects/${project.code}`} className="group/flow">
            <title>{full}</title>
            <rect x={middle - slot / 2} y={y - 50} width={slot} height="48" className="fill-transparent" />
            <text
              x={middle}
              y={y - 39}
              textAnchor="middle"
              fontSize="10.5"
              className="fill-ink group-hover/flow:fill-river"
            >
              {VALUE_CLASSES[value][words.locale]}
            </text>
            <text x={middle} y={y - 27} textAnchor="middle" fontSize="10.5" className="fill-soft">
              {words.locale === 'en' ? shortStage(stage) : stage}
            </text>
            <InflowGlyph x={middle} y={y - 1.5} value={value} />
          </LocaleLink>
        );
      })}
      {more > 0 ? (
        <text
          x={left + (count - 0.5) * slot}
          y={y - 10}
          textAnchor="middle"
          fontSize="10.5"
          className="fill-soft"
        >
          {words.moreProjects(more)}
        </text>
      ) : null}
    </>
  );
}

const shortStage = (stage: string) =>
  stage === 'Under construction' ? 'Building' : stage === 'At full output' ? 'Full output' : stage;

/** The likely customers beside the strength, in the words that have room there. */
function buyersText(count: number, width: number, strength: string, words: MapWords): string {
  const room = width - 2 * MAP.inset - 19 - widthOf(strength, 11);
  const full = words.buyers(count);
  return widthOf(full, 11) <= room ? full : words.buyersShort(count);
}

type Props = { cell: PlacedCell; words: MapWords; buyers: number; faded: boolean };

/** One segment of the drawing: a link to its entry in the list, with its firms and what was signed. */
export function SegmentBox({ cell, words, buyers, faded }: Props) {
  const { segment, x, y, width, body, lines } = cell;
  const { locale } = words;
  const size = SIZES[locale];
  const border = BORDER[segment.strength];
  const name = locale === 'en' ? segment.nameEn : segment.nameZh;
  const isQuiet = words.nobody !== null;
  const strength = words.nobody ?? STRENGTH_LABELS[segment.strength][locale];
  const firstCard = y + 24 + lines.length * size.line + 2;
  const inner = width - 2 * MAP.inset;
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
        <title>{locale === 'en' ? `${name}, ${strength}` : `${name}，${strength}`}</title>
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
          fontSize="11"
          className={segment.strength === 'missing' && !isQuiet ? 'fill-gold' : 'fill-soft'}
        >
          {strength}
        </text>
        {segment.strength !== 'strong' && buyers > 0 ? (
          <text
            x={x + width - MAP.inset}
            y={y + MAP.mark + 4}
            textAnchor="end"
            fontSize="11"
            className="fill-gold"
          >
            {buyersText(buyers, width, strength, words)}
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
      {cell.cards.map((card, index) => (
        <Card
          key={card.key}
          card={card}
          x={x + MAP.inset}
          y={firstCard + index * MAP.chipStep}
          width={inner}
          words={words}
        />
      ))}
      {cell.moreCards > 0 ? (
        <text
          x={x + MAP.inset}
          y={firstCard + cell.cards.length * MAP.chipStep + 16}
          fontSize="11.5"
          className="fill-soft"
        >
          {words.more(cell.moreCards)}
        </text>
      ) : null}
    </g>
  );
}
