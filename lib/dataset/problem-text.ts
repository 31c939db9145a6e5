import type { z } from 'zod';

export type Complain = (sentence: string) => void;
type Issue = z.core.$ZodIssue;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** What a person calls an entry: its key, a statistic's code and period, or its place in the list. */
export function entryName(entry: unknown, index: number): string {
  if (isRecord(entry)) {
    if (typeof entry.key === 'string' && entry.key !== '') return `“${entry.key}”`;
    if (typeof entry.code === 'string') return `“${entry.code}@${entry.period ?? entry.year ?? ''}”`;
  }
  return `第 ${index + 1} 条`;
}

/** File, entry and field in words: `firms.json 的“huafon”的 placements 第 1 条的 role`. */
export function placeOf(file: string, json: unknown, path: readonly PropertyKey[]): string {
  let place = file;
  let value = json;
  for (const step of path) {
    if (typeof step === 'number') {
      value = Array.isArray(value) ? value[step] : undefined;
      place += place === file ? ` 的${entryName(value, step)}` : ` ${entryName(value, step)}`;
    } else {
      value = isRecord(value) ? value[String(step)] : undefined;
      place += `的 ${String(step)}`;
    }
  }
  return place.replace(`${file}的`, `${file} 的`);
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)];
    return isRecord(value) ? value[String(step)] : undefined;
  }, json);
}

const TYPES: Record<string, string> = {
  string: '文字（加引号）',
  number: '数字（不加引号）',
  int: '整数（不加引号）',
  boolean: 'true 或 false',
  array: '列表 [ … ]',
  tuple: '两个环节的列表 [ 供应方, 需求方 ]',
  object: '一组字段 { … }',
};

function whatIsWrong(issue: Issue, value: unknown): string {
  if (value === undefined && issue.code !== 'unrecognized_keys') return '没有填写，请补上。';
  switch (issue.code) {
    case 'invalid_type':
      return `类型不对，请改为${TYPES[issue.expected] ?? issue.expected}。`;
    case 'invalid_value':
      return `写的是“${String(value)}”，请改为 ${issue.values.map(String).join('、')} 之一。`;
    case 'unrecognized_keys':
      return `有不认识的字段 ${issue.keys.join('、')}，请改正拼写或删去。`;
    case 'too_small':
      if (issue.origin === 'array') return '少了内容，请至少写满所需的项数。';
      return issue.origin === 'string' ? '是空的，请填写。' : '应为正数，请改正。';
    case 'too_big':
      return '超出了允许的长度或大小，请改短或改小。';
    case 'invalid_format':
      if (issue.format === 'url') return `“${String(value)}”不是完整的网址，请从 http:// 或 https:// 写起。`;
      return `写的是“${String(value)}”，${issue.message}，请改正。`;
    default:
      return `不合要求（${issue.message}），请改正。`;
  }
}

/** One sentence for one finding of a file's schema. */
export function sentenceOf(file: string, json: unknown, issue: Issue): string {
  const place = placeOf(file, json, issue.path);
  const space = /[a-zA-Z0-9]$/.test(place) ? ' ' : '';
  return `${place}${space}${whatIsWrong(issue, valueAt(json, issue.path))}`;
}

/** Complains once of every key that stands more than once. */
export function complainOfRepeats(keys: readonly string[], sentence: (key: string) => string, to: Complain) {
  const seen = new Set<string>();
  const told = new Set<string>();
  for (const key of keys) {
    if (seen.has(key) && !told.has(key)) {
      told.add(key);
      to(sentence(key));
    }
    seen.add(key);
  }
}
