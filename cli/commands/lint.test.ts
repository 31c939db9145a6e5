import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const RIGHT = '全区签约项目52个，已开工24个，开工率46.15%。';
const WRONG = '全区签约项目52个，已开工24个，开工率64.15%。';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
  writeFileSync(join(folder, 'right.txt'), RIGHT);
  writeFileSync(join(folder, 'wrong.txt'), WRONG);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => {
  const { DATABASE_URL: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'cli/gf.ts', 'lint', ...args], {
    encoding: 'utf8',
    env: { ...env, INIT_CWD: folder },
  }); // biome-ignore format: one call
  return { status, stdout, stderr };
};

it('leaves with 0 for a text without errors and with 1 for one with them', () => {
  const right = run('right.txt', '--json');
  expect([right.status, JSON.parse(right.stdout)]).toEqual([0, []]);
  const wrong = run('wrong.txt', '--json');
  expect(wrong.status).toBe(1);
  expect(JSON.parse(wrong.stdout)).toMatchObject([{ kind: 'rate', expected: '46.15%' }]);
});

it.each([[['missing.txt', '--json']], [['missing.txt']], [[]], [['right.txt', '--jason']]])(
  'leaves with 2 and says why on the error output when nothing was checked: %j',
  (args) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('用法：gf lint');
  },
);
