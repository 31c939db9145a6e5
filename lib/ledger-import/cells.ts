import { isoDay } from '../periods/calendar.ts';
import {
  AGREEMENT_LABELS,
  BOUND_LABELS,
  DISCLOSURE_LABELS,
  KIND_LABELS,
  ORIGIN_LABELS,
  SECTOR_LABELS,
  STAGE_LABELS,
  START_KIND_LABELS,
  STATUS_LABELS,
} from '../projects/labels.ts';
import type { Place, Places } from '../projects/places.ts';
import type { ImportField, unitIn } from './columns.ts';
import { type Cell, serialDay, textOf } from './workbook.ts';

/** What a cell is read against: the unit and year that stand above it, and the district's places. */
export type CellContext = { unit: ReturnType<typeof unitIn>; year: number | null; places: Places };

/** What a cell says, as a person would type it into the form; `problem` when it cannot be what it claims to be. */
export type ReadCell = { typed: Record<string, string>; problem?: string };

const NOTHING = /^[/\\\-—–_.·、无空]*$|^(n\/?a|暂无|不详|待定|未定)$/i;
const UNDISCLOSED = /^(未披露|未公开|保密|不公开|涉密|未透露|[/\\])$/;

const SYNONYMS: Partial<Record<ImportField, Record<string, string>>> = {
  stage: { 洽谈: 'negotiating', 谈判: 'negotiating', 意向: 'negotiating', 已签约: 'signed', 签订: 'signed', 待开工: 'signed', 已开工: 'started', 动工: 'started', 建设中: 'building', 已投产: 'producing', 竣工: 'producing', 试生产: 'producing', 已达产: 'full' },
  kind: { 新增: 'new', 新设: 'new', 增资: 'expansion', 改扩建: 'expansion', 技术改造: 'upgrade', 兼并: 'acquisition', 收购: 'acquisition' },
  origin: { 外资: 'overseas', 港澳台: 'overseas', 国外: 'overseas', 外商: 'overseas', 国内: 'domestic', 外省: 'domestic', 省外: 'domestic', 市内: 'city', 本市: 'city', 本地: 'city' },
  sector: { 第一产业: 'primary', 农业: 'primary', 第二产业: 'industrial', 二产: 'industrial', 制造业: 'industrial', 第三产业: 'services', 三产: 'services', 现代服务业: 'services' },
  agreementKind: { 正式合同: 'formal', 正式: 'formal', 投资协议: 'formal', 框架: 'framework', 战略合作: 'framework', 意向协议: 'framework', 补充: 'supplement' },
  disclosure: { 是: 'public', 否: 'internal' },
}; // biome-ignore format: a dictionary

const LABELS: Partial<Record<ImportField, Record<string, { zh: string }>>> = {
  stage: STAGE_LABELS,
  status: STATUS_LABELS,
  kind: KIND_LABELS,
  sector: SECTOR_LABELS,
  origin: ORIGIN_LABELS,
  agreementKind: AGREEMENT_LABELS,
  bound: BOUND_LABELS,
  disclosure: DISCLOSURE_LABELS,
  startKind: START_KIND_LABELS,
};

const MONEY: readonly ImportField[] = ['amount', 'expectedOutput', 'actualOutput'];
const DAYS: readonly ImportField[] = ['signed', 'firstContact', 'started', 'building', 'inStatisticsOn', 'producing', 'aboveScaleOn', 'full']; // biome-ignore format: a list

function choice(field: ImportField, text: string): ReadCell {
  const labels = Object.entries(LABELS[field] ?? {});
  const exact =
    labels.find(([code, label]) => label.zh === text || code === text)?.[0] ?? SYNONYMS[field]?.[text];
  if (exact) return { typed: { [field]: exact } };
  const held = [
    ...labels.filter(([, label]) => text.includes(label.zh)).map(([code]) => code),
    ...Object.entries(SYNONYMS[field] ?? {})
      .filter(([word]) => text.includes(word))
      .map(([, code]) => code),
  ];
  const [only, ...others] = new Set(held);
  if (only && others.length === 0) return { typed: { [field]: only } };
  const known = labels.map(([, label]) => label.zh).join('、');
  return { typed: { [field]: text }, problem: `“${text}”不是可选的内容，请改为：${known}。` };
}

