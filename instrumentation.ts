const HOUR_MS = 3_600_000;
const FIRST_MS = 20_000;

/**
 * Once a process: tells the server around the application (scripts/serve.mjs) how to ask for the ledger's version, and looks every
 * hour whether a briefing is due. The database sees to it that only one process makes it.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { systemActor } = await import('./lib/auth/console.ts');
    const { prepareDueBriefings } = await import('./lib/briefings/commands/prepare-due.ts');
    const { currentVersion } = await import('./lib/ledger-version.ts');
    Object.assign(globalThis, { goldenFlowerVersion: currentVersion });
    const look = () =>
      prepareDueBriefings(systemActor()).catch((error: unknown) =>
        console.error('The drafts that are due could not be made; trying again in an hour.', error),
      );
    setTimeout(look, FIRST_MS).unref();
    setInterval(look, HOUR_MS).unref();
  }
}
