import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { consoleActor } from '../../lib/auth/console.ts';
import { Refusal } from '../../lib/errors.ts';
import { proposeFromText } from '../../lib/extraction/queries.ts';
import { fieldName } from '../../lib/ledger-import/columns.ts';
import { applyImport } from '../../lib/ledger-import/commands/apply-import.ts';
import { planImport } from '../../lib/ledger-import/commands/plan-import.ts';
import { ACTION_LABELS, PLAN_ACTIONS } from '../../lib/ledger-import/labels.ts';
import { getImport, listImportRows } from '../../lib/ledger-import/queries.ts';
import { type Command, options, print, printJson, required } from '../output.ts';

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    throw new Refusal('invalid', `打不开文件 ${path}，请检查路径。`);
  }
}

export const ledgerImport: Command = {
  usage: 'gf ledger import <文件> [--apply] [--json]',
  about: '核对一个台账文件（.xlsx、.xls、.csv）会怎样改动台账；加 --apply 才写入，退回和待定的行不写',
  run: async (args) => {
    const config = { apply: { type: 'boolean' }, json: { type: 'boolean' } } as const;
    const { values, positionals } = options(args, config, ledgerImport.usage);
    const path = resolve(
      process.env.INIT_CWD ?? '.',
      required(positionals[0], '台账文件', ledgerImport.usage),
    );
    const actor = consoleActor();
    const { id } = await planImport(actor, { name: basename(path), bytes: await bytesOf(path) });
    const rows = await listImportRows(actor, id, { limit: 50_000 });
    const { counts } = await getImport(actor, id);
    const applied = values.apply && counts.create + counts.update > 0 ? await applyImport(actor, id) : null;
    if (values.json) return printJson({ id, counts, applied, rows });
    print(PLAN_ACTIONS.map((action) => `${ACTION_LABELS[action].zh} ${counts[action]}`).join('，'));
    for (const row of rows.filter((one) => one.action === 'reject' || one.action === 'decide')) {
      const why = [
        ...row.problems.map((one) => `${one.cell} ${one.message}`),
        ...row.candidates.map((one) => `可能就是 ${one.code} ${one.name}`),
      ];
      print(`${row.place}\t${ACTION_LABELS[row.action].zh}\t${why.join('；')}`);
    }
    if (applied) print(`已写入台账：新建 ${applied.created} 个，更新 ${applied.updated} 个。`);
    else print(values.apply ? '没有可以写入的行。' : '只核对，没有写入；确认后加 --apply。');
  },
};

export const ledgerExtract: Command = {
  usage: 'gf ledger extract <文件> [--year 年份] [--json]',
  about: '从一段新闻或聊天文字里找出项目的各个字段，写明出自哪几个字；什么都不写入',
  run: async (args) => {
    const config = { year: { type: 'string' }, json: { type: 'boolean' } } as const;
    const { values, positionals } = options(args, config, ledgerExtract.usage);
    const path = resolve(
      process.env.INIT_CWD ?? '.',
      required(positionals[0], '文字文件', ledgerExtract.usage),
    );
    if (values.year !== undefined && !/^(19|20)\d{2}$/.test(values.year))
      throw new Refusal('invalid', `年份“${values.year}”无法识别，请写成 2023。`);
    const text = new TextDecoder().decode(await bytesOf(path));
    const proposals = await proposeFromText(consoleActor(), text, values.year ? Number(values.year) : null);
    if (values.json) return printJson(proposals);
    for (const one of proposals)
      print([fieldName(one.field), one.value, `“${one.text}”`, one.doubt ?? ''].join('\t'));
  },
};
