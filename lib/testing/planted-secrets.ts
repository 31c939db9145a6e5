import { db } from '../db.ts';

/** What every planted text holds; nothing else in the data does. */
export const MARK = '绝密样本';

/** Columns that a public page may print, and those that only address or place a row. Everything else is planted. */
const PUBLIC: Record<string, string> = {
  audit_event: 'kind subject_type subject_id previous hash',
  citation: 'place',
  district: 'key profile content_hash',
  ecosystem: 'slug name_zh name_en summary_zh summary_en',
  enquiry: 'reference',
  firm: 'slug name_zh short_zh name_en origin_place_zh origin_place_en parent_zh parent_en listed_code does_zh does_en note_zh note_en',
  firm_figure: 'label_zh label_en period unit note_zh note_en',
  incentive: 'key title_zh title_en text_zh text_en law_zh law_en document_no place applies_to',
  indicator: 'code period name_zh name_en unit_zh unit_en note_zh note_en',
  innovation: 'title_zh title_en gist_zh gist_en',
  park: 'slug name_zh name_en note_zh note_en sketch indicator_codes',
  project_revision: 'op', // one letter
  project: 'code name_zh name_en phase firm_name capacity_zh capacity_en note_zh note_en',
  segment: 'slug name_zh name_en describes_zh describes_en',
  source: 'key title title_en publisher publisher_en published_on url note_zh note_en',
  target: 'code name_zh name_en unit_zh unit_en',
  contract_value: 'note_zh note_en',
};

/** What the migrations note, and sums without a word. */
const CLOSED = ['_prisma_migrations', 'ledger_tally'];

/** Where a text of any kind does not fit: one of the right shape, searched for as well. */
export const CREDIT_CODE = '777777777777777777';
const SHAPED: Record<string, string> = {
  'firm.credit_code': `'${CREDIT_CODE}'`,
  'project.signing_entity_credit_code': `'${CREDIT_CODE}'`,
  'contract_value.currency': "'XQX'",
  'briefing_template.size': '2',
  'briefing_template.sha256': "encode(sha256('\\x2550'::bytea), 'hex')", // of the file below
};

type Column = {
  table: string;
  column: string;
  type: string;
  needed: boolean; // must be given when a row is made
  label: string | null; // the first word of an enumeration
};
export type Planting = { planted: string[]; refused: string[] };

function plantedValue({ table, column, type, label }: Column): string {
  const text = `${MARK} ${table}.${column}`;
  const shaped = SHAPED[`${table}.${column}`];
  if (shaped) return shaped;
  if (label) return `'${label}'`;
  if (type.startsWith('json')) return `'"${text}"'`;
  if (type === 'ARRAY') return `ARRAY['${text}']`;
  const pointed = /^(segment|firm|project|ecosystem|park|briefing|enquiry|source)_id$/.exec(column)?.[1];
  if (pointed) return `(SELECT id FROM "${pointed}" LIMIT 1)`; // a row that points nowhere breaks the reads of others
  if (type === 'uuid') return 'gen_random_uuid()';
  if (/int|numeric|double/.test(type)) return '1';
  if (type === 'boolean') return 'false';
  if (type === 'bytea') return "'\\x2550'";
  return /time|date/.test(type) ? "now() + interval '1 day'" : `'${text}'`;
}

/**
 * Writes a secret into every text, array and JSON column of every table that is not declared public, into all rows where a key
 * allows it, else into one; a table without rows gets one first. Triggers and references are off meanwhile, so that nothing
 * stops it. A column that is added later is planted too. Pointers (`…_id`) carry no text and are left.
 */
