import { randomBytes } from 'node:crypto';
import { Prisma, type Tx } from './db.ts';

/** A new UUIDv7: 48 bits of time, then chance. For rows whose ids must be known before they are written in bulk. */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Tables that are written in bulk; their rows are spelt as in the Prisma schema, columns are its snake case. */
export type BulkTable = 'project' | 'contract_value' | 'stage_change' | 'ledger_import_row';

/**
 * Writes many rows as one statement with one parameter: a thousand times fewer values for the driver to bind.
 * Every row names the same columns; what is left out takes the database's default. Triggers run as ever.
 */
export async function insertMany(
  tx: Tx,
  table: BulkTable,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first);
  const columns = Prisma.raw(names.map((name) => `"${snake(name)}"`).join(', '));
  const body = JSON.stringify(
    rows.map((row) => Object.fromEntries(names.map((name) => [snake(name), row[name] ?? null]))),
  );
  const target = Prisma.raw(`"${table}"`);
  await tx.$executeRaw`
    INSERT INTO ${target} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${target}, ${body}::jsonb)`;
}
