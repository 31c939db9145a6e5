import { isoDay } from '../periods/calendar.ts';
import type { Bound, Origin, ProjectKind, ProjectStatus, SectorClass, Stage } from '../projects/schema.ts';
import { BRANDS, INDUSTRIAL, OTHER } from './names.ts';
import { Random } from './random.ts';

/** An invented project. Amounts are yuan as decimal strings, null when undisclosed. */
export type DemoProject = {
  code: string;
  name: string;
  firm: string;
  sector: SectorClass;
  ecosystem: string | null; // slug
  segment: string | null;
  park: string | null; // slug
  kind: ProjectKind;
  origin: Origin;
  stage: Stage;
  status: ProjectStatus;
  signedOn: string; // ISO day
  startedOn: string | null;
  endedOn: string | null;
  bound: Bound;
  amountYuan: string | null;
  receipts: { receivedOn: string; amountYuan: string }[];
};

/** What a quarter of the ledger must come to, in units of a million yuan; `real` is there already. */
export type QuarterPlan = {
  year: number;
  quarter: number;
  projects: number;
  million: number;
  industrialProjects: number;
  industrialMillion: number;
};
export type RealQuarter = Pick<
  QuarterPlan,
  'projects' | 'million' | 'industrialProjects' | 'industrialMillion'
>;

const MILLION = '000000.00';
const yuan = (million: number) => `${million}${MILLION}`;
const ORIGINS: [Origin, ...Origin[]] = ['domestic', 'domestic', 'domestic', 'city', 'overseas'];

/** The published quarter of 2023 and its base a year before are given; the others grow unevenly around them. */
export function planQuarters(seed: number): QuarterPlan[] {
  const random = new Random(seed);
  const plans: QuarterPlan[] = [];
  for (let index = 0; index < 16; index++) {
    const year = 2021 + Math.floor(index / 4);
    const industrialProjects = random.between(7, 16);
    const industrialMillion = random.between(9_000, 15_000) + index * 620;
    plans.push({
      year,
      quarter: (index % 4) + 1,
      projects: industrialProjects + random.between(30, 52),
      million: industrialMillion + random.between(9_000, 17_000),
      industrialProjects,
      industrialMillion,
    });
  }
  const published = plans.find((plan) => plan.year === 2023 && plan.quarter === 1);
  const base = plans.find((plan) => plan.year === 2022 && plan.quarter === 1);
  if (published)
    Object.assign(published, {
      projects: 65,
      million: 43_000,
      industrialProjects: 11,
      industrialMillion: 25_178,
    });
  if (base) Object.assign(base, { industrialMillion: 14_580, million: 14_580 + 13_200 });
  return plans;
}

type Slot = { plan: QuarterPlan; number: number; million: number; industrial: boolean };

function stageOf(random: Random, plan: QuarterPlan): Stage {
  const age = 2025 - plan.year + random.next() * 2 - 1;
  if (age > 3.4) return random.pick(['full', 'producing', 'producing']);
  if (age > 2.3) return random.pick(['producing', 'building', 'building']);
  return random.pick(['signed', 'signed', 'started', 'building']);
}

function receiptsOf(random: Random, stage: Stage, signedOn: string, million: number) {
  if (stage === 'signed' || million < 4) return [];
  const times = random.between(1, 3);
  const arrived = Math.max(times, Math.floor(million * (0.2 + random.next() * 0.6)));
  return random.split(arrived, times).map((part, index) => {
    const month = Number(signedOn.slice(5, 7)) + (index + 1) * 3;
    const year = Number(signedOn.slice(0, 4)) + Math.floor((month - 1) / 12);
    return { receivedOn: isoDay(year, ((month - 1) % 12) + 1, 15), amountYuan: yuan(part) };
  });
}

function project(random: Random, { plan, number, million, industrial }: Slot): DemoProject {
  const month = plan.quarter * 3 - 2 + random.between(0, 2);
  const signedOn = isoDay(plan.year, month, random.between(1, 28));
  const stage = stageOf(random, plan);
  const brand = random.pick(BRANDS);
  const line = random.pick(INDUSTRIAL);
  const other = random.pick(OTHER);
  const firm = `示例${brand}${industrial ? line[1] : other[1]}有限公司`;
  const started = stage !== 'signed';
  return {
    code: `YS-${plan.year}Q${plan.quarter}-${String(number).padStart(3, '0')}`,
    name: `示例${brand}${industrial ? `${line[2]}生产` : other[2]}项目`,
    firm,
    sector: industrial ? 'industrial' : other[0],
    ecosystem: industrial ? line[0] : null,
    segment: industrial ? line[3] : null,
    park: industrial
      ? random.pick(['fuling-hitech', 'fuling-hitech', 'baitao', 'longqiao'])
      : random.pick([null, null, 'huigu-lake', 'fuling-hitech']),
    kind: random.pick(['new', 'new', 'new', 'new', 'expansion']),
    origin: random.pick(ORIGINS),
    stage,
    status: random.pick(['normal', 'normal', 'normal', 'normal', 'normal', 'delayed']),
    signedOn,
    startedOn: started
      ? isoDay(plan.year + (month > 9 ? 1 : 0), ((month + 2) % 12) + 1, random.between(1, 28))
      : null,
    endedOn: null,
    bound: 'exact',
    amountYuan: yuan(million),
    receipts: receiptsOf(random, stage, signedOn, million),
  };
}

/** Projects that add no money or do not count: they show what the footnotes are for. Never in the published quarter or its base. */
function oddities(random: Random, plan: QuarterPlan, number: number): DemoProject[] {
  if (plan.quarter === 1 && (plan.year === 2022 || plan.year === 2023)) return [];
  const ended = { ...project(random, { plan, number, million: random.between(80, 900), industrial: true }) };
  return [
    {
      ...ended,
      status: 'terminated',
      stage: 'signed',
      startedOn: null,
      receipts: [],
      endedOn: isoDay(plan.year + 1, 6, 30),
    },
  ];
}

/** The invented projects that bring every quarter from what is there (`real`, by `2023Q1`) to its plan, exactly. */
export function generateDemo(seed: number, real: ReadonlyMap<string, RealQuarter>): DemoProject[] {
  const random = new Random(seed + 1);
  return planQuarters(seed).flatMap((plan) => {
    const there = real.get(`${plan.year}Q${plan.quarter}`) ?? {
      projects: 0,
      million: 0,
      industrialProjects: 0,
      industrialMillion: 0,
    };
    const industrial = plan.industrialProjects - there.industrialProjects;
    const others = plan.projects - there.projects - industrial;
    const industrialMillion = plan.industrialMillion - there.industrialMillion;
    const otherMillion = plan.million - there.million - industrialMillion;
    const shares = [
      ...random.split(industrialMillion, industrial).map((million) => ({ million, industrial: true })),
      ...random.split(otherMillion, others).map((million) => ({ million, industrial: false })),
    ];
    const made = shares.map((share, index) => project(random, { plan, number: index + 1, ...share }));
    return [...made, ...oddities(random, plan, made.length + 1)];
  });
}
