import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeBriefing } from '../briefings/compose.ts';
import type { CountedRow } from '../figures/counting.ts';
import { computeFigures, type FiguresInput, judgeBoth } from '../figures/figures.ts';
import { COUNTING_RULES } from '../figures/rules.ts';
import { parsePeriod } from '../periods/period.ts';
import { briefingText } from './briefing-text.ts';
import { lintText } from './lint.ts';

const ECOSYSTEMS = ['新材料', '装备制造', '消费品', '新能源汽车动力电池及轻量化材料', '数字经济'].map(
  (nameZh) => ({ key: nameZh, nameZh }),
);
const PARKS = ['示例高新区', '示例新材料科技城', '示例临港经济区'].map((nameZh) => ({ key: nameZh, nameZh }));
const PERIODS = ['2023Q1', '2024H1', '2023M1-9', '2024', '2024M5', '2024M1-5'].map(parsePeriod);

const rowOf = (year: number): fc.Arbitrary<CountedRow> =>
  fc.record({
    id: fc.uuid(),
    code: fc.constant('SL-0001'),
    name: fc.constantFrom('示例年产30GWh动力电池项目', '示例二期年产5万吨材料项目'),
    firm: fc.constant('示例材料有限公司'),
    ecosystem: fc.option(fc.constantFrom(...ECOSYSTEMS)),
    park: fc.option(fc.constantFrom(...PARKS)),
    sector: fc.constantFrom('primary', 'industrial', 'services'),
    kind: fc.constantFrom('new', 'expansion', 'upgrade', 'acquisition'),
    stage: fc.constantFrom('signed', 'started', 'building', 'producing', 'full'),
    status: fc.constantFrom('normal', 'normal', 'delayed', 'terminated'),
    agreementKind: fc.constantFrom('formal', 'formal', 'formal', 'framework'),
    signed: fc.record({
      value: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`),
      precision: fc.constant('day'),
    }),
    endedOn: fc.constant(null),
    amountYuan: fc.option(fc.oneof(fc.bigInt({ min: 1n, max: 2_000_000_000_000n }), fc.bigInt({ min: 1n, max: 9n }).map((n) => n * 100_000_000_000n)).map((fen) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`), { freq: 9 }),
    bound: fc.constantFrom('exact', 'atLeast', 'planned'),
    isDemo: fc.boolean(),
  }) as fc.Arbitrary<CountedRow>; // biome-ignore format: one record

const money = fc
  .bigInt({ min: 0n, max: 10n ** 13n })
  .map((fen) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`);

const report = fc
  .constantFrom(...PERIODS)
  .chain((period) => {
    const year = Number(period.from.slice(0, 4));
    return fc.record({
      period: fc.constant(period),
      rows: fc.array(rowOf(year), { maxLength: 30 }),
      previousRows: fc.array(rowOf(year - 1), { maxLength: 30 }),
      received: fc.record({ amountYuan: money, previousAmountYuan: money }),
    });
  })
  .map((some) => {
    const input: FiguresInput = {
      ...some,
      rules: COUNTING_RULES.v1,
      asOf: '2025-01-05T00:00:00.000Z',
      ecosystems: ECOSYSTEMS.map(({ key, nameZh }) => ({ key, labelZh: nameZh })),
      parks: PARKS.map(({ key, nameZh }) => ({ key, labelZh: nameZh })),
    };
    const judged = judgeBoth(input);
    return { figures: computeFigures(input, judged), judged, input, scopeLabel: '全区' };
  });

it('finds nothing in what we compose from any ledger', () => {
  fc.assert(
    fc.property(report, (one) => {
      const text = briefingText(
        composeBriefing(
          one,
          { districtZh: '示例区', issuer: '示例区招商投资局', sources: ['示例台账'] },
          '2025-01-05',
        ),
      );
      const { findings } = lintText(text);
      expect(
        findings.map(({ because, statement }) => `${because} | ${statement}`),
        text,
      ).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
