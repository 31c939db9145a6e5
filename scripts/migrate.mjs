// node scripts/migrate.mjs [--status | --diff NAME]: bring DATABASE_URL to the schema of this code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from './steps/migrations.mjs';
import { ROOT } from './steps/paths.mjs';

const { values } = parseArgs({
  options: { status: { type: 'boolean' }, diff: { type: 'string' }, help: { type: 'boolean' } },
});
const url = process.env.DATABASE_URL;
if (values.help || !url) {
  console.error('DATABASE_URL=… node scripts/migrate.mjs [--status | --diff NAME]');
  process.exit(values.help ? 0 : 1);
}

try {
  if (values.status || values.diff) {
    const { openEngine } = await import('./steps/prisma-engine.mjs');
    const engine = await openEngine(ROOT, url);
    if (values.status) console.log(JSON.stringify(await engine.diagnose(), null, 2));
    else {
      const script = await engine.next();
      const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
      const folder = join(ROOT, 'prisma', 'migrations', `${stamp}_${values.diff}`);
      if (/^\s*(--.*empty.*)?\s*$/i.test(script)) console.log('The migrations already lead to the schema.');
      else {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, 'migration.sql'), script);
        console.log(`Wrote ${folder}`);
      }
    }
  } else {
    const applied = await migrate(url);
    console.log(applied.length > 0 ? `Applied ${applied.join(', ')}` : 'Nothing to apply.');
  }
  process.exit(0);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
