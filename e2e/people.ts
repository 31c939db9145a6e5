import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';

const run = promisify(execFile);
const unique = () => Math.random().toString(36).slice(2, 8);

/** Adds a person through the command line and signs in with a password of their own. */
export async function signInAs(page: Page, roles: string): Promise<string> {
  const username = `e2e-${unique()}`;
  const { stdout } = await run(process.execPath, [
    '--import',
    'tsx',
    'cli/gf.ts',
    'person',
    'add',
    username,
    '--name',
    `测试${username}`,
    '--roles',
    roles,
  ]);
  const first = /初始密码 (\S+)（/.exec(stdout)?.[1] ?? '';
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(first);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('heading', { name: '我的账号' })).toBeVisible();
  await page.getByLabel('当前密码').fill(first);
  await page.getByLabel('新密码').fill(`Kangzhe-${unique()}-9`);
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByRole('link', { name: '进入办公' }).click();
  await expect(page.getByRole('heading', { name: '总览' })).toBeVisible();
  return username;
}
