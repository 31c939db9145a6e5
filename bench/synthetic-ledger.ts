// Invented firms and projects for load: seeded, so that two machines measure the same ledger.
import type { Random } from '../lib/demo/random.ts';
import { pinyinOf } from '../lib/search/pinyin.ts';

export const RARE = '镕砻'; // one project in 1,700 carries it
export const COMMON = '电池'; // one in five

const BRANDS = [
  '星辰',
  '云岭',
  '川江',
  '启明',
  '远帆',
  '青禾',
  '恒石',
  '九方',
  '朗逸',
  '鼎新',
  '澄海',
  '瑞丰',
  '天桥',
  '凌云',
  '芳洲',
  '柏川',
] as const;
const FIRM_KINDS = ['新能源', '化工新材料', '复合材料', '装备', '电子', '医药', '食品', '物流'] as const;
const PRODUCTS = [
  '聚酯切片',
  '尼龙工程塑料',
  '氨纶',
  '碳纤维制品',
  '汽车轻量化部件',
  '中药饮片',
  '传感器模组',
  '仓储物流',
  '气凝胶',
  '精密铸件',
] as const;
const STAGES = [
  'negotiating',
  'signed',
  'signed',
  'signed',
  'signed',
  'started',
  'building',
  'producing',
  'full',
] as const;
const DIGITS = '零一二三四五六七八九';

const spoken = new Map<string, { full: string; initials: string }>();
function say(part: string): { full: string; initials: string } {
  const known = spoken.get(part);
  if (known) return known;
  const said = pinyinOf(part);
  spoken.set(part, said);
  return said;
}

/** A number that no two firms share, in Chinese digits, so that names differ as real ones do. */
const numbered = (number: number) => [...String(number)].map((digit) => DIGITS[Number(digit)]).join('');

/** Name, pinyin and search text of a thing called by these parts. */
function named(parts: readonly string[]) {
  const said = parts.map((part) => (part.length > 0 ? say(part) : { full: '', initials: '' }));
  return {
    name: parts.join(''),
    full: said.map((one) => one.full).join(''),
    initials: said.map((one) => one.initials).join(''),
  };
}

export const uuidOf = (table: number, number: number) =>
  `0190000${table}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

export type Places = { ecosystems: { id: string; slug: string }[]; parks: { id: string }[] };

export type Firm = {
  id: string;
  slug: string;
  name: string;
  key: string;
  full: string;
  initials: string;
  search: string;
};

export function firmNumber(number: number, random: Random): Firm {
  const kind = random.pick(FIRM_KINDS);
  const { name, full, initials } = named([
    '示例',
    random.pick(BRANDS),
    ...numbered(number),
    kind,
    '有限公司',
  ]);
  const key = name.replace('有限公司', '');
  const search = `${name}|${full}|${initials}`;
  return { id: uuidOf(1, number), slug: `bench-${number}`, name, key, full, initials, search };
}

/** One row for COPY project, in the order of `PROJECT_COLUMNS`. */
export function projectRow(number: number, firm: Firm, random: Random, places: Places): string[] {
  const rare = number % 1700 === 7;
  const battery = random.next() < 0.2;
  const product = rare ? RARE : battery ? `动力${COMMON}部件` : random.pick(PRODUCTS);
  const { name, full, initials } = named([
    firm.name.slice(0, 4),
    ...numbered(number),
    product,
    '生产',
    '项目',
  ]);
  const inLeading = random.next() < 0.25;
  const [first] = places.ecosystems;
  const spread = places.ecosystems[random.between(0, places.ecosystems.length - 1)];
  const ecosystem = inLeading ? first : spread;
  const park = places.parks[random.between(0, places.parks.length - 1)];
  const signed = new Date(Date.UTC(2014, 0, 1 + random.between(0, 4300))).toISOString().slice(0, 10);
  const undisclosed = random.next() < 0.05;
  const amount = undisclosed ? '' : `${random.between(500, 2_000_000) * 10_000}.00`;
  const bound = undisclosed ? 'undisclosed' : 'exact';
  const stage = random.pick(STAGES);
  return [
    uuidOf(2, number), `BN-${number}`, name, firm.name, firm.key, firm.id, random.next() < 0.85 ? 'new' : 'expansion',
    'industrial', ecosystem?.id ?? '', park?.id ?? '', 'domestic', stage, 'normal', 'formal', signed, 'day',
    random.next() < 0.95 ? '2024-01-01' : '', 't', amount, bound, amount, bound, full, initials,
    `${name}|${firm.name}|${full}|${initials}`, '2024-01-01',
  ]; // biome-ignore format: the order of the columns
}

export const PROJECT_COLUMNS =
  'id, code, name_zh, firm_name, firm_key, firm_id, kind, sector, ecosystem_id, park_id, origin, stage, status, agreement_kind, signed_on, signed_precision, released_at, is_demo, amount_yuan, amount_bound, public_amount_yuan, public_amount_bound, pinyin, pinyin_initials, search_text, updated_at';
