import { type Actor, permit } from '../../auth/actor.ts';
import { db, type Tx } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { BRIEFING_KINDS, type BriefingKind } from '../kinds.ts';

export type TemplateCard = {
  id: string;
  kind: BriefingKind;
  version: number;
  fileName: string;
  size: number;
  sha256: string;
  note: string;
  inUse: boolean;
  isRetired: boolean;
  by: string;
  at: string; // ISO instant
  issued: number; // briefings that were issued in it
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const CARD = { uploadedBy: { select: { name: true } }, _count: { select: { briefings: true } } } as const;

const findRow = (id: string, client: Tx) =>
  client.briefingTemplate.findUnique({ where: { id }, omit: { content: true }, include: CARD });
type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

/** A template's row without its bytes. Throws `notFound`. */
export async function templateRow(id: string, client: Tx = db()): Promise<Row> {
  const row = UUID.test(id) ? await findRow(id, client) : null;
  if (!row) throw new Refusal('notFound', '没有找到这个模板。');
  return row;
}

const kindOf = (text: string): BriefingKind => BRIEFING_KINDS.find((one) => one === text) ?? 'quarterly';

const toCard = (row: Row): TemplateCard => ({
  id: row.id,
  kind: kindOf(row.kind),
  version: row.version,
  fileName: row.fileName,
  size: row.size,
  sha256: row.sha256,
  note: row.note,
  inUse: row.inUse,
  isRetired: row.retiredAt !== null,
  by: row.uploadedBy.name,
  at: row.uploadedAt.toISOString(),
  issued: row._count.briefings,
});

/** Every version of every kind, the newest of a kind first. */
export async function listTemplates(actor: Actor): Promise<TemplateCard[]> {
  permit(actor, 'template.read');
  const rows = await db().briefingTemplate.findMany({
    omit: { content: true },
    include: CARD,
    orderBy: [{ kind: 'asc' }, { version: 'desc' }],
  });
  return rows.map(toCard);
}

/** One version, with the names that it uses. Throws `notFound`. */
export async function getTemplate(
  actor: Actor,
  id: string,
): Promise<{ card: TemplateCard; used: string[]; before: TemplateCard | null }> {
  permit(actor, 'template.read');
  const row = await templateRow(id);
  const used = Array.isArray(row.tags) ? row.tags.filter((one) => typeof one === 'string') : [];
  const { kind } = row;
  const current = await db().briefingTemplate.findFirst({
    where: { kind, inUse: true, NOT: { id } },
    omit: { content: true },
    include: CARD,
  });
  return { card: toCard(row), used, before: current ? toCard(current) : null };
}
