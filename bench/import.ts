// node --import tsx bench/import.ts ROWS: reads, plans, applies and undoes a messy ledger of so many rows.
import { consoleActor } from '../lib/auth/console.ts';
import { applyImport } from '../lib/ledger-import/commands/apply-import.ts';
import { planImport } from '../lib/ledger-import/commands/plan-import.ts';
import { undoImport } from '../lib/ledger-import/commands/undo-import.ts';
import { messyLedger } from '../lib/testing/messy-ledger.ts';

const rows = Number(process.argv[2] ?? 10_000);
const actor = consoleActor();
const bytes = await messyLedger(rows);
let most = 0;
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss);
}, 20);

async function timed<T>(label: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  console.log(`| import: ${label} | ${(rows / seconds).toFixed(0)} rows/s | ${seconds.toFixed(2)} s |`);
  return result;
}

console.log(`\n| ${rows} rows, ${(bytes.length / 1000).toFixed(0)} KB | | |\n|---|---|---|`);
const { id } = await timed('read, validate, match, plan', () =>
  planImport(actor, { name: 'bench.xlsx', bytes }),
);
const done = await timed('apply, audited, one transaction', () => applyImport(actor, id));
await timed('undo', () => undoImport(actor, id));
clearInterval(watch);
console.log(`| rows applied | ${done.created} | memory at most ${(most / 1_000_000).toFixed(0)} MB |`);
process.exit(0);
