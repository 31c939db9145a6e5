import Decimal from 'decimal.js';
import { db, Prisma } from '../db.ts';
import {
  type IndicatorRow,
  listIndicators,
  listTargets,
  type TargetProgress,
} from '../indicators/queries.ts';
import { today } from '../periods/calendar.ts';
import { labelPeriod, type Period, parsePeriod } from '../periods/period.ts';
import { STAGE_LABELS } from '../projects/labels.ts';
import { watchAt } from '../projects/watch.ts';
import { chainState } from './chain-state.ts';
import { chooseRows } from './choose.ts';
import type { Evidence, GivenValue, SegmentRow, WatchedRow } from './evidence.ts';
import { type FigureSpec, figureKey } from './figure.ts';
import type { FiguresScope } from './gather.ts';
import { getYearTargets, TARGETS } from './year-targets.ts';

const EVERY = 1_000_000;

/** The amber and red projects of the scope on the as-of day. */
export async function gatherWatch(scope: FiguresScope, asOf: Date): Promise<WatchedRow[]> {
  const { rows } = await watchAt(asOf, EVERY);
  return rows.flatMap((row): WatchedRow[] => {
    const inside =
      (!scope.ecosystem || row.ecosystemKey === scope.ecosystem) &&
      (!scope.park || row.parkKey === scope.park) &&
      (!scope.project || row.id === scope.project);
    if (!inside || row.light === 'green') return [];
    return [
      {
        id: row.id,
        code: row.code,
        name: row.nameZh,
        firm: row.firmName,
        stage: STAGE_LABELS[row.stage].zh,
        owner: row.owner,
        light: row.light,
        why: row.why,
        nextStep: row.note?.nextStep ?? '',
        amountYuan: row.amountYuan,
        isDemo: row.isDemo,
      },
    ];
  });
}

type SegmentCount = {
  key: string;
  name: string;
  ecosystem: string;
  firms: number;
  earlier: number;
  live: number;
};

/** Every segment of the scope and what the period did to it. Invented projects never make a segment look stronger. */
export async function gatherSegments(
  evidence: Evidence,
  { ecosystem, park, project }: FiguresScope,
): Promise<SegmentRow[]> {
  const { current } = evidence.periods;
  if (!current || park || project) return [];
  const asOf = new Date(evidence.asOf);
  const day = today(asOf);
  const rows = await db().$queryRaw<SegmentCount[]>`
    SELECT e.slug || '.' || s.slug AS key, s.name_zh AS name, e.name_zh AS ecosystem,
      (SELECT count(*)::int FROM placement WHERE segment_id = s.id) AS firms,
      coalesce(p.earlier, 0) AS earlier, coalesce(p.live, 0) AS live
    FROM segment s JOIN ecosystem e ON e.id = s.ecosystem_id
    LEFT JOIN (
      SELECT segment_id,
        count(*) FILTER (WHERE (signed_on IS NULL OR signed_on < ${current.from}::date)
                           AND (status <> 'terminated' OR ended_on >= ${current.from}::date))::int AS earlier,
        count(*) FILTER (WHERE status <> 'terminated' OR ended_on > ${day}::date)::int AS live
      FROM project_as_of(${asOf})
      WHERE segment_id IS NOT NULL AND NOT is_demo AND stage <> 'negotiating' AND agreement_kind IS DISTINCT FROM 'framework'
      GROUP BY 1
    ) p ON p.segment_id = s.id
    WHERE ${ecosystem ? Prisma.sql`e.slug = ${ecosystem}` : Prisma.sql`true`}
    ORDER BY e.sort_order, s.sort_order, s.slug`;
  const real = chooseRows(evidence, {}).filter(({ row }) => !row.isDemo);
  return rows.map((row) => {
    const signed = real
      .filter((one) => one.row.segment?.key === row.key)
      .map(({ row: { id, code, name, firm } }) => ({ id, code, name, firm }));
    const facts = { firms: row.firms, earlier: row.earlier, live: row.live, signed };
    return { key: row.key, nameZh: row.name, ecosystemZh: row.ecosystem, ...facts, state: chainState(facts) };
  });
}

