import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../db.ts';
import type { AuditEvent } from './events.ts';

/**
 * Tells the database who is writing, for the rest of this transaction: the revision triggers read it.
 * Call it before the first write. `reason` is kept with every revision of the transaction.
 */
export async function attribute(tx: Tx, actor: Actor, reason = ''): Promise<void> {
  await tx.$executeRaw`SELECT set_config('gf.person', ${actor.personId ?? actor.name}, true), set_config('gf.reason', ${reason}, true)`;
}

/**
 * Appends one event to the hash chain inside the caller's transaction. Number, time and hashes are given
 * by the database. Call it last: the chain is locked from here until the transaction ends.
 */
export async function recordEvent(tx: Tx, actor: Actor, event: AuditEvent): Promise<void> {
  const subjectType = event.kind.slice(0, event.kind.indexOf('.'));
  await tx.$executeRaw`
    INSERT INTO audit_event (seq, actor_id, actor_name, kind, subject_type, subject_id, data, previous, hash)
    VALUES (0, ${actor.personId}, ${actor.name}, ${event.kind}, ${subjectType}, ${event.subject},
            ${JSON.stringify(event.data)}::jsonb, '', '')`;
}

/** `recordEvent` for many at once, in their order. Call it last. */
export async function recordEvents(tx: Tx, actor: Actor, events: readonly AuditEvent[]): Promise<void> {
  const rows = events.map((event) => ({
    kind: event.kind,
    type: event.kind.slice(0, event.kind.indexOf('.')),
    subject: event.subject,
    data: event.data,
  }));
  await tx.$executeRaw`
    INSERT INTO audit_event (seq, actor_id, actor_name, kind, subject_type, subject_id, data, previous, hash)
    SELECT 0, ${actor.personId}, ${actor.name}, e.kind, e.type, e.subject, e.data, '', ''
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS e(kind text, type text, subject text, data jsonb)`;
}
