import { resolve } from 'node:path';
import { consoleActor } from '../../lib/auth/console.ts';
import { loadDataset } from '../../lib/dataset/load.ts';
import { readDataset } from '../../lib/dataset/read.ts';
import { clearDemo, loadDemo } from '../../lib/demo/load.ts';
import { Refusal } from '../../lib/errors.ts';
import { type Command, options, print, required } from '../output.ts';

export const dataLoad: Command = {
  usage: 'gf data load <文件夹> [--replace-chains]',
  about:
    '载入一个地区的数据集；重复载入不会重复，出错则什么都不写；办公端改过的项目和产业链保持原样，--replace-chains 则换成数据集里的产业链',
  run: async (args) => {
    const { values, positionals } = options(
      args,
      { 'replace-chains': { type: 'boolean', default: false } },
      dataLoad.usage,
    );
    const named = required(positionals[0], '数据集文件夹', dataLoad.usage);
    const dataset = await readDataset(resolve(process.env.INIT_CWD ?? '.', named));
    const report = await loadDataset(consoleActor(), dataset, { replaceChains: values['replace-chains'] });
    const counts = `企业 ${report.firms} 家，项目 ${report.projects} 个，环节 ${report.segments} 个`;
    print(report.changed ? `已载入：${counts}。` : `内容没有变化，未改动：${counts}。`);
    if (report.kept.length > 0) print(`办公端改过、保持原样的项目：${report.kept.join('、')}。`);
    for (const note of report.notes) print(note);
  },
};

export const demo: Command = {
  usage: 'gf demo load | clear',
  about: '载入或清除演示项目（虚构，均标“演示”）',
  run: async ([what]) => {
    if (what === 'load') {
      const { projects, firms } = await loadDemo(consoleActor());
      print(`已载入演示项目 ${projects} 个、演示企业 ${firms} 家，均标“演示”。`);
    } else if (what === 'clear') {
      const { projects } = await clearDemo(consoleActor());
      print(`已清除演示项目 ${projects} 个。`);
    } else throw new Refusal('invalid', `请写 load 或 clear。用法：${demo.usage}`);
  },
};
