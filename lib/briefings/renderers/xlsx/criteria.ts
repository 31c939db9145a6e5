import { AMOUNT_CLASSES } from '../../../figures/amount-classes.ts';
import { OUTSIDE_ECOSYSTEMS, OUTSIDE_PARKS } from '../../../figures/describe.ts';
import type { Evidence, Slot } from '../../../figures/evidence.ts';
import type { RowChoice } from '../../../figures/figure.ts';
import {
  BOUND_LABELS,
  KIND_LABELS,
  ORIGIN_LABELS,
  SECTOR_LABELS,
  STAGE_LABELS,
  STATUS_LABELS,
} from '../../../projects/labels.ts';
import { NO_MONEY, type ProjectColumn, STANDING_WORDS, UNKNOWN } from './project-rows.ts';

/** A column of a rows sheet and what COUNTIFS asks of it. */
export type Criterion = [ProjectColumn, string];

const labelOf = (labels: Record<string, { zh: string }>, key: string) => labels[key]?.zh ?? UNKNOWN;
const slotOf = (slots: readonly Slot[], outside: Slot, key: string) =>
  [...slots, outside].find((slot) => slot.key === key)?.labelZh ?? key;

function classCriteria(key: string): Criterion[] {
  const band = AMOUNT_CLASSES.find((one) => one.key === key);
  if (!band || band.fromYuan === null) return [['classed', '']];
  const from: Criterion = ['classed', `>=${band.fromYuan}`];
  return band.toYuan === null ? [from] : [from, ['classed', `<${band.toYuan}`]];
}

type Say = (value: string, evidence: Evidence) => Criterion[];
/** What a choice of rows asks of the columns of a rows sheet. */
const CRITERIA: { [Name in keyof RowChoice]-?: Say } = {
  side: () => [],
  standing: (value) =>
    value === 'any' ? [] : value === 'cohort' ? [['cohort', '1']] : [['standing', labelOfStanding(value)]],
  sector: (value) => [['sector', labelOf(SECTOR_LABELS, value)]],
  ecosystem: (value, { ecosystems }) => [['ecosystem', slotOf(ecosystems, OUTSIDE_ECOSYSTEMS, value)]],
  park: (value, { parks }) => [['park', slotOf(parks, OUTSIDE_PARKS, value)]],
  segment: (value, { rows }) => [['segment', rows.find((row) => row.segment?.key === value)?.segment?.nameZh ?? value]],
  stage: (value) => [['stage', labelOf(STAGE_LABELS, value)]],
  reached: (value) => [[reachedColumn(value), '1']],
  status: (value) => [['status', labelOf(STATUS_LABELS, value)]],
  kind: (value) => [['kind', value === 'none' ? UNKNOWN : labelOf(KIND_LABELS, value)]],
  origin: (value) => [['origin', value === 'none' ? UNKNOWN : labelOf(ORIGIN_LABELS, value)]],
  amountClass: classCriteria,
  fromYuan: (value) => [['yuan', `>=${value}`]],
  bound: (value) => [['bound', value === 'none' ? NO_MONEY : labelOf(BOUND_LABELS, value)]],
  demo: () => [['demo', '是']],
  project: (value, { rows }) => [['code', rows.find((row) => row.id === value)?.code ?? value]],
  light: () => [],
  chain: () => [],
  name: () => [],
}; // biome-ignore format: one attribute a line

function labelOfStanding(value: string): string {
  return Object.entries(STANDING_WORDS).find(([key]) => key === value)?.[1] ?? value;
}
export function reachedColumn(value: string): ProjectColumn {
  const columns: ProjectColumn[] = ['performed', 'started', 'building', 'producing', 'full'];
  return columns.find((column) => column === value) ?? 'performed';
}

/** What a choice of rows asks of the rows sheet; counted rows only unless it says otherwise. */
export function criteriaOf(choice: RowChoice, evidence: Evidence): Criterion[] {
  const flat: Record<string, string | undefined> = { standing: 'counted', ...choice };
  return Object.entries(CRITERIA).flatMap(([name, say]) => {
    const value = flat[name];
    return value === undefined ? [] : say(value, evidence);
  });
}