/** Which published statistics are held against which figure of the ledger. */
const PUBLISHED: Record<string, FigureSpec> = {
  'signed.count': { measure: 'count', rows: {} },
  'signed.amount': { measure: 'amount', rows: {} },
  'signed.industrial.count': { measure: 'count', rows: { sector: 'industrial' } },
  'signed.industrial.amount': { measure: 'amount', rows: { sector: 'industrial' } },
  'signed.over100yi.fuling': { measure: 'count', rows: { sector: 'industrial', fromYuan: '10000000000' } },
};
const YI = '100000000';
const inYuan = (value: string, unit: string) =>
  unit === '亿元' ? new Decimal(value).times(YI).toFixed(2) : value;
const printPeriod = (code: string) =>
  /^\d{4}-\d{1,2}$/.test(code) ? `${code.replace('-', '年')}月` : labelPeriod(parsePeriod(code));
const sources = (cited: IndicatorRow['sources']) =>
  cited.map(({ title, publisher }) => `${publisher}《${title}》`).join('；');

function publishedOf(row: IndicatorRow): GivenValue[] {
  const spec = PUBLISHED[row.code];
  const common = {
    kind: 'published' as const,
    period: printPeriod(row.period),
    bound: row.bound === 'atLeast' ? '不少于' : '',
    sourceZh: sources(row.sources),
    noteZh: row.noteZh ?? '',
  };
  const name = `published.${row.code}.${row.period}`;
  const own = (value: string): GivenValue => ({
    ...common,
    name,
    figure: spec ? figureKey(spec) : null,
    labelZh: row.nameZh,
    value: spec ? inYuan(value, row.unitZh) : value,
    unit: row.unitZh,
  });
  const growth = (value: string): GivenValue => ({
    ...common,
    name: `${name}.growth`,
    figure: spec
      ? figureKey({ measure: spec.measure === 'count' ? 'countGrowth' : 'growth', rows: spec.rows })
      : null,
    labelZh: `${row.nameZh}同比`,
    value,
    unit: '%',
  });
  return [
    ...(row.value === null ? [] : [own(row.value)]),
    ...(row.yoyPercent === null ? [] : [growth(row.yoyPercent)]),
  ];
}

function targetOf(target: TargetProgress): GivenValue[] {
  const value: GivenValue = {
    name: `target.${target.code}.${target.year}`,
    figure: null,
    kind: 'target',
    labelZh: target.nameZh,
    value: target.value,
    unit: target.unitZh,
    period: `${target.year}年`,
    bound: target.bound === 'atLeast' ? '不少于' : '',
    sourceZh: sources(target.sources),
    noteZh: '',
  };
  return [value, ...(target.latest ? publishedOf(target.latest) : [])];
}

/** The office's own targets of the year, in the unit of the figures that they are held against. */
async function yearTargets(period: Period, asOf: Date): Promise<GivenValue[]> {
  const year = period.to.slice(0, 4);
  const set = (await getYearTargets(asOf))[year] ?? {};
  return TARGETS.flatMap(({ name, labelZh, unit, spec }): GivenValue[] => {
    const value = set[name];
    if (value === undefined) return [];
    return [
      {
        name: `target.office.${name}.${year}`,
        figure: figureKey(spec),
        kind: 'target',
        labelZh,
        value,
        unit,
        period: `${year}年`,
        bound: '',
        sourceZh: '系统管理员设定的年度目标',
        noteZh: '',
      },
    ];
  });
}

/** Outside numbers: targets, and what was published for this very period. Only a report on the whole district has them. */
export async function gatherGiven(evidence: Evidence, scope: FiguresScope): Promise<GivenValue[]> {
  const { current } = evidence.periods;
  if (!current || scope.ecosystem || scope.park || scope.project) return [];
  const [targets, indicators, own] = await Promise.all([
    listTargets(),
    listIndicators({ period: current.code }),
    yearTargets(current, new Date(evidence.asOf)),
  ]);
  const published = indicators.filter((one) => one.preferred && !one.derived).flatMap(publishedOf);
  const all = [...own, ...published, ...targets.flatMap(targetOf)];
  return [...new Map(all.map((one) => [one.name, one])).values()];
}
