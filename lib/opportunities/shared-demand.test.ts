import { beforeAll, describe, expect, it } from 'vitest';
import { consoleActor } from '../auth/console.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { withTestDatabase } from '../testing/database.ts';
import { byDemand } from './demand.ts';
import { listOpportunities, type Opportunity } from './queries.ts';
import { shareDemand } from './shared-demand.ts';

withTestDatabase();
let all: Opportunity[] = [];
beforeAll(async () => {
  await loadDataset(consoleActor(), await readDataset('data/fuling'));
  all = await listOpportunities();
});

const at = ({ ecosystem, segment }: Opportunity) => `${ecosystem.slug}/${segment.slug}`;
const waits = (one: Opportunity) => one.demand.firms + one.demand.projects > 0;

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
