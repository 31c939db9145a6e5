import { z } from 'zod';
import { BOUNDS } from '../projects/schema.ts';

/** The schemas that the OpenAPI document names under `components`. */
export const components = z.registry<{ id: string }>();

/** A schema with what it means, in both languages. */
export const say = <T extends z.ZodType>(schema: T, en: string, zh: string): T =>
  schema.meta({ description: en, 'x-zh': zh });

/** A schema that the document names, so that others can point to it. */
export function component<T extends z.ZodType>(id: string, en: string, zh: string, schema: T): T {
  const named = say(schema, en, zh);
  components.add(named, { id });
  return named;
}

export const text = (en: string, zh: string) => say(z.string(), en, zh);
export const maybe = (en: string, zh: string) => say(z.string().nullable(), en, zh);
export const flag = (en: string, zh: string) => say(z.boolean(), en, zh);
export const count = (en: string, zh: string) => say(z.int().min(0), en, zh);
export const one = <const T extends readonly [string, ...string[]]>(values: T, en: string, zh: string) =>
  say(z.enum(values), en, zh);
export const oneOrNone = <const T extends readonly [string, ...string[]]>(
  values: T,
  en: string,
  zh: string,
) => say(z.enum(values).nullable(), en, zh);

const DECIMAL = /^-?\d+(\.\d+)?$/;
export const decimal = (en: string, zh: string) => say(z.string().regex(DECIMAL), en, zh);
export const decimalOrNone = (en: string, zh: string) => say(z.string().regex(DECIMAL).nullable(), en, zh);

export const slug = text('Stable identifier', '标识，稳定不变');
export const nameZh = text('Chinese name', '中文名');
export const nameEn = text('English name', '英文名');
export const nameEnOrNone = maybe('English name', '英文名');
export const isDemo = flag(
  'True for invented data that is there for trying things out',
  '为真表示虚构的演示数据',
);
export const amountYuan = decimalOrNone(
  'Published contract value in CNY, exact; null when not disclosed',
  '已公开的协议资金，元；未披露为空',
);
export const bound = one(
  BOUNDS,
  'How the amount is meant: exact, at least, planned, or undisclosed',
  '金额的含义：准确、不少于、计划、未披露',
);

export const named = component('Named', 'Name reference', '名称', z.object({ slug, nameZh, nameEn }));

export const fuzzyDate = component(
  'FuzzyDate',
  'A date as exactly as it is known',
  '日期及其精度',
  z.object({
    value: say(z.iso.date(), 'First day of the day, month, quarter or year', '所在日、月、季、年的第一天'),
    precision: one(['day', 'month', 'quarter', 'year'], 'How exactly it is known', '精确到日、月、季或年'),
  }),
);

export const source = component(
  'Source',
  'Where facts come from',
  '出处',
  z.object({
    key: text('Stable key', '标识，稳定不变'),
    title: text('Title as printed', '标题'),
    titleEn: maybe('What the title says in English, by this site', '标题的英文意思，本站所译'),
    publisher: text('Who published it', '发布者'),
    publisherEn: maybe('The publisher in English', '发布者（英文）'),
    publishedOn: maybe('When, as printed', '发布日期，按来源所印'),
    url: maybe('Address', '网址'),
    noteZh: maybe('Our note on it, Chinese', '本站说明'),
    noteEn: maybe('Our note on it', '本站说明（英文）'),
  }),
);

export const cited = component(
  'CitedSource',
  'A source with the places inside it that say so',
  '出处及其中的位置',
  z.object({
    ...source.shape,
    places: say(z.array(z.string()), 'Paragraphs or captions', '段落或图注'),
  }),
);
export const sources = say(
  z.array(cited),
  'Where this comes from; name them when you use it',
  '出处，引用时须注明',
);
