import { stageWord, valueWord } from '@/components/ecosystems/project-words';
import { LocaleLink } from '@/components/ui/locale-link';
import type { ChainProject } from '@/lib/ecosystems/signings';
import { VALUE_CLASSES, valueClassOf } from '@/lib/ecosystems/value-class';
import { STAGE_LABELS } from '@/lib/projects/labels';
import { InflowGlyph } from './chain-marks';
import type { MapWords } from './map-words';
import { SIZES, SMALLEST } from './sizes';

/** What stands over an arrow; a line of supply that passes behind it stops short of its letters. */
const LABEL = {
  textAnchor: 'middle',
  fontSize: SMALLEST,
  paintOrder: 'stroke',
  strokeWidth: 4,
  strokeLinejoin: 'round',
} as const;

const SHORT_STAGE: Record<string, string> = {
  'Under construction': 'Building',
  'At full output': 'Full output',
};

/** What an arrow says: the class of the value and the stage for its label, all of it for who asks. */
function saying(project: ChainProject, words: MapWords) {
  const { locale } = words;
  const english = locale === 'en';
  const isFramework = project.agreementKind === 'framework';
  const stage = isFramework ? words.framework : STAGE_LABELS[project.stage][locale];
  const name = english ? (project.nameEn ?? project.nameZh) : project.nameZh;
  const facts = [valueWord(project, words), stageWord(project, words)];
  return {
    value: VALUE_CLASSES[valueClassOf(project.amountYuan)][locale],
    stage: SHORT_STAGE[stage] ?? stage,
    full: english ? `${name}: ${facts.join(', ')}` : `${name}：${facts.join('，')}`,
  };
}

type Props = {
  projects: readonly ChainProject[];
  more: number;
  x: number;
  y: number;
  width: number;
  words: MapWords;
};

/** What was signed, flowing into the box below: an arrow as broad as its value class, the class and the stage in words. */
export function Inflows({ projects, more, x, y, width, words }: Props) {
  const slot = SIZES[words.locale].slot;
  const count = projects.length + (more > 0 ? 1 : 0);
  const left = x + width / 2 - (count * slot) / 2;
  return (
    <>
      {projects.map((project, index) => {
        const middle = left + (index + 0.5) * slot;
        const { value, stage, full } = saying(project, words);
        return (
          <LocaleLink key={project.code} href={`/projects/${project.code}`} className="group/flow">
            <title>{full}</title>
            <rect x={middle - slot / 2} y={y - 52} width={slot} height="50" className="fill-transparent" />
            <text
              {...LABEL}
              x={middle}
              y={y - 41}
              className="fill-ink stroke-paper group-hover/flow:fill-river"
            >
              {value}
            </text>
            <text {...LABEL} x={middle} y={y - 28.5} className="fill-soft stroke-paper">
              {stage}
            </text>
            <InflowGlyph x={middle} y={y - 1.5} value={valueClassOf(project.amountYuan)} />
          </LocaleLink>
        );
      })}
      {more > 0 ? (
        <text {...LABEL} x={left + (count - 0.5) * slot} y={y - 10} className="fill-soft stroke-paper">
          {words.moreProjects(more)}
        </text>
      ) : null}
    </>
  );
}
