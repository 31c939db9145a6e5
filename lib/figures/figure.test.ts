import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGAINST, type FigureSpec, figureKey, MEASURES, parseFigureKey, type RowChoice } from './figure.ts';

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const choice: fc.Arbitrary<RowChoice> = fc.record(
  {
    side: fc.constantFrom('previous' as const, 'year' as const),
    standing: fc.constantFrom('cohort' as const, 'any' as const),
    sector: fc.constantFrom('industrial' as const, 'services' as const),
    ecosystem: slug,
    park: slug,
    reached: fc.constantFrom('performed' as const, 'started' as const),
    amountClass: fc.constantFrom('over100' as const, '1to10' as const),
    fromYuan: fc.bigInt({ min: 1n, max: 10n ** 15n }).map(String),
    project: fc.uuid(),
    name: fc.constant('target.gdp.2027'),
  },
  { requiredKeys: [] },
);
const spec: fc.Arbitrary<FigureSpec> = fc.record(
  {
    measure: fc.constantFrom(...MEASURES),
    rows: choice,
    of: choice,
    against: fc.constantFrom(...AGAINST),
  },
  { requiredKeys: ['measure', 'rows'] },
);

describe('the key of a figure', () => {
  it('asks the same again when it is read back', () => {
    fc.assert(
      fc.property(spec, (one) => {
        const back = parseFigureKey(figureKey(one));
        expect(back).toEqual(one);
        expect(back && figureKey(back)).toBe(figureKey(one));
      }),
    );
  });

  it('stands in an address as it is', () => {
    fc.assert(
      fc.property(spec, (one) => {
        const key = figureKey(one);
        expect(new URLSearchParams({ key }).toString()).toBe(`key=${key}`);
      }),
    );
  });

  it.each(['', 'counts', 'count_sector', 'count_sector-x', 'count_side-current', 'share*all*all', 'count_vs-x', 'count_a-b', 'count_sector-industrial_side-previous'])(
    'is refused when no figure has it: %s',
    (key) => expect(parseFigureKey(key)).toBeNull(),
  ); // biome-ignore format: a list

  it('reads as words', () => {
    expect(
      figureKey({ measure: 'rate', rows: { standing: 'cohort', reached: 'started' }, of: { standing: 'cohort' } }),
    ).toBe('rate_standing-cohort_reached-started*standing-cohort');
    expect(figureKey({ measure: 'share', rows: { ecosystem: 'new-materials' }, of: {} })).toBe('share_ecosystem-new-materials*all');
    expect(figureKey({ measure: 'amount', rows: { side: 'year' }, against: 'progress' })).toBe('amount_side-year_vs-progress');
  }); // biome-ignore format: keys read as one line
});
