import { type CountedRow, judgeAll } from '../figures/counting.ts';
import type { Evidence, ReceiptRow } from '../figures/evidence.ts';
import { SIDES, type Side } from '../figures/figure.ts';
import { periodOf } from '../figures/gather-evidence.ts';
import { COUNTING_RULES, CURRENT_RULES } from '../figures/rules.ts';
import type { FuzzyDate } from '../periods/fuzzy-date.ts';
import { type Period, parsePeriod } from '../periods/period.ts';
import { BOUNDS, ORIGINS, PROJECT_KINDS, SECTORS, STAGES } from '../projects/schema.ts';
import { composeBriefing } from './compose.ts';
import type { Briefing } from './document.ts';
import type { BriefingKind } from './kinds.ts';

const AS_OF = '2023-07-03T02:00:00.000Z';
const ECOSYSTEMS = ['新材料', '新能源汽车动力电池及轻量化材料', '装备制造', '消费品'].map(
  (labelZh, index) => ({
    key: `example-${index + 1}`,
    labelZh,
  }),
);
const PARKS = ['示例高新区', '示例新材料科技城', '示例临港产业园'].map((labelZh, index) => ({
  key: `example-${index + 1}`,
  labelZh,
}));
const LONG =
  '年产三十万吨高性能复合材料与智能装备一体化生产基地及配套研发检测中心、公用工程和仓储物流设施建设';

/** Small whole numbers that look like chance and are the same each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % sides;
  };
}

const pick = <T>(list: readonly [T, ...T[]], index: number): T => list[index % list.length] ?? list[0];
const two = (number: number) => String(number).padStart(2, '0');
const day = (value: string): FuzzyDate => ({ value, precision: 'day' });

function nameOf(index: number): string {
  if (index % 9 === 4) return `示例第${index}号喆镕䶮新材料${LONG}项目`.slice(0, 60);
  return `示例第${index}号年产${(index % 40) + 1}万套${pick(['结构件', '正极材料', '工业机器人', '榨菜'], index)}项目`;
}

function slot(list: { key: string; labelZh: string }[], index: number) {
  const one = list[index];
  return one ? { key: one.key, nameZh: one.labelZh } : null;
}

/** Numbers from outside the ledger, as sources print them: one that no figure is held against, one that is. */
const GIVEN: Evidence['given'] = (
  [
    ['target.example-total.2027', 'target', '示例总值', '2100', '2027年', '不少于'],
    ['published.example-total.2022', 'published', '示例总值', '1710.5', '2022年', ''],
  ] as const
).map(([name, kind, labelZh, value, period, bound]) => ({
  name,
  figure: null,
  kind,
  labelZh,
  value,
  unit: '亿元',
  period,
  bound,
  sourceZh: '示例区统计局《示例公报》',
  noteZh: '',
}));

/** One invented project of a year's half. About every twelfth has something that the rules treat apart. */
function exampleRow(index: number, year: number, roll: (sides: number) => number): CountedRow {
  const odd = index % 12;
  const stage = pick(STAGES, 1 + (roll(10) < 6 ? 0 : 1 + roll(4)));
  const signed = `${year}-${two(1 + roll(6))}-${two(1 + roll(28))}`;
  const later = (months: number) => {
    const at = new Date(`${signed}T00:00:00Z`);
    at.setUTCDate(at.getUTCDate() + months * 30 + roll(20));
    return day(at.toISOString().slice(0, 10));
  };
  const reached = (which: number) => STAGES.indexOf(stage) >= which;
  const bound = odd === 5 ? 'undisclosed' : odd === 7 ? 'atLeast' : odd === 9 ? 'planned' : 'exact';
  const yuan = roll(12) === 0 ? 1_000_000_000 + roll(4) * 2_600_000_000 : 12_000_000 + roll(9000) * 100_000;
  return {
    id: `00000000-0000-7000-8000-${String(year * 1_000_000 + index).padStart(12, '0')}`,
    code: `SL-${year}-${String(index).padStart(4, '0')}`,
    name: nameOf(index),
    firm: `示例第${index}${pick(['新材料', '装备', '能源科技', '食品'], index)}有限公司`,
    ecosystem: slot(ECOSYSTEMS, roll(5)),
    park: slot(PARKS, roll(4)),
    segment: null,
    sector: pick(SECTORS, roll(5) === 0 ? 2 : 1),
    origin: pick(ORIGINS, roll(3)),
    kind: odd === 11 ? 'upgrade' : pick(PROJECT_KINDS, roll(2)),
    stage,
    status: odd === 10 ? 'terminated' : 'normal',
    agreementKind: odd === 6 ? 'framework' : 'formal',
    firstContact: day(`${year - 1}-${two(7 + roll(6))}-${two(1 + roll(28))}`),
    signed: odd === 8 ? { value: `${year}-01-01`, precision: 'year' } : day(signed),
    started: reached(2) ? later(1) : null,
    building: reached(3) ? later(2) : null,
    producing: reached(4) ? later(3) : null,
    full: reached(5) ? later(4) : null,
    endedOn: odd === 10 ? `${year}-06-20` : null,
    amountYuan: bound === 'undisclosed' ? null : `${yuan}.00`,
    bound: BOUNDS.find((one) => one === bound) ?? 'exact',
    isDemo: true,
  };
}

