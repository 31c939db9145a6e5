import { z } from 'zod';
import { type Actor, permit } from '../auth/actor.ts';
import { db } from '../db.ts';
import { getDistrict } from '../district/queries.ts';
import { Refusal } from '../errors.ts';
import type { FiguresScope } from '../figures/gather.ts';
import { getFigures } from '../figures/queries.ts';
import { composeBriefing } from './compose.ts';
import type { Briefing } from './document.ts';
import type { BriefingKind } from './kinds.ts';
import { readStored } from './stored.ts';

export type BriefingRequest = {
  period: string;
  scope: FiguresScope;
  kind?: BriefingKind | undefined;
  asOf?: string | undefined;
};
export type BriefingCard = {
  id: string;
  title: string;
  period: string;
  status: 'draft' | 'issued';
  author: string;
  createdAt: string;
  containsDemo: boolean;
};

/** Composes a briefing from the ledger as it is now, or as it stood at `asOf`. Needs the right to draft. */
export async function composeForPeriod(actor: Actor, request: BriefingRequest): Promise<Briefing> {
  permit(actor, 'briefing.draft');
  const { evidence } = await getFigures(actor, request.period, { asOf: request.asOf, scope: request.scope });
  const district = await getDistrict();
  return composeBriefing(evidence, request.kind ?? 'quarterly', {
    districtZh: district.nameZh.replace(/^重庆市/, ''),
    issuer: district.office.nameZh,
    sources: [`${district.office.nameZh}招商项目台账`],
  });
}

/** The newest fifty stored briefings. */
export async function listBriefings(actor: Actor): Promise<BriefingCard[]> {
  permit(actor, 'briefing.draft');
  const rows = await db().briefing.findMany({
    orderBy: { createdAt: 'desc' },
    take: 50,
    omit: { document: true },
    include: { author: { select: { name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    period: row.period,
    status: row.status,
    author: row.author.name,
    createdAt: row.createdAt.toISOString(),
    containsDemo: row.containsDemo,
  }));
}

/** A stored briefing, exactly as it was composed. Throws `notFound`. */
export async function getBriefing(
  actor: Actor,
  id: string,
): Promise<{ card: BriefingCard; document: Briefing }> {
  permit(actor, 'briefing.draft');
  const row = z.uuid().safeParse(id).success
    ? await db().briefing.findUnique({ where: { id }, include: { author: { select: { name: true } } } })
    : null;
  if (!row) throw new Refusal('notFound', '没有找到这份简报。');
  const { document, author, createdAt, ...rest } = row;
  return {
    card: { ...rest, author: author.name, createdAt: createdAt.toISOString() },
    document: readStored(document),
  };
}
