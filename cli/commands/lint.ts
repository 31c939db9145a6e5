import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Refusal } from '../../lib/errors.ts';
import type { LintReport } from '../../lib/lint/finding.ts';
import { KIND_LABELS, SEVERITY_LABELS } from '../../lib/lint/labels.ts';
import { lintText } from '../../lib/lint/lint.ts';
import { readUpload } from '../../lib/lint/read-upload.ts';
import { type Command, options, print, printJson, required } from '../output.ts';

const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length;

function printReport(text: string, { findings, checked, notChecked }: LintReport, all: boolean): void {
  for (const { kind, severity, statement, spans, expected, found, because } of findings) {
    const mark = severity === 'error' ? '×' : '!';
    print(
      `${mark} ${SEVERITY_LABELS[severity]}·${KIND_LABELS[kind]}（第 ${lineOf(text, spans[0]?.start ?? 0)} 行）`,
    );
    print(`  原文：${statement}`);
    print(`  写作：${found}    应为：${expected}`);
    print(`  ${because}\n`);
  }
  if (all) for (const { kind, because } of checked) print(`✓ ${KIND_LABELS[kind]}：${because}`);
  if (all)
    for (const { kind, spans, because } of notChecked)
      print(`? ${KIND_LABELS[kind]}“${spans[0]?.text ?? ''}”：${because}`);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  print(
    `错误 ${errors} 处，存疑 ${findings.length - errors} 处；核对无误 ${checked.length} 处，未核对 ${notChecked.length} 处。`,
  );
  if (!all && checked.length + notChecked.length > 0) print('加 --all 列出核对过的和未核对的。');
}

async function check(args: string[]): Promise<boolean> {
  const config = { json: { type: 'boolean' }, all: { type: 'boolean' } } as const;
  const { values, positionals } = options(args, config, lint.usage);
  const file = resolve(process.env.INIT_CWD ?? '.', required(positionals[0], '文件', lint.usage));
  const bytes = await readFile(file).catch(() => {
    throw new Refusal('invalid', `读不到文件 ${file}。用法：${lint.usage}`);
  });
  const text = await readUpload(new Uint8Array(bytes), file);
  const report = lintText(text);
  if (values.json) printJson(report.findings);
  else printReport(text, report, Boolean(values.all));
  return report.findings.some(({ severity }) => severity === 'error');
}

/** Exit codes tell a script apart what it must: 1 = the text has errors, 2 = nothing was checked. */
export const lint: Command = {
  usage: 'gf lint <文件.txt | 文件.docx> [--json] [--all]',
  about: '核对一份文字里的数字：合计、占比、增速、率、单位、期间；有错误时以 1 退出，读不了文件时以 2 退出',
  run: async (args) => {
    try {
      if (await check(args)) process.exitCode = 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
    }
  },
};
