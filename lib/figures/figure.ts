import { z } from 'zod';
import { BOUNDS, ORIGINS, PROJECT_KINDS, SECTORS, STAGES, STATUSES } from '../projects/schema.ts';

/**
 * How a figure is made from the rows that its choice selects. Amounts are yuan, shares, growth and rates per cent,
 * `points` percentage points, `days…` the median of whole days.
 */
export const MEASURES = [
  'count', // projects
  'amount', // what the rules add for them
  'promised', // their contract value, ended ones too: the denominator of fundRate
  'arrivedTo', // what has arrived for them up to the as-of day: the numerator of fundRate
  'share', // amount of the rows in that of `of`
  'countShare', // projects among those of `of`
  'rate', // projects that got so far among the cohort `of`
  'fundRate', // arrived in promised money of the cohort
  'growth', // amount against the same period a year before
  'countGrowth',
  'sequential', // amount against the quarter or month before
  'countSequential',
  'points', // share of amount against that of a year before
  'countPoints',
  'arrived', // receipts dated from 1 January to the period's end
  'arrivedGrowth',
  'daysToSign',
  'daysToStart',
  'daysToBuild',
  'daysToProduce',
  'daysToFull',
  'elapsed', // how much of the year has passed
  'watch', // projects that the clocks hold amber or red
  'segments', // segments of the chains
  'given', // an outside number: a target, a published statistic
] as const;
export type Measure = (typeof MEASURES)[number];

/** Which period's rows: the briefing's, a year before, the quarter (month) before, the year so far, that a year before. */
export const SIDES = ['current', 'previous', 'preceding', 'year', 'yearBefore'] as const;
export type Side = (typeof SIDES)[number];

/** `cohort` = counted or ended since: what was signed. `any` = whatever the rules say of it. */
export const STANDINGS = ['counted', 'apart', 'undated', 'ended', 'cohort', 'any'] as const;

const key = z.string().regex(/^[A-Za-z0-9.-]{1,80}$/);

/** Rows by plain attributes; an attribute that is left out chooses nothing, but `side` is current and `standing` counted. */
export const rowChoice = z.strictObject({
  side: z.enum(SIDES).exclude(['current']).optional(),
  standing: z.enum(STANDINGS).exclude(['counted']).optional(),
  sector: z.enum(SECTORS).optional(),
  ecosystem: key.optional(), // slug; none = outside every ecosystem
  park: key.optional(),
  segment: key.optional(), // ecosystem.segment
  stage: z.enum(STAGES).optional(),
  reached: z.enum(['performed', ...STAGES.slice(2)]).optional(), // got at least so far
  status: z.enum(STATUSES).optional(),
  kind: z.enum([...PROJECT_KINDS, 'none']).optional(),
  origin: z.enum([...ORIGINS, 'none']).optional(),
  amountClass: z.enum(['over100', '50to100', '10to50', '1to10', 'under1', 'none']).optional(),
  fromYuan: z.string().regex(/^\d{1,16}$/).optional(), // at least so much money
  bound: z.enum([...BOUNDS, 'none']).optional(), // none = adds no money by the rules
  demo: z.literal('yes').optional(),
  project: z.uuid().optional(),
  light: z.enum(['amber', 'red']).optional(), // of `watch`
  chain: z.enum(['won', 'opened', 'missing', 'held']).optional(), // of `segments`
  name: key.optional(), // of `given`: target.gdp.2027
}); // biome-ignore format: one attribute a line
export type RowChoice = z.infer<typeof rowChoice>;

/** What the figure is held against: a target that was set for it or the number that was published for it. */
export const AGAINST = ['target', 'progress', 'published', 'gap', 'coverage'] as const;
export type Against = (typeof AGAINST)[number];

/** A figure as a question to the ledger: plain data, with one key that stands in addresses. */
export type FigureSpec = {
  measure: Measure;
  rows: RowChoice;
  of?: RowChoice | undefined; // the whole of a share, the denominator of a rate
  against?: Against | undefined;
};

/** A figure with its answer. `text` is how a sentence prints it, unit included; `value` null = there is none. */
export type Figure = {
  key: string;
  label: string; // 工业项目协议资金
  value: string | null; // exact decimal: yuan, per cent, points, days, a count
  text: string; // 251.78亿元, 增长72.69%, 11个
  unit: string;
  period: string; // 2023年一季度
  rules: string; // version of the counting rules
  asOf: string; // ISO instant
  scope: string; // 全区, or what it is narrowed to
};

const ATTRIBUTES = Object.keys(rowChoice.shape);
const choiceText = (choice: RowChoice) => {
  const flat: Record<string, string | undefined> = choice;
  return ATTRIBUTES.flatMap((name) => (flat[name] ? [`${name}-${flat[name]}`] : [])).join('_');
};

/**
 * The readable, stable key of a figure: `count`, `amount_sector-industrial`, `share_ecosystem-new-materials*all`,
 * `rate_reached-started*standing-cohort`, `amount_side-year_vs-progress`. What asks the same has the same key; it stands
 * in an address as it is.
 */
export function figureKey({ measure, rows, of, against }: FigureSpec): string {
  const parts = [measure, choiceText(rows), against ? `vs-${against}` : ''].filter(Boolean);
  return parts.join('_') + (of ? `*${choiceText(of) || 'all'}` : '');
}

function readChoice(pairs: string[]): RowChoice | null {
  const split = pairs.map((pair) => pair.split(/-(.*)/s).slice(0, 2));
  return rowChoice.safeParse(Object.fromEntries(split)).data ?? null;
}

/** The figure that a key asks for, or null for a key that no figure has. */
export function parseFigureKey(text: string): FigureSpec | null {
  const [main = '', whole, ...rest] = text.split('*');
  const [name, ...pairs] = main.split('_');
  const measure = MEASURES.find((one) => one === name);
  const told = pairs.find((pair) => pair.startsWith('vs-'))?.slice(3);
  const against = AGAINST.find((one) => one === told);
  const rows = readChoice(pairs.filter((pair) => !pair.startsWith('vs-')));
  const of = whole === undefined ? undefined : readChoice(whole === 'all' ? [] : whole.split('_'));
  if (!measure || !rows || of === null || rest.length > 0) return null;
  const spec = { measure, rows, ...(of ? { of } : {}), ...(against ? { against } : {}) };
  return figureKey(spec) === text ? spec : null;
}