function place(field: 'ecosystem' | 'park' | 'segment', text: string, list: readonly Place[]): ReadCell {
  const bare = (name: string) => name.normalize('NFKC').replace(/[\s()产业生态圈园区工业]/g, '');
  const exact = list.filter((one) => one.nameZh === text || one.slug === text);
  const like = list.filter((one) => bare(one.nameZh) !== '' && bare(one.nameZh) === bare(text));
  const held = list.filter((one) => one.nameZh.includes(text) || text.includes(one.nameZh));
  const found = [exact, like, held].find((candidates) => candidates.length === 1)?.[0];
  if (found) return { typed: { [field]: found.slug } };
  const known =
    list.length <= 14 ? `请改为：${list.map((one) => one.nameZh).join('、')}。` : '请按系统里的名称填写。';
  return { typed: { [field]: text }, problem: `没有“${text}”。${known}` };
}

/** Adds the unit that the header or title gives to a bare number; words such as 约 and 计划 become the bound. */
function money(field: ImportField, cell: Cell, { unit }: CellContext): ReadCell {
  const text = textOf(cell).replace(/[\s,，]/g, '');
  if (field === 'amount' && UNDISCLOSED.test(text)) return { typed: { bound: 'undisclosed' } };
  if (NOTHING.test(text)) return { typed: {} };
  const planned = /^(约|大约|计划|预计|拟)/.test(text);
  const number = text.replace(/^(计划|预计|拟)?(投资)?/, '');
  const typed = /\d$/.test(number) && unit ? `${number}${unit}` : number;
  return { typed: { [field]: typed, ...(planned && field === 'amount' ? { bound: 'planned' } : {}) } };
}

/** Excel's count of days, 202303, 20230315, 3月15日 under a year, 2023.3.15: as the form types a date. */
function day(field: ImportField, cell: Cell, { year }: CellContext): ReadCell {
  if (typeof cell === 'object' && cell !== null) return { typed: { [field]: cell.day } };
  const text = textOf(cell)
    .replace(/\s/g, '')
    .replace(/[.。]$/, '');
  if (NOTHING.test(text)) return { typed: {} };
  const digits = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  if (digits && Number(digits[1]) >= 1949 && Number(digits[1]) <= 2100)
    return { typed: { [field]: [digits[1], digits[2], digits[3]].filter(Boolean).join('-') } };
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (serial > 18_000) {
    const date = serialDay(serial);
    return { typed: { [field]: isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) } };
  }
  const bare = /^(\d{1,2})月(?:(\d{1,2})[日号]?)?$/.exec(text);
  if (bare && year === null)
    return { typed: { [field]: text }, problem: `“${text}”没有写年份，表名和标题里也没有，请补上年份。` };
  if (bare) return { typed: { [field]: `${year}年${text.replace('号', '日')}` } };
  const dotted = /^(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?$/.exec(text);
  if (dotted) return { typed: { [field]: [dotted[1], dotted[2], dotted[3]].filter(Boolean).join('-') } };
  return { typed: { [field]: text } };
}

function months(text: string): string {
  const years = /^(\d+(?:\.\d)?)年$/.exec(text);
  if (years) return String(Math.round(Number(years[1]) * 12));
  return text.replace(/个?月$/, '');
}

/** Reads one cell of a column that holds `field`. */
export function readCell(field: ImportField, cell: Cell, context: CellContext): ReadCell {
  if (cell === null) return { typed: {} };
  if (MONEY.includes(field)) return money(field, cell, context);
  if (DAYS.includes(field)) return day(field, cell, context);
  const text = textOf(cell);
  if (NOTHING.test(text)) return { typed: {} };
  if (field === 'signingEntityCreditCode' && typeof cell === 'number')
    return {
      typed: { [field]: text },
      problem: '信用代码被 Excel 存成了数字，后几位已经丢失。请把这一列设为文本，重新填写 18 位代码。',
    };
  if (LABELS[field]) return choice(field, text);
  if (field === 'ecosystem') return place('ecosystem', text, context.places.ecosystems);
  if (field === 'park') return place('park', text, context.places.parks);
  if (field === 'segment') return place('segment', text, context.places.segments);
  if (field === 'buildMonths') return { typed: { [field]: months(text) } };
  if (field === 'landMu') return { typed: { [field]: text.replace(/亩$/, '').replaceAll(',', '') } };
  return { typed: { [field]: text } };
}
