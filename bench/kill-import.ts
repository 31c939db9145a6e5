// node --import tsx bench/kill-import.ts TIMES ROWS: kills an import at a random moment, so many times, and counts what is left.
// DATABASE_URL names the database, which keeps the imports that got through. All or none, or it exits 1.
import { fork } from 'node:child_process';
import { consoleActor } from '../lib/auth/console.ts';
import { db } from '../lib/db.ts';
import { applyImport } from '../lib/ledger-import/commands/apply-import.ts';
import { planImport } from '../lib/ledger-import/commands/plan-import.ts';
import { undoImport } from '../lib/ledger-import/commands/undo-import.ts';
import { messyLedger } from '../lib/testing/messy-ledger.ts';

const [times = '50', rows = '300', id] = process.argv.slice(2);
const actor = consoleActor();
const LATEST_MS = 2_000; // by then an import of some hundred rows is through

if (id) {
  process.send?.('ready');
  await new Promise((go) => process.once('message', go));
  await applyImport(actor, id);
  process.exit(0);
}

/** Lets a process of its own apply the import and kills it `after` milliseconds later. */
function killed(importId: string, after: number): Promise<void> {
  const child = fork('bench/kill-import.ts', ['0', '0', importId], {
    execArgv: ['--import', 'tsx'],
    silent: true,
  });
  return new Promise((resolve) => {
    child.once('message', () => {
      child.send('go');
      setTimeout(() => child.kill('SIGKILL'), after);
    });
    child.once('close', () => resolve());
  });
}

const events = (importId: string) =>
  db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM audit_event e JOIN ledger_import_row r ON r.project_id::text = e.subject_id
    WHERE r.import_id = ${importId}::uuid AND e.kind = 'project.logged'`;

const bytes = await messyLedger(Number(rows));
const tally = { none: 0, all: 0, broken: 0 };
for (let time = 0; time < Number(times); time++) {
  const made = await planImport(actor, { name: 'kill.xlsx', bytes });
  const before = await db().project.count();
  await killed(made.id, Math.random() * LATEST_MS);
  await new Promise((go) => setTimeout(go, 150)); // the server notices and rolls back
  const written = (await db().project.count()) - before;
  const [logged] = await events(made.id);
  const { status } = await db().ledgerImport.findUniqueOrThrow({
    where: { id: made.id },
    select: { status: true },
  });
  const whole = written === Number(rows) && logged?.n === written && status === 'applied';
  const nothing = written === 0 && logged?.n === 0 && status === 'planned';
  tally[whole ? 'all' : nothing ? 'none' : 'broken'] += 1;
  if (whole) await undoImport(actor, made.id);
}
console.log(
  `killed ${times} times: nothing written ${tally.none}, all written ${tally.all}, broken ${tally.broken}`,
);
process.exit(tally.broken > 0 ? 1 : 0);
