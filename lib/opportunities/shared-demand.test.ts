import { beforeAll, describe, expect, it } from 'vitest';
import { consoleActor } from '../auth/console.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { withTestDatabase } from '../testing/database.ts';
import { byDemand, hasDemand } from './demand.ts';
import { getRank, listOpportunities, listPlaced, listSegmentPaths, type Opportunity } from './queries.ts';
import { segmentPath } from './segment-paths.ts';
import { shareDemand } from './shared-demand.ts';

withTestDatabase();
let all: Opportunity[] = [];
beforeAll(async () => {
  await loadDataset(consoleActor(), await readDataset('data/fuling'));
  all = await listOpportunities();
});

const at = ({ ecosystem, segment }: Opportunity) => `${ecosystem.slug}/${segment.slug}`;
const waits = (one: Opportunity) => hasDemand(one.demand);

describe('opportunities by the customers that they share', () => {
  it('keeps every opportunity that somebody waits for, once, the most wanted first', () => {
    const groups = shareDemand(all);
    expect(groups.flatMap((group) => group.opportunities.map(at)).sort()).toEqual(
      all.filter(waits).map(at).sort(),
    );
    const demands = groups.map((group) => group.demand);
    expect(demands).toEqual([...demands].sort(byDemand));
  });

  it('says of each group what is true of all of it: the same customers, the same demand', () => {
    for (const { opportunities, buyers, demand } of shareDemand(all))
      for (const one of opportunities) {
        expect(one.demand).toEqual(demand);
        expect(one.buyers.map(({ slug }) => slug)).toEqual(
          expect.arrayContaining(buyers.map(({ slug }) => slug)),
        );
      }
  });

  it('gathers what the battery cells lack', () => {
    const [first] = shareDemand(all);
    expect(first?.buyers.map(({ slug }) => slug)).toEqual(['cells']);
    expect(first?.opportunities.map(({ segment }) => segment.slug)).toContain('separator');
  });

  it('leaves out what is announced as signed', () => {
    const signed = all.map(
      (one): Opportunity => ({ ...one, released: { status: 'signed', releasedOn: '2026-01-01' } }),
    );
    expect(shareDemand(signed)).toEqual([]);
  });
});

describe('the place of an opportunity', () => {
  it('is among those that somebody waits for, and none without', async () => {
    const placed = await listPlaced();
    const wanted = placed.filter(waits);
    expect(wanted.length).toBeLessThan(placed.length);
    for (const one of placed) expect(one.place !== null, at(one)).toBe(waits(one));
    const [first] = wanted;
    const rank = await getRank(first?.ecosystem.slug ?? '', first?.segment.slug ?? '');
    const sharing = wanted.filter((one) => one.place === 1);
    expect(rank).toEqual({ place: 1, others: sharing.length - 1, count: wanted.length });
    const quiet = placed.find((one) => !waits(one));
    expect(await getRank(quiet?.ecosystem.slug ?? '', quiet?.segment.slug ?? '')).toBeNull();
  });

  it('begins anew within an ecosystem', async () => {
    const [first] = (await listPlaced('new-materials')).filter(waits);
    expect(first?.place).toBe(1);
  });
});

describe('the page of a segment', () => {
  it('is its opportunity while it is one, else its place on the chain', async () => {
    const paths = await listSegmentPaths();
    expect(segmentPath(paths, 'ev-battery', 'separator')).toBe('/opportunities/ev-battery/separator');
    expect(segmentPath(paths, 'ev-battery', 'cells')).toBe('/ecosystems/ev-battery#cells');
  });
});
