import { checkCreditCode } from '../firms/credit-code.ts';
import { chainProblems } from './chain-problems.ts';
import { type Complain, complainOfRepeats } from './problem-text.ts';
import { repeatProblems } from './repeat-problems.ts';
import type { Dataset } from './schema.ts';
import { valueProblems } from './value-problems.ts';

type Firm = Dataset['firms'][number];
type Project = Dataset['projects'][number];

/** Every key that another file may name. */
type Known = Record<'firms' | 'parks' | 'ecosystems' | 'segments', ReadonlySet<string>>;

function knownIn(dataset: Dataset): Known {
  const keys = (entries: readonly { key: string }[]) => new Set(entries.map((entry) => entry.key));
  return {
    firms: keys(dataset.firms),
    parks: keys(dataset.parks),
    ecosystems: keys(dataset.ecosystems),
    segments: new Set(dataset.chains.flatMap((c) => c.segments.map((s) => `${c.ecosystem}/${s.key}`))),
  };
}

function rosterProblems({ district: { roster } }: Dataset, known: Known, complain: Complain) {
  if (roster.firms.length > roster.seats) {
    complain(
      `district.json 的 roster 有 ${roster.firms.length} 家企业，多于 ${roster.seats} 个席位，请删减企业或改正席位数。`,
    );
  }
  for (const key of roster.firms.filter((firm) => !known.firms.has(firm))) {
    complain(`district.json 的 roster 中的企业“${key}”不在 firms.json 中，请改正或补上。`);
  }
  complainOfRepeats(
    roster.firms,
    (key) => `district.json 的 roster 把企业“${key}”写了不止一次，请只留一席。`,
    complain,
  );
}

function parkProblems({ parks, indicators }: Dataset, known: Known, complain: Complain) {
  const above = new Map(parks.map((park) => [park.key, park.partOf]));
  const codes = new Set(indicators.map((indicator) => indicator.code));
  for (const { key, partOf, indicators: named } of parks) {
    for (const code of named.filter((one) => !codes.has(one))) {
      complain(`parks.json 的“${key}”的指标“${code}”不在 indicators.json 中，请改正或补上。`);
    }
    if (!partOf) continue;
    if (!known.parks.has(partOf)) {
      complain(`parks.json 的“${key}”的上级园区“${partOf}”不存在，请改正或补上。`);
      continue;
    }
    let park: string | undefined = partOf;
    for (let steps = 0; park && park !== key && steps < parks.length; steps++) park = above.get(park);
    if (park === key) complain(`parks.json 的“${key}”绕回成了自己的上级园区，请改正 partOf。`);
  }
}

function firmProblems(firm: Firm, known: Known, complain: Complain) {
  const where = `firms.json 的“${firm.key}”`;
  for (const { ecosystem, segment } of firm.placements) {
    if (!known.ecosystems.has(ecosystem)) {
      complain(`${where}落位的产业生态圈“${ecosystem}”不存在，请改正。`);
    } else if (segment && !known.segments.has(`${ecosystem}/${segment}`)) {
      complain(`${where}落位的环节“${segment}”不在 chains/${ecosystem}.json 中，请改正或先加上这个环节。`);
    }
  }
  complainOfRepeats(
    firm.placements.map((one) => [one.ecosystem, one.segment ?? '未定环节'].join(' / ')),
    (place) => `${where}在 ${place} 落位了不止一次，请只留一处。`,
    complain,
  );
  const code = firm.creditCode ? checkCreditCode(firm.creditCode) : null;
  if (code && !code.ok) complain(`${where}的 creditCode 不对：${code.why}`);
  for (const figure of firm.figures) {
    if (Boolean(figure.amount) === Boolean(figure.value && figure.unit)) {
      complain(`${where}的数据“${figure.key}”须写 amount，或同时写 value 和 unit，请二者取一。`);
    }
  }
  complainOfRepeats(
    firm.figures.filter((one) => one.preferred).map((one) => `${one.period} ${one.labelZh}`),
    (figure) => `${where}的“${figure}”有不止一个首选值，请把其余的写成 "preferred": false。`,
    complain,
  );
}

function moneyProblems(project: Project, where: string, complain: Complain) {
  for (const { bound, amount, citations } of project.contractValues) {
    if (bound === 'undisclosed' && amount) {
      complain(`${where}的金额标为未披露（undisclosed）却写了 amount，请删去金额或改正 bound。`);
    }
    if (bound !== 'undisclosed' && !amount) {
      complain(`${where}的金额没有写 amount，请补上，或把 bound 改为 undisclosed。`);
    }
    if (amount && citations.length === 0) {
      complain(`${where}的金额 ${amount} 没有出处，请在 citations 中写明。`);
    }
  }
  for (const kind of new Set(project.contractValues.map((value) => value.kind))) {
    const values = project.contractValues.filter((value) => value.kind === kind && value.preferred);
    if (values.length !== 1) {
      complain(
        `${where}的 ${kind} 类金额有 ${values.length} 个首选值，请恰好留一个 "preferred": true，其余写 false。`,
      );
    }
  }
  for (const { receivedOn } of project.receipts) {
    if (receivedOn.length !== 10) {
      complain(`${where}的到位资金日期“${receivedOn}”没有写到日，请写成 2022-03-25 这样的日期。`);
    }
  }
}

function projectProblems(project: Project, known: Known, complain: Complain) {
  const where = `projects.json 的“${project.key}”`;
  const { firm, firmName, ecosystem, segment, park, introducedBy } = project;
  if (firm && !known.firms.has(firm)) {
    complain(`${where}的企业“${firm}”不在 firms.json 中，请改正或补上。`);
  }
  if (!firm && !firmName) complain(`${where}没有对应企业（firm 为 null），请在 firmName 写明签约企业名称。`);
  if (ecosystem && !known.ecosystems.has(ecosystem)) {
    complain(`${where}的产业生态圈“${ecosystem}”不存在，请改正。`);
  } else if (segment && !known.segments.has(`${ecosystem}/${segment}`)) {
    complain(`${where}的环节“${segment}”不在其产业生态圈的产业链中，请改正或删去 segment。`);
  }
  if (park && !known.parks.has(park)) complain(`${where}的园区“${park}”不存在，请改正或写 null。`);
  if (introducedBy && !known.firms.has(introducedBy)) {
    complain(`${where}的引荐企业“${introducedBy}”不在 firms.json 中，请改正或补上。`);
  }
  if (introducedBy && introducedBy === firm) {
    complain(`${where}的引荐企业就是签约企业自己，请删去 introducedBy。`);
  }
  moneyProblems(project, where, complain);
}

function incentiveProblems({ incentives }: Dataset, known: Known, complain: Complain) {
  for (const { key, appliesTo } of incentives)
    for (const place of appliesTo.filter((one) => !known.ecosystems.has(one) && !known.segments.has(one)))
      complain(`incentives.json 的“${key}”适用于“${place}”，没有这个产业生态圈或环节，请改正。`);
}

/** Every contradiction between well-formed files, one Chinese sentence each (file, entry, what to do). */
export function crossProblems(dataset: Dataset): string[] {
  const problems: string[] = [];
  const complain: Complain = (sentence) => problems.push(sentence);
  const known = knownIn(dataset);
  repeatProblems(dataset, complain);
  rosterProblems(dataset, known, complain);
  parkProblems(dataset, known, complain);
  chainProblems(dataset, complain);
  for (const firm of dataset.firms) firmProblems(firm, known, complain);
  for (const project of dataset.projects) projectProblems(project, known, complain);
  incentiveProblems(dataset, known, complain);
  valueProblems(dataset, complain);
  return problems;
}
