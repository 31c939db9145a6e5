import { type Evidence, holdsDemo } from '../figures/evidence.ts';
import { today } from '../periods/calendar.ts';
import { labelPeriod, previousYear } from '../periods/period.ts';
import { collectFigures } from './collect-figures.ts';
import { Composing, heading, paragraph } from './composing.ts';
import type { Briefing, BriefingBlock, BriefingTable } from './document.ts';
import { type AnnexName, type BriefingKind, KINDS, type KindTemplate, type SectionName } from './kinds.ts';
import { totalledAnnex, workbookOf } from './project-tables.ts';
import { card } from './sections/card.ts';
import { chain } from './sections/chain.ts';
import { industrial } from './sections/industrial.ts';
import { major } from './sections/major.ts';
import { outlook } from './sections/outlook.ts';
import { overview } from './sections/overview.ts';
import { progress } from './sections/progress.ts';
import { published } from './sections/published.ts';
import { signings } from './sections/signings.ts';
import { structure } from './sections/structure.ts';
import { targets } from './sections/targets.ts';
import { watch, watchedInOrder, watchTable } from './sections/watch.ts';

/** `correction` = what the briefing before said wrong, as a finished sentence; null = nothing. */
export type BriefingContext = {
  districtZh: string;
  issuer: string;
  sources: string[];
  correction?: string | null;
  redHead?: string; // the name in red; empty = none; left out = what the kind is called
  issueLabel?: string; // what stands where the number will
};

type Write = (composing: Composing, annexes: readonly AnnexName[]) => BriefingBlock[];
const SECTIONS: Record<SectionName, { title: string; write: Write }> = {
  overview: { title: '总体情况', write: overview },
  industrial: { title: '工业项目', write: industrial },
  structure: { title: '结构情况', write: structure },
  major: { title: '重大项目', write: major },
  progress: { title: '项目进展', write: progress },
  targets: { title: '目标与序时进度', write: targets },
  watch: { title: '关注项目', write: watch },
  chain: { title: '产业链补链', write: chain },
  published: { title: '与公布数对照', write: published },
  outlook: { title: '亮点、问题与下一步', write: outlook },
  card: { title: '项目情况', write: card },
  signings: { title: '签约项目', write: signings },
  rules: {
    title: '统计口径',
    write: ({ evidence: { rules } }) => [
      paragraph('rules.text', [
        { text: `口径${rules.version}：${rules.explained.map((rule) => rule.zh).join('')}` },
      ]),
    ],
  },
};

/** 一、二、…十、十一 of a heading. */
function chinese(number: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[number % 10] ?? ''}`;
}

/** The sections of a template in order, numbered; one that has nothing to say leaves no heading. */
function writeSections(composing: Composing, { sections, annexes }: KindTemplate): BriefingBlock[] {
  const written = sections
    .map((name) => ({ name, title: SECTIONS[name].title, blocks: SECTIONS[name].write(composing, annexes) }))
    .filter(({ blocks }) => blocks.length > 0);
  const alone = written.length === 1;
  return written.flatMap(({ name, title, blocks }, index) => [
    ...(alone ? [] : [heading(1, name, `${chinese(index + 1)}、${title}`)]),
    ...blocks,
  ]);
}

/** The tables behind the text; one without rows is left out. */
function writeAnnexes(composing: Composing, names: readonly AnnexName[]): BriefingTable[] {
  const { evidence, now } = composing;
  const write: Record<AnnexName, () => BriefingTable> = {
    projects: () => totalledAnnex(composing, `${now}签约项目一览表`, {}),
    frameworks: () => totalledAnnex(composing, `${now}框架协议一览表`, { standing: 'apart' }),
    watch: () => watchTable('关注项目一览表', watchedInOrder(evidence.watch)),
  };
  return names.map((name) => write[name]()).filter((table) => table.rows.length > 0);
}

/** A correction closes the first section: who reads no further has read it. */
function withCorrection(blocks: readonly BriefingBlock[], correction: string): BriefingBlock[] {
  const next = blocks.findIndex((block, at) => at > 0 && block.type === 'heading' && block.level === 1);
  const end = next < 0 ? blocks.length : next;
  return [...blocks.slice(0, end), paragraph('correction', [{ text: correction }]), ...blocks.slice(end)];
}

/**
 * One plain document from evidence: the page and every export draw it, so their figures cannot
 * differ. Pure apart from the date of composing.
 */
export function composeBriefing(
  evidence: Evidence,
  kind: BriefingKind,
  context: BriefingContext,
  composedOn = today(),
): Briefing {
  const composing = new Composing(evidence);
  const { period, now } = composing;
  const before = previousYear(period);
  const scope = evidence.scopeLabel === '全区' ? '' : evidence.scopeLabel;
  const written = writeSections(composing, KINDS[kind]);
  const blocks = context.correction ? withCorrection(written, context.correction) : written;
  const annexes = writeAnnexes(composing, KINDS[kind].annexes);
  const { footnotes } = composing;
  return {
    kind,
    title:
      kind === 'project'
        ? `${scope}${KINDS[kind].labelZh}`
        : `${context.districtZh}${scope}${now}${KINDS[kind].labelZh}`,
    issuer: context.issuer,
    redHead: context.redHead ?? KINDS[kind].masthead,
    districtZh: context.districtZh,
    issueLabel: context.issueLabel ?? '（草稿）',
    period: { code: period.code, labelZh: now, from: period.from, to: period.to },
    previous: { code: before.code, labelZh: labelPeriod(before) },
    scopeLabel: evidence.scopeLabel,
    rules: evidence.rules.version,
    asOf: evidence.asOf,
    composedOn,
    containsDemo: holdsDemo(evidence),
    blocks,
    annexes,
    figures: collectFigures({ blocks, footnotes, annexes }, evidence),
    footnotes,
    sources: context.sources,
    workbook: workbookOf(evidence),
    evidence,
  };
}
