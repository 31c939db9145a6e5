import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { readDataset } from '../dataset/read.ts';
import { Refusal } from '../errors.ts';

/** The district's real data folder. */
export const FULING = fileURLToPath(new URL('../../data/fuling', import.meta.url));

export type Entry = Record<string, unknown>;
export type Changes = Record<string, (text: string) => string>; // by file
type Chain = { segments: Entry[]; edges: string[][] };

/** A copy of the real folder with some files' text replaced; it is gone when the test is over. */
export async function folderWith(changes: Changes): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'district-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(FULING, folder, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const before = await readFile(join(folder, file), 'utf8');
    const after = change(before);
    expect(after, `${file} was not changed`).not.toBe(before);
    await writeFile(join(folder, file), after);
  }
  return folder;
}

const rewritten =
  <T>(change: (content: T) => void) =>
  (text: string): string => {
    const content: T = JSON.parse(text);
    change(content);
    return JSON.stringify(content);
  };

/** Changes the list, one entry of it, the object or the chain that a file holds. */
export const entries = (change: (list: Entry[]) => void) => rewritten(change);
export const object = (change: (one: Entry) => void) => rewritten(change);
export const chain = (change: (one: Chain) => void) => rewritten(change);
export const entry = (key: string, change: (one: Entry) => void) =>
  entries((list) => change(list.find((one) => one.key === key) ?? expect.fail(`no entry ${key}`)));
export const copyOf = (list: Entry[], key: string) => ({ ...list.find((one) => one.key === key) });

/** The sentences with which a folder is refused. */
export async function problemsOf(folder: string): Promise<string[]> {
  const refusal = await readDataset(folder).then(
    () => expect.fail('the folder was read'),
    (error: unknown) => error,
  );
  if (!(refusal instanceof Refusal)) throw refusal;
  expect(refusal.code).toBe('invalid');
  expect(Array.isArray(refusal.detail)).toBe(true);
  return Array.isArray(refusal.detail) ? refusal.detail.map(String) : [];
}

/** Expects exactly one sentence with these words, which also asks for something. */
export async function expectSentence(changes: Changes, words: string) {
  const problems = await problemsOf(await folderWith(changes));
  const told = problems.filter((problem) => problem.includes(words));
  expect(told, problems.join('\n')).toHaveLength(1);
  expect(told[0]).toMatch(/请.*。$/s);
}
