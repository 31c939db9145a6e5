import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FirmProject } from './projects.ts';
import { placeOf, storyOf } from './story.ts';

const project = (code: string, more: Partial<FirmProject> = {}): FirmProject => ({
  code,
  nameZh: code,
  nameEn: null,
  stage: 'signed',
  signed: null,
  milestones: [],
  amountYuan: null,
  bound: 'undisclosed',
  capacityZh: null,
  capacityEn: null,
  park: null,
  noteZh: null,
  noteEn: null,
  isDemo: false,
  sources: [],
  ...more,
});

describe("a firm's story", () => {
  it('keeps undated projects, tells published before invented ones, and spans the years that the dates may mean', () => {
    const dated = project('dated', {
      milestones: [
        { stage: 'signed', date: { value: '2018-01-01', precision: 'year' } },
        { stage: 'started', date: null },
        { stage: 'producing', date: { value: '2020-03-25', precision: 'day' } },
      ],
    });
    const { lanes, years } = storyOf({
      landed: { value: '2010-01-01', precision: 'year' },
      projects: [project('invented', { isDemo: true }), dated, project('undated')],
    });
    expect(lanes.map((lane) => (lane.kind === 'project' ? lane.project.code : lane.kind))).toEqual([
      'firm',
      'dated',
      'undated',
      'invented',
    ]);
    expect(lanes[1]?.steps.map(({ kind }) => kind)).toEqual(['signed', 'producing']);
    expect(years).toEqual({ first: 2010, last: 2020 });
    expect(storyOf({ landed: null, projects: [project('undated')] }).years).toBeNull();
  });

  it('draws nothing out of two dates, or of less than two years', () => {
    const day = (value: string) => ({ value, precision: 'day' as const });
    const steps = (signed: string, started: string, producing: string | null) =>
      storyOf({
        landed: null,
        projects: [
          project('one', {
            milestones: [
              { stage: 'signed', date: day(signed) },
              { stage: 'started', date: day(started) },
              { stage: 'producing', date: producing === null ? null : day(producing) },
            ],
          }),
        ],
      }).years;
    expect(steps('2010-01-01', '2020-01-01', null)).toBeNull();
    expect(steps('2021-11-26', '2022-05-19', '2023-06-01')).toBeNull();
    expect(steps('2021-11-26', '2022-05-19', '2023-11-27')).toEqual({ first: 2021, last: 2023 });
  });

  it('draws a coarse date as long as it may mean, inside the span, and a day as a moment', () => {
    const years = { first: 2020, last: 2023 };
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2023-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (value) => {
        const { from, to } = placeOf({ value, precision: 'day' }, years);
        const year = placeOf({ value: `${value.slice(0, 4)}-01-01`, precision: 'year' }, years);
        expect(from).toBe(to);
        expect(from).toBeGreaterThanOrEqual(year.from);
        expect(from).toBeLessThan(year.to);
        expect(year.from).toBeGreaterThanOrEqual(0);
        expect(year.to).toBeLessThanOrEqual(1);
      }),
    );
    expect(placeOf({ value: '2020-01-01', precision: 'year' }, { first: 2020, last: 2020 })).toEqual({
      from: 0,
      to: 1,
    });
  });
});
