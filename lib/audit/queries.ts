import { type Actor, permit } from '../auth/actor.ts';
import { db } from '../db.ts';

export type AuditRow = {
  seq: string;
  at: string;
  actor: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  data: string; // JSON text
};

/** The newest events before `before` (a sequence number), fifty at a time. */
export async function listEvents(
  actor: Actor,
  options: { before?: string | undefined; kind?: string | undefined } = {},
) {
  permit(actor, 'audit.read');
  const before = options.before && /^\d{1,18}$/.test(options.before) ? BigInt(options.before) : null;
  const rows = await db().auditEvent.findMany({
    where: { ...(before ? { seq: { lt: before } } : {}), ...(options.kind ? { kind: options.kind } : {}) },
    orderBy: { seq: 'desc' },
    take: 51,
  });
  const events: AuditRow[] = rows.slice(0, 50).map((row) => ({
    seq: row.seq.toString(),
    at: row.at.toISOString(),
    actor: row.actorName,
    kind: row.kind,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    data: JSON.stringify(row.data),
  }));
  return { events, next: rows.length > 50 ? (events.at(-1)?.seq ?? null) : null };
}

export type ChainReport = {
  ok: boolean;
  events: number;
  lastHash: string | null;
  firstBroken: string | null;
};

/** Walks the whole chain in the database: numbers without gaps, each event naming the one before, each hash right. */
export async function verifyAudit(actor: Actor): Promise<ChainReport> {
  permit(actor, 'audit.read');
  const [row] = await db().$queryRaw<{ events: bigint; last: string | null; broken: bigint | null }[]>`
    SELECT count(*) AS events, max(hash) FILTER (WHERE newest) AS last, min(seq) FILTER (WHERE NOT fine) AS broken
    FROM (SELECT seq, hash, seq = max(seq) OVER () AS newest,
                 hash = audit_hash(e) AND seq = row_number() OVER (ORDER BY seq)
                 AND previous = lag(hash, 1, repeat('0', 64)::bpchar) OVER (ORDER BY seq) AS fine
          FROM audit_event e) walked`;
  return {
    ok: row?.broken === null || row === undefined,
    events: Number(row?.events ?? 0),
    lastHash: row?.last ?? null,
    firstBroken: row?.broken?.toString() ?? null,
  };
}
