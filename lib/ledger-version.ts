import { lastEvent } from './db.ts';

let running: Promise<string> | null = null;
let next: Promise<string> | null = null;

function ask(): Promise<string> {
  running = lastEvent().finally(() => {
    running = null;
  });
  return running;
}

/**
 * The ledger's version, asked after this call: one question at a time, shared by all who came before it was put. What was read
 * after it is current as long as it stays. Throws what the database throws.
 */
export function currentVersion(): Promise<string> {
  if (!running) return ask();
  next ??= running
    .catch(() => '')
    .then(() => {
      next = null;
      return ask();
    });
  return next;
}
