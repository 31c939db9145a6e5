import { describe, expect, it } from 'vitest';
import { type ClockFacts, lightOf, USUAL_CLOCKS } from './lights.ts';

const TODAY = '2026-01-01';
const ago = (days: number) => new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
const facts = (change: Partial<ClockFacts>): ClockFacts => ({
  stage: 'signed',
  status: 'normal',
  lastProgressOn: TODAY,
  signedOn: null,
  startedOn: null,
  buildMonths: null,
  arrivedShare: null,
  ...change,
});

describe('lightOf', () => {
  it.each<[Partial<ClockFacts>, string]>([
    [{ stage: 'negotiating', lastProgressOn: ago(59) }, 'green'],
    [{ stage: 'negotiating', lastProgressOn: ago(60) }, 'amber'],
    [{ stage: 'negotiating', lastProgressOn: ago(90) }, 'red'],
    [{ signedOn: ago(89) }, 'green'],
    [{ signedOn: ago(90) }, 'amber'],
    [{ signedOn: ago(180) }, 'red'],
    [{ signedOn: null }, 'green'],
    [{ stage: 'building', startedOn: ago(360), buildMonths: 12 }, 'green'],
    [{ stage: 'building', startedOn: ago(370), buildMonths: 12 }, 'amber'],
    [{ stage: 'started', startedOn: ago(460), buildMonths: 12 }, 'red'],
    [{ stage: 'building', startedOn: ago(4000) }, 'green'],
    [{ stage: 'producing', signedOn: ago(4000) }, 'green'],
    [{ stage: 'building', startedOn: ago(183), buildMonths: 12, arrivedShare: 31 }, 'green'],
    [{ stage: 'building', startedOn: ago(183), buildMonths: 12, arrivedShare: 30 }, 'amber'],
    [{ stage: 'building', startedOn: ago(183), buildMonths: 12, arrivedShare: 10 }, 'red'],
    [{ stage: 'building', startedOn: ago(183), buildMonths: 12, arrivedShare: null }, 'green'],
    [{ stage: 'building', startedOn: ago(370), buildMonths: 12, arrivedShare: 0 }, 'red'],
    [{ status: 'suspended', signedOn: TODAY }, 'red'],
    [{ status: 'terminated', signedOn: ago(4000) }, 'green'],
  ])('%j stands %s', (change, light) => expect(lightOf(facts(change), TODAY).light).toBe(light));

  it('follows the clocks that the office set', () => {
    const strict = { ...USUAL_CLOCKS, start: { amber: 10, red: 20 } };
    expect(lightOf(facts({ signedOn: ago(15) }), TODAY, strict).light).toBe('amber');
    expect(lightOf(facts({ signedOn: ago(15) }), TODAY).light).toBe('green');
  });

  it('says every reason when two clocks speak', () => {
    const late = facts({ stage: 'building', startedOn: ago(370), buildMonths: 12, arrivedShare: 50 });
    expect(lightOf(late, TODAY)).toEqual({
      light: 'red',
      why: '建设时间已过 100%，资金到位 50%；开工 12 个月，计划 12 个月，尚未投产',
    });
  });

  it('says why in words', () => {
    expect(lightOf(facts({ signedOn: ago(200) }), TODAY).why).toBe('签约 200 天尚未开工');
    expect(lightOf(facts({ stage: 'negotiating', lastProgressOn: ago(200) }), TODAY).why).toContain('清退');
  });
});
