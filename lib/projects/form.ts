import { Refusal } from '../errors.ts';
import { checkCreditCode } from '../firms/credit-code.ts';
import { parseAmount } from '../money/parse-amount.ts';
import { today } from '../periods/calendar.ts';
import { type FuzzyDate, fuzzyToColumns, parseFuzzyDate } from '../periods/fuzzy-date.ts';
import {
  AGREEMENT_KINDS,
  type Bound,
  DISCLOSURES,
  type Disclosure,
  ORIGINS,
  PROJECT_KINDS,
  SECTORS,
  STAGES,
  START_KINDS,
} from './schema.ts';

/** What a person typed, by field name; a field that is absent is not touched. */
export type Typed = Readonly<Record<string, string | undefined>>;

type Column = { key: string; read: (text: string) => Record<string, unknown> };

const text =
  (column: string, max = 200) =>
  (typed: string) => {
    if (typed.length > max) throw new Refusal('invalid', `最多 ${max} 个字，现在是 ${typed.length} 个。`);
    return { [column]: typed || null };
  };

const needed = (column: string, what: string) => (typed: string) => {
  if (!typed) throw new Refusal('invalid', `请填写${what}。`);
  return text(column)(typed);
};

const oneOf = (column: string, choices: readonly string[]) => (typed: string) => {
  if (typed && !choices.includes(typed)) throw new Refusal('invalid', '请从列表中选择。');
  return { [column]: typed || null };
};

const fuzzy = (column: string) => (typed: string) => {
  const date: FuzzyDate = parseFuzzyDate(typed, { latest: today() });
  const { on, precision } = fuzzyToColumns(date);
  return { [`${column}On`]: on, [`${column}Precision`]: precision };
};

const exactDay = (column: string) => (typed: string) => {
  const date = parseFuzzyDate(typed, { latest: today() });
  if (date && date.precision !== 'day') throw new Refusal('invalid', '请写到日，例如 2023-03-15。');
  return { [column]: fuzzyToColumns(date).on };
};

const whole = (column: string) => (typed: string) => {
  if (typed && !/^[1-9]\d{0,3}$/.test(typed)) throw new Refusal('invalid', '请填写 1—9999 的整数。');
  return { [column]: typed ? Number(typed) : null };
};

const decimal = (column: string) => (typed: string) => {
  if (typed && !/^\d{1,10}(\.\d{1,2})?$/.test(typed))
    throw new Refusal('invalid', '请填写数字，最多两位小数，不带单位。');
  return { [column]: typed || null };
};

const money = (column: string) => (typed: string) => ({ [column]: typed ? parseAmount(typed).yuan : null });

const creditCode = (column: string) => (typed: string) => {
  if (!typed) return { [column]: null };
  const check = checkCreditCode(typed);
  if (!check.ok) throw new Refusal('invalid', check.why);
  return { [column]: check.code };
};

/** Every field of a project that a form can change, with how it is read and what it is called. */
export const PROJECT_FIELDS = {
  nameZh: { label: '项目名称', read: needed('nameZh', '项目名称') },
  firmName: { label: '企业名称', read: needed('firmName', '企业名称') },
  phase: { label: '期次', read: text('phase', 20) },
  origin: { label: '资金来源地', read: oneOf('origin', ORIGINS) },
  sector: { label: '产业分类', read: (typed: string) => oneOf('sector', SECTORS)(typed || 'industrial') },
  kind: { label: '建设性质', read: oneOf('kind', PROJECT_KINDS) },
  agreementKind: { label: '协议类型', read: oneOf('agreementKind', AGREEMENT_KINDS) },
  firstContact: { label: '首次接洽时间', read: fuzzy('firstContact') },
  signed: { label: '签约时间', read: fuzzy('signed') },
  signingEntity: { label: '签约主体', read: text('signingEntity') },
  signingEntityCreditCode: { label: '签约主体统一社会信用代码', read: creditCode('signingEntityCreditCode') },
  started: { label: '开工时间', read: fuzzy('started') },
  startKind: { label: '开工形式', read: oneOf('startKind', START_KINDS) },
  startEvidence: { label: '开工佐证', read: text('startEvidence') },
  building: { label: '实质建设时间', read: fuzzy('building') },
  inStatisticsOn: { label: '入统时间', read: exactDay('inStatisticsOn') },
  producing: { label: '投产时间', read: fuzzy('producing') },
  aboveScaleOn: { label: '进规时间', read: exactDay('aboveScaleOn') },
  full: { label: '达产时间', read: fuzzy('full') },
  expectedOutput: { label: '预计达产产值', read: money('expectedOutputYuan') },
  actualOutput: { label: '实际产值', read: money('actualOutputYuan') },
  buildMonths: { label: '建设周期（月）', read: whole('buildMonths') },
  capacityZh: { label: '产能', read: text('capacityZh') },
  landMu: { label: '用地（亩）', read: decimal('landMu') },
  internalNote: { label: '内部备注', read: text('internalNote', 2000) },
} as const satisfies Record<string, { label: string; read: Column['read'] }>;

