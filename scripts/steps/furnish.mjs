import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gf } from './run.mjs';
import { step } from './say.mjs';

/** The secret that signs cookies: AUTH_SECRET, or one made once and kept beside the data. */
export function secretFor(folder) {
  if (process.env.AUTH_SECRET) return process.env.AUTH_SECRET;
  const file = join(folder, 'auth-secret');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

async function counts(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM district) AS districts, (SELECT count(*)::int FROM person) AS people,
              (SELECT count(*)::int FROM project WHERE is_demo) AS demo`,
    );
    return rows[0];
  } finally {
    await client.end();
  }
}

/** Fills an empty database: data set, first administrator and, only when embedded, the labelled demo projects. Resolves with lines to show. */
export async function furnish({ url, embedded }) {
  const env = { DATABASE_URL: url };
  const found = await counts(url);
  const news = [];
  if (found.districts === 0) {
    await step('载入数据集 data/fuling', () =>
      gf(['data', 'load', 'data/fuling'], { env, why: '数据集载入失败' }),
    );
    if (embedded) {
      await step('载入演示项目（虚构，已标注“演示”）', () =>
        gf(['demo', 'load'], { env, why: '演示数据载入失败' }),
      );
    }
  }
  if (found.people === 0) {
    const password = randomBytes(12).toString('base64url');
    const args = [
      'person',
      'add',
      'admin',
      '--name',
      '系统管理员',
      '--roles',
      'administrator',
      '--password-stdin',
    ];
    await step('建立首位管理员', () => gf(args, { env, input: password, why: '管理员建立失败' }));
    news.push(`管理员    admin    初始密码 ${password}    （只显示这一次，首次登录须修改）`);
    news.push(
      '招商专员  由管理员在“人员”页添加，或：npm run gf -- person add 用户名 --name 姓名 --roles officer,reviewer',
    );
  }
  if (embedded && (found.districts === 0 || found.demo > 0)) {
    news.push('演示数据  含虚构项目，均标“演示”；清除：npm run gf -- demo clear，或管理员在“设置”页一键清除');
  }
  return news;
}
