import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { proveActor } from '../auth/actor.ts';
import { consoleActor } from '../auth/console.ts';
import { addPerson } from '../auth/people.ts';
import { db } from '../db.ts';
import { placesOf, readChain } from '../ecosystems/commands/write-chain.ts';

/** The chain that tests edit, and a segment that it does not have. */
export const LINK = 'fibre-composites';
export const recycling = {
  nameZh: '复材回收',
  nameEn: 'Composite recycling',
  describesZh: '把边角料和退役部件变回纤维。',
  describesEn: 'Turns offcuts and retired parts back into fibre.',
  synonyms: '回收碳纤维、recycled carbon fibre\n热解回收',
  position: 'downstream',
};

export async function at(ecosystem = LINK) {
  const { version } = await db().ecosystem.findUniqueOrThrow({ where: { slug: ecosystem } });
  return { ecosystem, version };
}

/** All rows of a chain as they stand, layout included. */
export async function standing(slug = LINK) {
  const { id } = await db().ecosystem.findUniqueOrThrow({ where: { slug } });
  const ecosystemId = id;
  return {
    segments: await db().segment.findMany({ where: { ecosystemId }, orderBy: { id: 'asc' } }),
    edges: await db().supplyEdge.findMany({
      where: { from: { ecosystemId } },
      orderBy: [{ fromSegmentId: 'asc' }, { toSegmentId: 'asc' }],
    }),
    placements: await db().placement.findMany({ where: { ecosystemId }, orderBy: { id: 'asc' } }),
  };
}

export const newestEvent = () => db().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });

export async function expectLayoutStored(slug = LINK) {
  const { segments } = await standing(slug);
  const { id } = await db().ecosystem.findUniqueOrThrow({ where: { slug } });
  const places = await db().$transaction(async (tx) => placesOf(await readChain(tx, id)));
  for (const one of segments)
    expect({ column: one.layoutColumn, row: one.layoutRow }, one.slug).toEqual(places.get(one.id));
}

export async function administrator(name: string) {
  const { id } = await addPerson(consoleActor(), {
    username: `editor-${randomUUID().slice(0, 6)}`,
    name,
    roles: ['administrator'],
  });
  return proveActor({ personId: id, name, roles: ['administrator'] });
}
