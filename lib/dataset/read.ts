import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { Refusal } from '../errors.ts';
import { crossProblems } from './references.ts';
import {
  chainFile,
  type Dataset,
  districtFile,
  ecosystemsFile,
  firmsFile,
  indicatorsFile,
  parksFile,
  projectsFile,
  sourcesFile,
  targetsFile,
} from './schema.ts';

class Reader {
  readonly problems: string[] = [];
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async file<T extends z.ZodType>(name: string, schema: T): Promise<z.infer<T> | undefined> {
    let text: string;
    try {
      text = await readFile(join(this.folder, name), 'utf8');
    } catch {
      this.problems.push(`缺少文件 ${name}，请补上后重新载入。`);
      return undefined;
    }
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      this.problems.push(
        `${name} 不是合法的 JSON（${error instanceof Error ? error.message : '无法解析'}），请修正。`,
      );
      return undefined;
    }
    const parsed = schema.safeParse(json);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      this.problems.push(`${name} 的 ${issue.path.join('.') || '顶层'}：${issue.message}`);
    }
    return undefined;
  }
}

function refuse(folder: string, problems: string[]): never {
  const shown = problems.slice(0, 20).join('\n');
  const more = problems.length > 20 ? `\n……另有 ${problems.length - 20} 处。` : '';
  throw new Refusal(
    'invalid',
    `数据集 ${folder} 有 ${problems.length} 处问题，未载入任何内容：\n${shown}${more}`,
    {
      detail: problems,
    },
  );
}

/**
 * Reads and checks a district's data folder. Resolves with plain data; throws `invalid` with every problem
 * (file, place, what is wrong) when a file is missing, malformed or names something that does not exist.
 */
export async function readDataset(folder: string): Promise<Dataset> {
  if (!existsSync(folder)) throw new Refusal('invalid', `数据集文件夹 ${folder} 不存在，请检查路径。`);
  const reader = new Reader(folder);
  const chainNames = existsSync(join(folder, 'chains')) ? (await readdir(join(folder, 'chains'))).sort() : [];
  const [district, sources, parks, ecosystems, firms, projects, indicators, targets, ...chains] =
    await Promise.all([
      reader.file('district.json', districtFile),
      reader.file('sources.json', sourcesFile),
      reader.file('parks.json', parksFile),
      reader.file('ecosystems.json', ecosystemsFile),
      reader.file('firms.json', firmsFile),
      reader.file('projects.json', projectsFile),
      reader.file('indicators.json', indicatorsFile),
      reader.file('targets.json', targetsFile),
      ...chainNames
        .filter((name) => name.endsWith('.json'))
        .map((name) => reader.file(`chains/${name}`, chainFile)),
    ]);
  if (!district || !sources || !parks || !ecosystems || !firms || !projects || !indicators || !targets) {
    return refuse(folder, reader.problems);
  }
  const whole = chains.filter((chain) => chain !== undefined);
  const dataset = {
    district,
    sources,
    parks,
    ecosystems,
    chains: whole,
    firms,
    projects,
    indicators,
    targets,
  };
  const problems = [...reader.problems, ...crossProblems(dataset)];
  return problems.length > 0 ? refuse(folder, problems) : dataset;
}

/** The same content has the same hash, whatever the layout of the files. */
export const datasetHash = (dataset: Dataset): string =>
  createHash('sha256').update(JSON.stringify(dataset)).digest('hex');
