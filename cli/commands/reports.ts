import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { consoleActor } from '../../lib/auth/console.ts';
import { BRIEFING_KINDS } from '../../lib/briefings/kinds.ts';
import { composeForPeriod } from '../../lib/briefings/queries.ts';
import { BRIEFING_FORMATS, renderBriefing } from '../../lib/briefings/render.ts';
import { readBriefingQuery } from '../../lib/briefings/request.ts';
import { Refusal } from '../../lib/errors.ts';
import { readFigureQuery } from '../../lib/figures/address.ts';
import { figuresJson } from '../../lib/figures/json.ts';
import { getFigures, traceFigure } from '../../lib/figures/queries.ts';
import { printYi } from '../../lib/money/print-amount.ts';
import { labelPeriod } from '../../lib/periods/period.ts';
import { getProjectId } from '../../lib/projects/queries.ts';
import { type Command, options, print, printJson, required } from '../output.ts';

const SCOPE = {
  ecosystem: { type: 'string' },
  park: { type: 'string' },
  'as-of': { type: 'string' },
} as const;

/** One figure with exactly the rows that make it. */
async function showFigure(asked: Record<string, string | undefined>, json = false): Promise<void> {
  const trace = await traceFigure(consoleActor(), readFigureQuery(withoutNothing(asked)));
  if (json) return printJson(trace);
  print(`${trace.figure.label}\t${trace.figure.text}\t${trace.figure.period}\t口径 ${trace.figure.rules}`);
  print(trace.query);
  if (trace.arithmetic) print(trace.arithmetic);
  for (const { title, comesTo, table } of trace.parts) {
    print(`${title}：${comesTo}`);
    for (const { cells } of table.lines) print(cells.join('\t'));
  }
}

const withoutNothing = (asked: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])));

export const figures: Command = {
  usage: 'gf figures <期间> [--as-of 时点] [--ecosystem 键] [--park 键] [--figure 数的键] [--json]',
  about: '一个期间的统计数：2023Q1、2023H1、2023M1-9、2023 或 2023-01-15..2023-03-31',
  run: async (args) => {
    const { values, positionals } = options(
      args,
      { ...SCOPE, figure: { type: 'string' }, json: { type: 'boolean' } },
      figures.usage,
    );
    const period = required(positionals[0], '期间', figures.usage);
    const scope = { ecosystem: values.ecosystem, park: values.park };
    if (values.figure)
      return showFigure({ period, ...scope, asOf: values['as-of'], figure: values.figure }, values.json);
    const report = await getFigures(consoleActor(), period, { asOf: values['as-of'], scope });
    if (values.json) return printJson(figuresJson(report.figures));
    const { signed, industrial } = report.figures;
    const line = (name: string, one: typeof signed) =>
      `${name}\t${one.count} 个\t${printYi(one.amountYuan)}\t同比 ${one.yoyAmountPercent === null ? '—' : `${one.yoyAmountPercent}%`}\t未披露 ${one.undisclosedCount} 个`;
    print(
      `${labelPeriod(report.figures.period)}  ${report.evidence.scopeLabel}  口径 ${report.figures.rules}`,
    );
    print(line('签约项目', signed));
    print(line('其中工业', industrial));
    for (const part of report.figures.byEcosystem.filter((one) => one.count > 0))
      print(line(part.labelZh, part));
  },
};

export const briefing: Command = {
  usage:
    'gf briefing <期间> --format docx|pdf|xlsx|pptx --out 文件 [--kind 种类] [--project 编码] [--ecosystem 键] [--park 键] [--as-of 时点]',
  about: '导出一份简报',
  run: async (args) => {
    const config = {
      ...SCOPE,
      format: { type: 'string' },
      out: { type: 'string' },
      kind: { type: 'string', default: 'quarterly' },
      project: { type: 'string' },
    } as const;
    const { values, positionals } = options(args, config, briefing.usage);
    const period = required(positionals[0], '期间', briefing.usage);
    const format = BRIEFING_FORMATS.find((one) => one === values.format);
    if (!format) throw new Refusal('invalid', `格式请写 docx、pdf、xlsx 或 pptx。用法：${briefing.usage}`);
    const out = resolve(process.env.INIT_CWD ?? '.', required(values.out, ' --out', briefing.usage));
    const kind = BRIEFING_KINDS.find((one) => one === values.kind);
    if (!kind) throw new Refusal('invalid', `种类请写 ${BRIEFING_KINDS.join('、')} 之一。`);
    const { ecosystem, park } = values;
    const project = values.project && (await getProjectId(consoleActor(), values.project));
    const asked = withoutNothing({ period, kind, ecosystem, park, project, asOf: values['as-of'] });
    const document = await composeForPeriod(consoleActor(), readBriefingQuery(asked));
    const bytes = await renderBriefing(document, format);
    await writeFile(out, bytes).catch((error: Error) => {
      throw new Refusal('invalid', `写不了文件 ${out}（${error.message}），请检查文件夹是否存在、是否可写。`);
    });
    print(`已导出 ${out}`);
  },
};
