import { Card } from './firm-card';
import { Inflows } from './inflows';
import type { MapWords } from './map-words';
import { MAP } from './sizes';
import type { Strip } from './unplaced-strip';

type Props = {
  strip: Strip;
  width: number;
  words: MapWords;
  title: string;
  introduced: (firm: string) => string;
};

/** Under the chain: firms and projects of the ecosystem that no source puts on a segment. */
export function UnplacedStrip({ strip, width, words, title, introduced }: Props) {
  return (
    <g data-strip="">
      <path
        d={`M${MAP.pad} ${strip.y} H${width - MAP.pad}`}
        strokeDasharray="2 4"
        className="stroke-strong"
      />
      <text x={MAP.pad} y={strip.y + 18} fontSize="12" className="fill-soft">
        {title}
      </text>
      {strip.cards.map((card) => {
        const by = card.inflows.find((one) => one.introducedBy)?.introducedBy;
        return (
          <g key={card.key}>
            <Inflows
              projects={card.inflows}
              more={0}
              x={card.x}
              y={card.y}
              width={card.width}
              words={words}
            />
            <Card card={card} x={card.x} y={card.y} width={card.width} words={words} />
            {by ? (
              <text x={card.x} y={card.y + card.height + 14} fontSize="11" className="fill-soft">
                {introduced(words.locale === 'en' ? (by.nameEn ?? by.shortZh) : by.shortZh)}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}
