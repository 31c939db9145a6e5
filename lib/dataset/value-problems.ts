import { Refusal } from '../errors.ts';
import { parseAmount } from '../money/parse-amount.ts';
import { parseFuzzyDate } from '../periods/fuzzy-date.ts';
import { parsePeriod } from '../periods/period.ts';
import { type Complain, placeOf } from './problem-text.ts';
import type { Dataset } from './schema.ts';

const AMOUNTS = new Set(['amount', 'targetOutput', 'expectedOutput']);
const DATES = /^(signed|started|building|producing|full|landed|received)On$/;
const DECIMALS = new Set(['value', 'yoyPercent', 'landMu', 'floorAreaM2']);

function whyRefused(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

function whyNotPeriod(period: string): string | null {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return null; // the state at a month: 2024-11
  return whyRefused(() => parsePeriod(period));
}

function whyWrong(field: string, value: string): string | null {
  if (AMOUNTS.has(field)) return whyRefused(() => parseAmount(value));
  if (DATES.test(field)) return whyRefused(() => parseFuzzyDate(value));
  if (field === 'period') return whyNotPeriod(value);
  if (DECIMALS.has(field) && !/^-?\d{1,16}(\.\d{1,4})?$/.test(value)) {
    return `“${value}”不是数值，请写成“251.78”这样的小数（不带单位和逗号，至多四位小数）。`;
  }
  return null;
}

/** Walks every field: citations must name a source; amounts, dates, periods and decimals must be readable. */
export function valueProblems({ sources, ...files }: Dataset, complain: Complain) {
  const known = new Set(sources.map((source) => source.key));
  const walk = (file: string, json: unknown, value: unknown, path: (string | number)[]) => {
    if (typeof value === 'string') {
      const field = String(path.at(-1));
      const why =
        field === 'source' && !known.has(value)
          ? `引用的出处“${value}”不在 sources.json 中，请改正或补上。`
          : whyWrong(field, value);
      if (why) complain(`${placeOf(file, json, path)}：${why}`);
    } else if (Array.isArray(value)) {
      for (const [index, inner] of value.entries()) walk(file, json, inner, [...path, index]);
    } else if (value !== null && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) walk(file, json, inner, [...path, name]);
    }
  };
  const { chains: _chains, ...cited } = files;
  for (const [name, content] of Object.entries(cited)) walk(`${name}.json`, content, content, []);
  for (const source of sources) {
    if (source.url && !/^https?:\/\//.test(source.url)) {
      complain(`sources.json 的“${source.key}”的网址必须以 http:// 或 https:// 开头，请改正。`);
    }
  }
}
