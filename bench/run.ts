// node --import tsx bench/run.ts BASE_URL SECONDS: measures the running application beside its references.
import { bareServer } from './bare-server.ts';
import { directSql } from './direct-sql.ts';
import { client, type Measured, measure } from './load.ts';
import { officer } from './officer.ts';
import { COMMON, RARE } from './synthetic-ledger.ts';

const LANES = 16;
const [base = '', seconds = '5'] = process.argv.slice(2);
const options = { lanes: LANES, seconds: Number(seconds) };
const send = client(base, LANES);
const FILTER = 'stage=signed&ecosystem=new-materials';

/** The cursors of five hundred pages, reached as a reader would: page by page. */
async function fiveHundredPages(): Promise<string[]> {
  const cursors: string[] = [];
  for (let page = 0; page < 500; page++) {
    const reply = await fetch(`${base}/api/v1/projects?limit=20&${FILTER}&after=${cursors.at(-1) ?? ''}`);
    const { next }: { next: string | null } = await reply.json();
    if (!next) break;
    cursors.push(next);
  }
  return cursors;
}

function print(label: string, measured: Measured, reference?: Measured): void {
  const ratio = reference ? `${((100 * measured.perSecond) / reference.perSecond).toFixed(0)}%` : '';
  const cells = [
    label,
    measured.perSecond.toFixed(0),
    measured.p50.toFixed(1),
    measured.p95.toFixed(1),
    ratio,
    measured.wrong === 0 ? '' : `${measured.wrong} of ${measured.done} answers wrong`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

const sql = directSql(process.env.DATABASE_URL ?? '', LANES);
const bare = await bareServer();
const bareSend = client(bare.base, LANES);
const get = (path: string) => measure(() => send({ path }), options);
const direct = (work: (number: number) => Promise<boolean>) => measure(work, options);

console.log('| what | requests/s | p50 ms | p95 ms | of its reference | |\n|---|---|---|---|---|---|');
print('node:http, constant JSON', await measure(() => bareSend({ path: '/' }), options));
const counted = await direct(sql.listCounted);
print('SQL: list, total counted', counted);
const kept = await direct(sql.listKept);
print('SQL: list, total kept', kept);
print('list as JSON, kept', await get(`/api/v1/projects?limit=20&${FILTER}`), counted);
const cursors = await fiveHundredPages();
const anywhere = (number: number) => ({
  path: `/api/v1/projects?limit=20&${FILTER}&after=${cursors[number % cursors.length]}`,
});
print(
  'list as JSON, kept, 500 pages on',
  await get(`/api/v1/projects?limit=20&${FILTER}&after=${cursors.at(-1)}`),
  counted,
);
const fresh = await measure((number) => send(anywhere(number)), options);
print('list as JSON, another page each time', fresh, counted); // more pages than are kept
const page = `/projects?demo=with&${FILTER}`;
const warm = { ...options, warmUp: 4 }; // the framework's renderer is slow until it was compiled
const made = await measure((number) => send({ path: `${page}&unknown=${number}` }), warm);
print('list as HTML, rows kept, page made each time', made, counted); // another address is another page
print('list as HTML, page kept', await get(page), counted);
const common = await direct(sql.common);
print(`SQL: search ${COMMON}`, common);
print(`search ${COMMON}, kept`, await get(`/api/search?q=${encodeURIComponent(COMMON)}`), common);
const rare = await direct(sql.rare);
print(`SQL: search ${RARE}`, rare);
print(`search ${RARE}, kept`, await get(`/api/search?q=${encodeURIComponent(RARE)}`), rare);
const grouped = await direct(sql.grouped);
print('SQL: summary grouped', grouped);
print('SQL: summary kept', await direct(sql.kept));
print('summary, kept', await get('/api/v1/summary?limit=500'), grouped);
const inserts = await direct(sql.log);
print('SQL: log a project', inserts);
const { log, read } = await officer(base);
const rows = (offset: number) => `/api/office/ledger?demo=only&offset=${offset}&limit=100`;
print('grid: the first 100 rows', await measure(() => send(read(rows(0))), options));
print('grid: 100 rows from 90,000 on', await measure(() => send(read(rows(90_000))), options));
print(
  'grid: totals by park',
  await measure(() => send(read('/api/office/ledger?what=summary&group=park')), options),
);
print('log a project', await measure((number) => send(log(number), 201), options), inserts);
bare.close();
await sql.end();
process.exit(0);