export type ProjectField = keyof typeof PROJECT_FIELDS;
export const FIELD_NAMES = Object.keys(PROJECT_FIELDS).filter(
  (name): name is ProjectField => name in PROJECT_FIELDS,
);

/**
 * Reads the fields that are present into database columns. Collects every problem before it throws
 * `invalid`: one sentence a field.
 */
export function readFields(
  typed: Typed,
  only: readonly ProjectField[] = FIELD_NAMES,
): Record<string, unknown> {
  const problems: Record<string, string> = {};
  let columns: Record<string, unknown> = {};
  for (const name of only) {
    const raw = typed[name];
    if (raw === undefined) continue;
    try {
      columns = { ...columns, ...PROJECT_FIELDS[name].read(raw.trim()) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems[name] = error.message;
    }
  }
  const signed = columns.signedOn;
  const started = columns.startedOn;
  if (
    signed instanceof Date &&
    started instanceof Date &&
    columns.signedPrecision === 'day' &&
    columns.startedPrecision === 'day' &&
    started < signed
  ) {
    problems.started = '开工时间早于签约时间，请核对。';
  }
  refuseProblems(problems);
  return columns;
}

export function refuseProblems(problems: Record<string, string>): void {
  const count = Object.keys(problems).length;
  if (count > 0)
    throw new Refusal('invalid', `有 ${count} 处需要修改，请按提示改正后再保存。`, { fields: problems });
}

export type TypedMoney = {
  bound: Bound;
  amountYuan: string | null;
  disclosure: Disclosure;
  currency: string;
  foreignAmount: string | null;
  rate: string | null;
};

/** Reads the contract value out of `amount`, `bound` and `disclosure`; null when nothing was typed. Undisclosed must be said. */
function readMoney(typed: Typed): TypedMoney | null {
  const amount = typed.amount?.trim() ?? '';
  const said = typed.bound?.trim() ?? '';
  const disclosure = DISCLOSURES.find((one) => one === typed.disclosure) ?? 'internal';
  if (said === 'undisclosed') {
    if (amount)
      throw new Refusal('invalid', '选了“未披露”就不要填金额；有金额请改选“准确”“不少于”或“计划”。');
    return {
      bound: 'undisclosed',
      amountYuan: null,
      disclosure,
      currency: 'CNY',
      foreignAmount: null,
      rate: null,
    };
  }
  if (!amount) return null;
  const parsed = parseAmount(amount);
  const bound: Bound = parsed.bound ?? (said === 'atLeast' || said === 'planned' ? said : 'exact');
  return {
    bound,
    amountYuan: parsed.yuan,
    disclosure,
    currency: parsed.currency,
    foreignAmount: parsed.foreignAmount,
    rate: parsed.rate,
  };
}

/** `readMoney`, its refusal put at the amount's field; null also when the form has no amount at all. */
export function readMoneyField(typed: Typed): TypedMoney | null {
  if (typed.amount === undefined && typed.bound === undefined) return null;
  try {
    return readMoney(typed);
  } catch (error) {
    if (error instanceof Refusal) refuseProblems({ amount: error.message });
    throw error;
  }
}

export const stageOf = (typed: string | undefined) => STAGES.find((stage) => stage === typed);
