import { text } from 'node:stream/consumers';
import { verifyAudit } from '../../lib/audit/queries.ts';
import { consoleActor } from '../../lib/auth/console.ts';
import { addPerson } from '../../lib/auth/people.ts';
import { type Command, options, print, printJson, required } from '../output.ts';

export const personAdd: Command = {
  usage: 'gf person add <用户名> --name 姓名 --roles officer,reviewer [--password-stdin]',
  about: '添加人员；不给密码则随机生成并只显示一次。角色：officer、reviewer、administrator、auditor',
  run: async (args) => {
    const config = {
      name: { type: 'string' },
      roles: { type: 'string' },
      'password-stdin': { type: 'boolean' },
    } as const;
    const { values, positionals } = options(args, config, personAdd.usage);
    const username = required(positionals[0], '用户名', personAdd.usage);
    const given = values['password-stdin'] ? (await text(process.stdin)).trim() : undefined;
    const { password } = await addPerson(consoleActor(), {
      username,
      name: required(values.name, ' --name', personAdd.usage),
      roles: required(values.roles, ' --roles', personAdd.usage)
        .split(',')
        .map((role) => role.trim()),
      password: given,
    });
    print(
      given
        ? `已添加 ${username}。`
        : `已添加 ${username}，初始密码 ${password}（只显示这一次，首次登录须修改）。`,
    );
  },
};

export const auditVerify: Command = {
  usage: 'gf audit verify [--json]',
  about: '逐条核对留痕链；被改动过则报出第一处并以 1 退出',
  run: async (args) => {
    const { values } = options(args, { json: { type: 'boolean' } } as const, auditVerify.usage);
    const report = await verifyAudit(consoleActor());
    if (values.json) printJson(report);
    else if (report.ok) print(`留痕链完好：共 ${report.events} 条，末条校验值 ${report.lastHash ?? '无'}。`);
    if (!report.ok) {
      process.stderr.write(`留痕链在第 ${report.firstBroken} 条断开：该条或其前一条被改动过。\n`);
      process.exitCode = 1;
    }
  },
};