export async function plantSecrets(): Promise<Planting> {
  const columns = await db().$queryRaw<Column[]>`
    SELECT c.table_name AS table, c.column_name AS column, c.data_type AS type,
           c.is_nullable = 'NO' AND c.column_default IS NULL AND c.is_identity = 'NO' AS needed,
           (SELECT e.enumlabel FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid WHERE t.typname = c.udt_name ORDER BY e.enumsortorder LIMIT 1) AS label
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY 1, c.ordinal_position`;
  const planting: Planting = { planted: [], refused: [] };
  for (const table of new Set(columns.map((one) => one.table))) {
    if (CLOSED.includes(table)) continue;
    const own = columns.filter((one) => one.table === table);
    await makeRow(own);
    const open = (PUBLIC[table] ?? '').split(' ');
    const texts = own.filter(
      ({ type, column }) => /^(text|char|json|ARRAY)/.test(type) && !/_id$/.test(column),
    );
    for (const one of texts.filter(({ column }) => !open.includes(column))) {
      const done =
        (await plant(one, '')) || (await plant(one, `WHERE ctid = (SELECT ctid FROM "${table}" LIMIT 1)`));
      (done ? planting.planted : planting.refused).push(`${table}.${one.column}`);
    }
  }
  return planting;
}

async function run(sql: string): Promise<number> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    return tx.$executeRawUnsafe(sql);
  });
}

/** What is declared public gets a plain word in a made row: it is meant to be read. */
function madeValue(column: Column): string {
  const open = (PUBLIC[column.table] ?? '').split(' ').includes(column.column);
  return open && /^(text|char)/.test(column.type) && !column.label ? "'sample'" : plantedValue(column);
}

async function makeRow(columns: readonly Column[]): Promise<void> {
  const table = columns[0]?.table ?? '';
  const [found] = await db().$queryRawUnsafe<{ some: boolean }[]>(
    `SELECT EXISTS (SELECT 1 FROM "${table}") AS some`,
  );
  if (found?.some) return;
  const needed = columns.filter((one) => one.needed);
  const names = needed.map(({ column }) => `"${column}"`).join(', ');
  await run(`INSERT INTO "${table}" (${names}) VALUES (${needed.map(madeValue).join(', ')})`).catch(() => 0); // its columns are told as refused
}

async function plant(column: Column, where: string): Promise<boolean> {
  const set = `UPDATE "${column.table}" SET "${column.column}" = ${plantedValue(column)} ${where}`;
  return (await run(set).catch(() => 0)) > 0;
}

/** What internal amounts and days look like once planted. */
export const FIGURES = ['7777777777.77', '8888888888.88', '6666666666.66', '1955-05-05'];

/** Puts internal amounts and days beside the public ones of every released project, and names into every unreleased one. */
export async function plantProjects(): Promise<void> {
  const text = (column: string) => `${MARK} project.${column}`;
  const day = new Date('1955-05-05T00:00:00Z');
  const released = await db().project.findMany({
    where: { releasedAt: { not: null } },
    select: { id: true },
  });
  const ids = released.map(({ id }) => id);
  await db().contractValue.createMany({
    data: ids.map((projectId) => ({
      projectId,
      bound: 'exact' as const,
      amountYuan: '7777777777.77',
      disclosure: 'internal' as const,
      noteZh: text('contract_value.note_zh'),
      noteEn: text('contract_value.note_en'),
    })),
  });
  await db().fundReceipt.createMany({
    data: ids.map((projectId) => ({
      projectId,
      receivedOn: day,
      amountYuan: '8888888888.88',
      evidence: text('fund_receipt.evidence'),
    })),
  });
  await db().project.updateMany({
    data: {
      actualOutputYuan: '6666666666.66',
      inStatisticsOn: day,
      aboveScaleOn: day,
      firstContactOn: day,
      firstContactPrecision: 'day',
    },
  });
  const names = [
    'nameZh',
    'nameEn',
    'phase',
    'firmName',
    'capacityZh',
    'capacityEn',
    'noteZh',
    'noteEn',
  ] as const;
  const unreleased = await db().project.findMany({ where: { releasedAt: null }, select: { id: true } });
  for (const [index, { id }] of unreleased.entries())
    await db().project.update({
      where: { id },
      data: {
        ...Object.fromEntries(names.map((name) => [name, text(name)])),
        code: `${MARK}-${index}`,
        amountYuan: '7777777777.77',
      },
    });
}
