import { consoleActor } from '../../lib/auth/console.ts';
import { printAmount } from '../../lib/money/print-amount.ts';
import { printFuzzyDate } from '../../lib/periods/fuzzy-date.ts';
import { STAGE_LABELS } from '../../lib/projects/labels.ts';
import { listLedger } from '../../lib/projects/queries.ts';
import { type Command, options, print, printJson } from '../output.ts';

export const projectList: Command = {
  usage:
    'gf project list [--ecosystem 键] [--park 键] [--stage 阶段] [--period 期间] [--q 文字] [--limit N] [--json]',
  about: '台账项目，按金额从大到小',
  run: async (args) => {
    const config = {
      ecosystem: { type: 'string' },
      park: { type: 'string' },
      stage: { type: 'string' },
      period: { type: 'string' },
      q: { type: 'string' },
      limit: { type: 'string' },
      json: { type: 'boolean' },
    } as const;
    const { values } = options(args, config, projectList.usage);
    const { limit, json, ...filters } = values;
    const page = await listLedger(consoleActor(), { ...filters, sort: 'amount' }, Number(limit ?? 10_000));
    if (json) return printJson(page.rows);
    for (const row of page.rows) {
      const cells = [
        row.code,
        row.nameZh,
        row.firmName,
        STAGE_LABELS[row.stage].zh,
        printAmount(row.amountYuan, row.bound),
      ];
      print([...cells, printFuzzyDate(row.signed)].join('\t'));
    }
  },
};
