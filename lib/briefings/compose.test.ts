import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRows } from '../figures/choose.ts';
import type { Evidence } from '../figures/evidence.ts';
import { parsePeriod } from '../periods/period.ts';
import { randomEvidence } from '../testing/random-ledger.ts';
import { emptyEvidence } from '../testing/sample-briefing.ts';
import { runsText } from './collect-figures.ts';
import { composeBriefing } from './compose.ts';
import type { Briefing, BriefingTable } from './document.ts';
import { exampleBriefing, exampleEvidence } from './example.ts';
import { BRIEFING_KINDS, type BriefingKind } from './kinds.ts';
import { meetingSlides } from './renderers/pptx-slides.ts';

const context = { districtZh: '示例区', issuer: '示例局', sources: ['示例台账'] };
const runsOf = ({ blocks, footnotes }: Briefing) => [
  ...blocks.flatMap((block) => (block.type === 'paragraph' ? [block.runs] : [])),
  ...footnotes,
];
// numbers that are names: periods, days, size classes, versions of the rules
const NAMES =
  /\d{4}年|\d{1,2}[—-]?\d{0,2}月(\d{1,2}日)?|100亿元以上|10亿元以上|口径v\d+|100%|12|示例[0-9a-f]+项目/g;

describe('composing', () => {
  it('puts every number of the narrative there as a figure that the document carries', () => {
    fc.assert(
      fc.property(randomEvidence(), fc.constantFrom(...BRIEFING_KINDS), (evidence, kind) => {
        const briefing = composeBriefing(evidence, kind, context, '2024-01-15');
        const carried = new Map(briefing.figures.map((figure) => [figure.key, figure.text]));
        for (const run of runsOf(briefing).flat()) {
          if (run.figure) expect(carried.get(run.figure)).toBe(run.text);
          else if (!run.text.startsWith('口径')) expect(run.text.replace(NAMES, '')).not.toMatch(/\d/);
        }
        expect(new Set(briefing.blocks.map((block) => block.id)).size).toBe(briefing.blocks.length);
        expect(JSON.stringify(briefing)).not.toMatch(/NaN|Infinity/);
        expect(composeBriefing(JSON.parse(JSON.stringify(evidence)), kind, context, '2024-01-15')).toEqual(briefing);
      }),
      { numRuns: 40 },
    );
  });

  it.each(BRIEFING_KINDS)('has words for a period in which nothing was signed: %s', (kind) => {
    const briefing = composeBriefing(emptyEvidence(), kind, context, '2023-04-03');
    const text = runsOf(briefing).map(runsText).join('\n');
    expect(text).toMatch(/没有/);
    expect(text).not.toMatch(/undefined|null|、。|：。|，。|，，/);
    expect(briefing.annexes).toEqual([]);
  });

  const told = (evidence: Evidence, kind: BriefingKind, id: string) => {
    const block = composeBriefing(evidence, kind, context, '2023-07-03').blocks.find((one) => one.id === id);
    return block?.type === 'paragraph' ? runsText(block.runs) : '';
  };

  it('says of an empty list what was looked at and what could not be compared, never that there is no problem', () => {
    const evidence = emptyEvidence();
    expect(told(evidence, 'quarterly', 'outlook.bright')).toBe(
      '亮点：从100亿元以上项目看，台账数字没有反映出突出的亮点（上年同期无可比基数、未设年度目标，不作比较）。',
    );
    expect(told(evidence, 'quarterly', 'outlook.problems')).toBe(
      '问题：从节点亮灯、金额披露看，台账数字没有反映出突出的问题（上年同期无可比基数、未设年度目标，不作比较）；台账没有登记的情况不在其内。',
    );
    const level = { ...exampleEvidence(6), scopeLabel: '示例生态圈', watch: [] };
    const previous = level.verdicts.current ?? [];
    const same: Evidence = { ...level, receipts: [], verdicts: { ...level.verdicts, previous } };
    expect(told(same, 'ecosystem', 'outlook.problems')).toMatch(/^问题：(从同比、节点亮灯|未披露)/);
    expect(told(same, 'ecosystem', 'outlook.problems')).not.toContain('目标');
  });

  /** `now` and `before` have arrived this year and the year before, in yuan. */
  const withArrivals = (evidence: Evidence, now: string, before: string): Evidence => ({
    ...evidence,
    periods: { ...evidence.periods, previous: parsePeriod('2022Q1') },
    receipts: [
      ['a', '2023-02-01', now] as const,
      ['b', '2022-02-01', before] as const,
    ].map(([id, receivedOn, yuan]) => ({ id, projectId: 'p', code: '', name: '', firm: '', sector: 'industrial', ecosystem: null, park: null, receivedOn, yuan, isDemo: true })),
  }); // biome-ignore format: a receipt a line

  it('tells a fall of the arrived money as a problem, as a rise is a bright spot', () => {
    const [fallen, risen] = [['50000000.00', '200000000.00'], ['200000000.00', '50000000.00']].map(
      ([now = '', before = '']) => withArrivals(emptyEvidence(), now, before),
    );
    if (!fallen || !risen) expect.fail();
    expect(told(fallen, 'quarterly', 'outlook.problems')).toContain('到位资金同比下降75.00%');
    expect(told(fallen, 'quarterly', 'outlook.bright')).not.toContain('到位资金');
    expect(told(risen, 'quarterly', 'outlook.bright')).toContain('到位资金同比增长300.00%');
    expect(told(risen, 'quarterly', 'outlook.problems')).not.toContain('到位资金');
  });

  it('tells the arrived money also of a period in which nothing was signed', () => {
    const evidence = withArrivals(emptyEvidence(), '50000000.00', '200000000.00');
    expect(told(evidence, 'quarterly', 'overview.total')).toBe(
      '2023年一季度，全区没有计入的新签约项目。当年1月1日起累计到位资金0.50亿元，同比下降75.00%。',
    );
  });

  it('adds up in its annex: what is not counted is marked, and the total is the figure of the text', () => {
    const { annexes, evidence, figures } = exampleBriefing(40);
    const [projects] = annexes;
    const total = projects?.rows.at(-1);
    expect(total?.total).toBe(true);
    expect(total?.cells[7]).toBe(figures.find(({ key }) => key === 'amount')?.text);
    expect([total?.figures?.[2], total?.figures?.[7]]).toEqual(['count', 'amount']);
    const upgrade = evidence.rows.find(({ kind, code }) => kind === 'upgrade' && code.startsWith('SL-2023'));
    expect(projects?.rows.find(({ cells }) => cells[1] === upgrade?.code)?.cells[7]).toMatch(/元（不计金额）$/);
    const marked = projects?.rows.filter(({ cells }) => cells[7]?.includes('不计金额')) ?? [];
    expect(marked.length).toBe(chooseRows(evidence, { bound: 'none' }).length);
  });

  it('names each ecosystem of the chain once, and none where there is only one', () => {
    const segments: Evidence['segments'] = ['新材料|己二酸', '新材料|环氧丙烷', '消费品|榨菜'].map((one) => {
      const [ecosystemZh = '', nameZh = ''] = one.split('|');
      return { key: nameZh, nameZh, ecosystemZh, firms: 0, earlier: 0, live: 0, signed: [], state: 'missing' };
    });
    const [first, ...others] = exampleEvidence(6).ecosystems;
    const whole = { ...emptyEvidence(), segments, ecosystems: first ? [first, ...others] : [] };
    expect(told(whole, 'quarterly', 'chain.missing')).toContain('包括新材料“己二酸”、“环氧丙烷”；消费品“榨菜”。');
    const one = { ...whole, segments: segments.slice(0, 2), ecosystems: first ? [first] : [] };
    expect(told(one, 'ecosystem', 'chain.missing')).toContain('包括“己二酸”、“环氧丙烷”。');
  });

  /** The example with the money of each ecosystem's projects made what is given, and nothing else counted. */
  const withMoney = (yuan: Record<string, string>): Evidence => {
    const evidence = exampleEvidence(40);
    const slots = new Map(evidence.rows.map((row) => [row.id, row.ecosystem?.key ?? 'none']));
    const first = new Map((evidence.verdicts.current ?? []).filter(({ standing }) => standing === 'counted').map(({ id }) => [slots.get(id), id]));
    const current = (evidence.verdicts.current ?? [])
      .filter(({ id }) => first.get(slots.get(id)) === id)
      .map((one) => ({ ...one, yuan: yuan[slots.get(one.id) ?? ''] ?? '0.00' }));
    return { ...evidence, verdicts: { ...evidence.verdicts, current } };
  }; // biome-ignore format: one step a line

  it('names what is outside every ecosystem after the leading where it is larger, and nothing without money', () => {
    const leading = (yuan: Record<string, string>) => told(withMoney(yuan), 'quarterly', 'structure.ecosystem.leaders');
    expect(leading({ 'example-1': '200000000.00', 'example-2': '100000000.00', none: '700000000.00' })).toBe(
      '从产业生态圈看，金额居前的有：新材料1个、2.00亿元（占20.00%）；新能源汽车动力电池及轻量化材料1个、1.00亿元（占10.00%）；另有生态圈外1个、7.00亿元（占70.00%）。',
    );
    expect(leading({ 'example-1': '300000000.00', 'example-2': '150000000.00', none: '50000000.00' })).not.toContain('生态圈外');
    expect(leading({ 'example-1': '100000000.00' })).toBe('从产业生态圈看，有金额计入的是新材料1个、1.00亿元（占100.00%）。');
    expect(leading({ none: '100000000.00' })).toContain('都没有计入的金额，另有生态圈外1个');
  });

  it('tells no amount of no project', () => {
    const small = withMoney({ 'example-1': '200000000.00', none: '1200000000.00' });
    expect(told(small, 'quarterly', 'structure.class.large')).toBe(
      '从投资规模看，没有100亿元以上项目；10亿元以上项目1个、12.00亿元。',
    );
    const smaller = withMoney({ 'example-1': '200000000.00' });
    expect(told(smaller, 'quarterly', 'structure.class.large')).toBe('从投资规模看，没有10亿元以上项目。');
    const all = composeBriefing(small, 'quarterly', context, '2023-07-03');
    expect(runsOf(all).map(runsText).join('')).not.toMatch(/以上项目0个|0个、0\.00亿元/);
  });

  it('says of a target what it is of, in a paragraph and in a list', () => {
    const evidence = emptyEvidence();
    const target = { name: 'target.office.industrialCount.2023', figure: 'count_side-year_sector-industrial', kind: 'target' as const, labelZh: '', value: '1200', unit: '个', period: '2023年', bound: '', sourceZh: '', noteZh: '' };
    const aimed = { ...evidence, periods: { ...evidence.periods, year: parsePeriod('2023Q1') }, verdicts: { year: [] }, given: [target] };
    expect(told(aimed, 'quarterly', 'targets.industrialCount')).toMatch(/^新签约工业项目：全年目标1,200个/);
    expect(told(aimed, 'quarterly', 'outlook.problems')).toContain('：新签约工业项目完成全年目标的0.00%');
  }); // biome-ignore format: a target a line

  it('gives codes, numbers and kinds of agreement columns in which they keep to one line', () => {
    /** Millimetres that a column has for words on paper so wide, and what words need in points so large: hanzi a whole em, others two thirds at most. */
    const room = ({ columns }: BriefingTable, at: number, paper: number) =>
      ((columns[at]?.width ?? 0) / columns.reduce((sum, { width }) => sum + width, 0)) * paper - 2.2;
    const needs = (words: string, points: number) =>
      [...words].reduce((sum, sign) => sum + (/[一-龥]/.test(sign) ? 1 : /[A-Z]/.test(sign) ? 0.73 : 0.5), 0) * points * 0.353;
    const [annex] = exampleBriefing(40).annexes;
    const list = exampleBriefing(40, 'signing').blocks.find(({ id }) => id === 'signings.table');
    if (!annex || list?.type !== 'table') expect.fail();
    for (const [at, words] of [[0, '合计'], [1, 'YS-2024Q1-026'], [6, '在建'], [8, '2023年12月28日']] as const)
      expect(room(annex, at, 225), words).toBeGreaterThan(needs(words, 9));
    for (const [at, words] of [[0, '序号'], [4, '正式协议'], [5, '≥8.15亿元'], [5, '计划88亿元']] as const)
      expect(room(list.table, at, 156), words).toBeGreaterThan(needs(words, 10.5));
  });

  it('does not call unstarted what the ledger holds no start of', () => {
    const all = exampleBriefing(40).blocks.flatMap((one) => (one.type === 'paragraph' ? [runsText(one.runs)] : []));
    expect(all.join('')).toMatch(/台账未载开工的\d+个项目尽快开工/);
    expect(all.join('')).not.toContain('尚未开工');
  });

  it('points to an annex only where there is one', () => {
    const evidence = exampleEvidence(40);
    const one = evidence.watch[0];
    const many = Array.from({ length: 20 }, (_, index) => (one ? [{ ...one, id: `${one.id}${index}` }] : [])).flat();
    const crowded = { ...evidence, watch: many };
    expect(told(crowded, 'quarterly', 'watch.total')).toContain('其余见附件。');
    expect(told(crowded, 'monthly', 'watch.total')).toContain('其余从略。');
    const slides = meetingSlides(composeBriefing(crowded, 'quarterly', context, '2023-07-03'));
    const spoken = slides.flatMap(({ sentences }) => sentences.map(runsText)).join('');
    expect(spoken).toContain('其余见 Word 版附件。');
  });

  it('says in its first words that a period is not over, and makes no problem of a part against a whole', () => {
    const evidence = exampleEvidence(40);
    const early = { ...evidence, asOf: '2023-05-10T04:00:00.000Z' };
    expect(told(early, 'quarterly', 'overview.total')).toMatch(/^2023年上半年（截至5月10日，尚未结束），/);
    expect(told(early, 'quarterly', 'outlook.problems')).not.toMatch(/同比下降/);
    expect(told(evidence, 'quarterly', 'overview.total')).toMatch(/^2023年上半年，/);
    const fewer = { ...evidence, verdicts: { ...evidence.verdicts, current: (evidence.verdicts.current ?? []).slice(0, 3) } };
    expect(told(fewer, 'quarterly', 'outlook.problems')).toMatch(/同比下降/);
  });

  it('tells no fall of money that nobody has recorded', () => {
    const unpaid = { ...exampleEvidence(40), receipts: [] };
    expect(told(unpaid, 'quarterly', 'overview.total')).toContain('到位资金台账没有登记。');
    expect(told(unpaid, 'quarterly', 'outlook.problems')).not.toContain('到位资金');
  });

  it('says of a date that is too coarse for a month that it may be a quarter', () => {
    const evidence = exampleEvidence(60);
    const notes = (period: string) => {
      const current = parsePeriod(period);
      const briefing = composeBriefing({ ...evidence, periods: { ...evidence.periods, current } }, 'monthly', context, '2023-07-03');
      return briefing.footnotes.map(runsText).join('\n');
    };
    expect(notes('2023M3')).toContain('只载明季度或年份的项目');
    expect(notes('2023H1')).toContain('只载明年份的项目');
  });

  it('prints on a card how sure the amount is', () => {
    const { evidence } = exampleBriefing(20, 'project');
    const [row] = evidence.rows;
    if (!row) throw new Error('no row');
    const current = (evidence.verdicts.current ?? []).map((one) => ({ ...one, promisedYuan: '10000000000.00' }));
    const atLeast = { ...evidence, rows: [{ ...row, bound: 'atLeast' as const }], verdicts: { ...evidence.verdicts, current } };
    expect(told(atLeast, 'project', 'card.money')).toMatch(/^协议资金不少于100\.00亿元/);
  });

  it('tells no money of a project of which no receipt is recorded', () => {
    const { evidence } = exampleBriefing(20, 'project');
    expect(told({ ...evidence, receipts: [] }, 'project', 'card.money')).toMatch(/，到位资金未登记。$/);
    const receipt = { id: 'a', projectId: evidence.rows[0]?.id ?? '', code: '', name: '', firm: '', sector: 'industrial' as const, ecosystem: null, park: null, receivedOn: '2023-03-01', yuan: '5000000.00', isDemo: true };
    expect(told({ ...evidence, receipts: [receipt] }, 'project', 'card.money')).toContain('累计到位资金0.05亿元');
  });
}); // biome-ignore format: one property a line
