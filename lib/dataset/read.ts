import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { Refusal } from '../errors.ts';
import { firmsFile } from './firms-file.ts';
import { sentenceOf } from './problem-text.ts';
import { crossProblems } from './references.ts';
import {
  chainFile,
  type Dataset,
  districtFile,
  ecosystemsFile,
  incentivesFile,
  indicatorsFile,
  parksFile,
  projectsFile,
  sourcesFile,
  targetsFile,
} from './schema.ts';

const SHOWN = 20;

function refuse(folder: string, problems: string[]): never {
  const more = problems.length > SHOWN ? `\n……另有 ${problems.length - SHOWN} 处。` : '';
  throw new Refusal(
    'invalid',
    `数据集 ${folder} 有 ${problems.length} 处问题，请逐一改正后重试，未载入任何内容：\n${problems.slice(0, SHOWN).join('\n')}${more}`,
    { detail: problems },
  );
}

class FolderReader {
  readonly problems: string[] = [];
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  private async json(name: string): Promise<{ value: unknown } | null> {
    const text = await readFile(join(this.folder, name), 'utf8').catch(() => null);
    if (text === null) {
      this.problems.push(`缺少文件 ${name}，请补上。`);
      return null;
    }
    try {
      return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.problems.push(`${name} 不是合法的 JSON，请检查括号、引号和逗号（${why}）。`);
      return null;
    }
  }

  /** The file's content, or null once its problems are noted. */
  async file<T extends z.ZodType>(name: string, schema: T): Promise<z.infer<T> | null> {
    const json = await this.json(name);
    if (!json) return null;
    const parsed = schema.safeParse(json.value);
    if (parsed.success) return parsed.data;
    this.problems.push(...parsed.error.issues.map((issue) => sentenceOf(name, json.value, issue)));
    return null;
  }

  /** The same for a list that a district may do without. */
  async optional<T extends z.ZodArray>(name: string, schema: T): Promise<z.infer<T> | null> {
    const found = await stat(join(this.folder, name)).catch(() => null);
    return found ? this.file(name, schema) : schema.parse([]);
  }

  async chains(): Promise<Dataset['chains']> {
    const names = await readdir(join(this.folder, 'chains')).catch(() => null);
    if (!names) this.problems.push('缺少文件夹 chains，请建立它，每个产业生态圈的产业链一个文件。');
    const chains: Dataset['chains'] = [];
    for (const name of (names ?? []).filter((one) => one.endsWith('.json')).sort()) {
      const chain = await this.file(`chains/${name}`, chainFile);
      if (!chain) continue;
      if (`${chain.ecosystem}.json` !== name) {
        this.problems.push(
          `chains/${name} 的 ecosystem 写的是“${chain.ecosystem}”，请让文件名与它一致（chains/${chain.ecosystem}.json）。`,
        );
      }
      chains.push(chain);
    }
    return chains;
  }
}

/**
 * Reads and checks a district's data folder (files as in schema.ts). Resolves with plain data. Throws one
 * `invalid` whose `detail` is a list of sentences naming file, entry and what to do: for a missing folder or
 * file, broken JSON and malformed entries; when all files are well formed, for references that lead nowhere.
 */
export async function readDataset(folder: string): Promise<Dataset> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) {
    const missing = `数据集文件夹 ${folder} 不存在，请检查路径。`;
    throw new Refusal('invalid', missing, { detail: [missing] });
  }
  const reader = new FolderReader(folder);
  const district = await reader.file('district.json', districtFile);
  const sources = await reader.file('sources.json', sourcesFile);
  const parks = await reader.file('parks.json', parksFile);
  const ecosystems = await reader.file('ecosystems.json', ecosystemsFile);
  const chains = await reader.chains();
  const firms = await reader.file('firms.json', firmsFile);
  const projects = await reader.file('projects.json', projectsFile);
  const indicators = await reader.file('indicators.json', indicatorsFile);
  const targets = await reader.file('targets.json', targetsFile);
  const incentives = await reader.optional('incentives.json', incentivesFile);
  if (
    !district ||
    !sources ||
    !parks ||
    !ecosystems ||
    !firms ||
    !projects ||
    !indicators ||
    !targets ||
    !incentives
  ) {
    return refuse(folder, reader.problems);
  }
  if (reader.problems.length > 0) return refuse(folder, reader.problems);
  const dataset = {
    district,
    sources,
    parks,
    ecosystems,
    chains,
    firms,
    projects,
    indicators,
    targets,
    incentives,
  };
  const problems = crossProblems(dataset);
  return problems.length > 0 ? refuse(folder, problems) : dataset;
}

/** JSON with the fields of every object in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** SHA-256 (hex) of the content: the layout of the files and the order of their fields do not matter. */
export const datasetHash = (dataset: Dataset): string =>
  createHash('sha256').update(canonical(dataset)).digest('hex');
