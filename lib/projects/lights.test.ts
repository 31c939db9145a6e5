import { describe, expect, it } from 'vitest';
import { type ClockFacts, lightOf } from './lights.ts';

const TODAY = '2026-01-01';
const ago = (days: number) => new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
const facts = (change: Partial<ClockFacts>): ClockFacts => ({
  stage: 'signed',
  status: 'normal',
  lastProgressOn: TODAY,
  signedOn: null,
  startedOn: null,
  buildMonths: null,
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
    [{ status: 'suspended', signedOn: TODAY }, 'red'],
    [{ status: 'terminated', signedOn: ago(4000) }, 'green'],
  ])('%j stands %s', (change, light) => expect(lightOf(facts(change), TODAY).light).toBe(light));

  it('says why in words', () => {
    expect(lightOf(facts({ signedOn: ago(200) }), TODAY).why).toBe('签约 200 天尚未开工');
    expect(lightOf(facts({ stage: 'negotiating', lastProgressOn: ago(200) }), TODAY).why).toContain('清退');
  });
});