function receiptsFor(rows: readonly CountedRow[], roll: (sides: number) => number): ReceiptRow[] {
  return rows
    .filter((row) => row.amountYuan !== null && roll(2) === 0)
    .map((row, index) => ({
      id: `receipt-${index}`,
      projectId: row.id,
      code: row.code,
      name: row.name,
      firm: row.firm,
      sector: row.sector,
      ecosystem: row.ecosystem?.key ?? null,
      park: row.park?.key ?? null,
      receivedOn: `${row.code.slice(3, 7)}-${two(1 + roll(6))}-${two(1 + roll(28))}`,
      yuan: `${1_000_000 + roll(2000) * 10_000}.00`,
      isDemo: true,
    }));
}

/** What an invented half-year is made of: `projects` of this year and about half as many of the year before. */
export function exampleEvidence(projects: number, code = '2023H1'): Evidence {
  const roll = dice(projects + 7);
  const now = Array.from({ length: projects }, (_, index) => exampleRow(index + 1, 2023, roll));
  const before = Array.from({ length: Math.ceil(projects / 2) }, (_, index) =>
    exampleRow(index + 1, 2022, roll),
  );
  const rows = [...now, ...before];
  const rules = COUNTING_RULES[CURRENT_RULES];
  const periods: Partial<Record<Side, Period>> = {};
  const verdicts: Evidence['verdicts'] = {};
  for (const side of SIDES) {
    const period = periodOf(side, parsePeriod(code));
    if (!period) continue;
    periods[side] = period;
    verdicts[side] = judgeAll(rows, period, rules, AS_OF.slice(0, 10))
      .filter((verdict) => verdict.standing !== 'outside')
      .map(({ row, ...said }) => ({ id: row.id, ...said }));
  }
  return {
    rules,
    asOf: AS_OF,
    scopeLabel: '全区',
    periods,
    ecosystems: ECOSYSTEMS,
    parks: PARKS,
    rows,
    verdicts,
    receipts: receiptsFor(rows, roll),
    watch: now.slice(0, 4).map((row, index) => ({
      id: row.id,
      code: row.code,
      name: row.name,
      firm: row.firm,
      stage: '签约',
      owner: '示例经办人',
      light: index === 0 ? 'red' : 'amber',
      why: '签约 180 天，台账未载开工',
      nextStep: index === 1 ? '示例：协调用地' : '',
      amountYuan: row.amountYuan,
      isDemo: true,
    })),
    segments: [],
    given: GIVEN,
  };
}

/** The evidence of one project: the one with the longest name. */
function onlyOne(evidence: Evidence): Evidence {
  const now = evidence.rows.filter((row) => row.code.startsWith('SL-2023'));
  const row = now.toSorted((a, b) => b.name.length - a.name.length)[0];
  if (!row) return evidence;
  const verdicts: Evidence['verdicts'] = {};
  for (const side of SIDES)
    verdicts[side] = (evidence.verdicts[side] ?? []).filter(({ id }) => id === row.id);
  const receipts = evidence.receipts.filter(({ projectId }) => projectId === row.id);
  const watch = evidence.watch.filter(({ id }) => id === row.id);
  return { ...evidence, scopeLabel: row.name, rows: [row], verdicts, receipts, watch };
}

/**
 * An invented briefing of an invented district: what a template is previewed with, and what the renderers are tested and
 * measured on. All firms are 示例…, all pages are marked 演示; rare characters and names of sixty characters included.
 */
export function exampleBriefing(projects = 40, kind: BriefingKind = 'quarterly'): Briefing {
  const context = {
    districtZh: '示例区',
    issuer: '示例区招商投资促进局',
    sources: ['示例区招商投资促进局招商项目台账（演示）'],
  };
  const whole = exampleEvidence(projects);
  const evidence = kind === 'project' ? onlyOne(whole) : whole;
  return { ...composeBriefing(evidence, kind, context, '2023-07-03'), issueLabel: '第6期' };
}
