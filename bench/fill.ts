// node --import tsx bench/fill.ts SIZE FOLDER: fills BENCH_ADMIN_URL with a synthetic ledger by COPY.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { Random } from '../lib/demo/random.ts';
import { today } from '../lib/periods/calendar.ts';
import { periodsEndedBefore } from '../lib/periods/working-days.ts';
import {
  type Firm,
  firmNumber,
  type Places,
  PROJECT_COLUMNS,
  projectRow,
  uuidOf,
} from './synthetic-ledger.ts';

const CHUNK = 50_000;
const [size, folder = '/tmp'] = [Number(process.argv[2] ?? 100_000), process.argv[3]];
const client = new pg.Client({ connectionString: process.env.BENCH_ADMIN_URL ?? '' });

const csv = (row: readonly string[]) =>
  `${row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;

/** Writes rows to a file that the server reads with COPY: the server is on this machine. */
async function copy(table: string, columns: string, rows: Iterable<readonly string[]>): Promise<void> {
  const file = join(folder, `${table}.csv`);
  const stream = createWriteStream(file);
  for (const row of rows) if (!stream.write(csv(row))) await once(stream, 'drain');
  await new Promise<void>((done) => stream.end(done));
  await chmod(file, 0o644);
  await client.query(`COPY ${table} (${columns}) FROM '${file}' WITH (FORMAT csv, NULL '')`);
  await rm(file);
}

async function places(): Promise<Places> {
  const ecosystems = await client.query(
    "SELECT id, slug FROM ecosystem ORDER BY slug <> 'new-materials', slug",
  );
  const parks = await client.query('SELECT id FROM park ORDER BY slug');
  return { ecosystems: ecosystems.rows, parks: parks.rows };
}

await client.connect();
const random = new Random(20260101);
const firms: Firm[] = Array.from({ length: Math.max(1, Math.floor(size / 5)) }, (_, number) =>
  firmNumber(number, random),
);
await copy(
  'firm',
  'id, slug, name_zh, short_zh, name_en, normal_name, pinyin, pinyin_initials, search_text, is_demo, updated_at',
  firms.map((firm) => [
    firm.id, firm.slug, firm.name, firm.key, `Bench ${firm.slug}`, firm.key, firm.full, firm.initials, firm.search, 't', '2024-01-01',
  ]), // biome-ignore format: the order of the columns
);
const where = await places();
for (let start = 0; start < size; start += CHUNK) {
  const numbers = Array.from({ length: Math.min(CHUNK, size - start) }, (_, index) => start + index);
  const rows = numbers.flatMap((number) => {
    const firm = firms[number % firms.length];
    return firm ? [projectRow(number, firm, random, where)] : [];
  });
  await copy('project', PROJECT_COLUMNS, rows);
  const values = rows
    .filter((row) => row[18] !== '')
    .map((row, index) => [uuidOf(3, start + index), row[0] ?? '', 'exact', row[18] ?? '', 'public']);
  await copy('contract_value', 'id, project_id, bound, amount_yuan, disclosure', values);
}
// the drafts that are due count as made: the application would make them in the midst of what is measured
for (const { kind, code } of periodsEndedBefore(today()))
  await client.query(
    "INSERT INTO idempotency_key (key, action, result_id) VALUES ($1, 'briefing.prepare', '')",
    [`briefing:${kind}:${code}`],
  );
await client.query('VACUUM (ANALYZE)');
const { rows } = await client.query('SELECT count(*)::int AS n FROM project WHERE is_demo');
console.log(`${rows[0].n} synthetic projects, ${firms.length} synthetic firms`);
await client.end();
