import { Refusal } from '../lib/errors.ts';
import type { Command } from './output.ts';

// nobody waits for a page here: a busy machine gets time to answer
process.env.DATABASE_WAIT_MS ??= '15000';

const COMMANDS: Record<string, () => Promise<Command>> = {
  'data load': async () => (await import('./commands/data.ts')).dataLoad,
  'person add': async () => (await import('./commands/people.ts')).personAdd,
  'project list': async () => (await import('./commands/projects.ts')).projectList,
  'ledger import': async () => (await import('./commands/ledger.ts')).ledgerImport,
  'ledger extract': async () => (await import('./commands/ledger.ts')).ledgerExtract,
  figures: async () => (await import('./commands/reports.ts')).figures,
  briefing: async () => (await import('./commands/reports.ts')).briefing,
  lint: async () => (await import('./commands/lint.ts')).lint,
  'audit verify': async () => (await import('./commands/people.ts')).auditVerify,
  demo: async () => (await import('./commands/data.ts')).demo,
};

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const lines = commands.map((command) => `  ${command.usage}\n      ${command.about}`);
  return `金花招商命令行\n\n${lines.join('\n')}\n\n出错时说明写到标准错误，并以 1 退出（lint 以 2 退出：1 表示文字里有错误）。`;
}

async function main(args: string[]): Promise<void> {
  const two = args.slice(0, 2).join(' ');
  const name = [two, args[0] ?? ''].find((one) => one in COMMANDS);
  if (!name) {
    const text = await help();
    if (args.length > 0 && !args.includes('--help') && !args.includes('-h')) {
      throw new Refusal('invalid', `没有“${two}”这个命令。\n\n${text}`);
    }
    process.stdout.write(`${text}\n`);
    return;
  }
  const command = await COMMANDS[name]?.();
  const rest = args.slice(name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h'))
    process.stdout.write(`${command?.usage}\n${command?.about}\n`);
  else await command?.run(rest);
}

// whoever reads through a pipe may stop early: `gf figures 2023Q1 | head -1`
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(
    `${error instanceof Refusal ? error.message : error instanceof Error ? error.stack : error}\n`,
  );
  process.exitCode = 1;
}
if (process.env.DATABASE_URL) {
  const { db } = await import('../lib/db.ts');
  await db().$disconnect();
}
