import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { expect, type Page } from '@playwright/test';

const unique = () => Math.random().toString(36).slice(2, 8);

/** One process a worker adds all of its people: starting one for each took longer than signing in. It ends with its input. */
let desk: { process: ChildProcess; answers: Interface } | null = null;

function openDesk() {
  const child = spawn(process.execPath, ['--import', 'tsx', 'e2e/add-people.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return { process: child, answers: createInterface({ input: child.stdout }) };
}

async function addPerson(username: string, roles: string): Promise<string> {
  desk ??= openDesk();
  const { process: asked, answers } = desk;
  return new Promise((resolve, refuse) => {
    const ended = () => refuse(new Error(`Nobody was added as ${username}.`));
    answers.once('close', ended);
    answers.once('line', (password) => {
      answers.off('close', ended);
      resolve(password);
    });
    asked.stdin?.write(`${username} ${roles}\n`);
  });
}

/** Adds a person and signs in with a password of their own. */
export async function signInAs(page: Page, roles: string): Promise<string> {
  const username = `e2e-${unique()}`;
  const first = await addPerson(username, roles);
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
