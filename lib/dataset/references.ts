import { checkCreditCode } from '../firms/credit-code.ts';
import type { Dataset } from './schema.ts';

type Complain = (problem: string) => void;

function duplicates(where: string, keys: string[], complain: Complain) {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) complain(`${where}：“${key}”出现了两次，请删去一处。`);
    seen.add(key);
  }
}

function chainProblems(dataset: Dataset, complain: Complain) {
  const ecosystems = new Set(dataset.ecosystems.map((one) => one.key));
  for (const chain of dataset.chains) {
    const where = `chains/${chain.ecosystem}.json`;
    if (!ecosystems.has(chain.ecosystem)) complain(`${where}：没有名为“${chain.ecosystem}”的产业生态圈。`);
    const segments = new Set(chain.segments.map((one) => one.key));
    duplicates(where, [...chain.segments.map((one) => one.key)], complain);
    duplicates(where, [...chain.edges.map((edge) => edge.join(' → '))], complain);
    for (const [from, to] of chain.edges) {
      for (const end of [from, to]) {
        if (!segments.has(end)) complain(`${where}：供应关系 ${from} → ${to} 中的环节“${end}”不存在。`);
      }
      if (from === to) complain(`${where}：环节“${from}”不能供应自己。`);
    }
  }
}

function citationProblems(dataset: Dataset, complain: Complain) {
  const sources = new Set(dataset.sources.map((one) => one.key));
  const walk = (value: unknown, where: string) => {
    if (Array.isArray(value)) for (const [index, inner] of value.entries()) walk(inner, `${where}[${index}]`);
    else if (value !== null && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) {
        const cites = name === 'source' && typeof inner === 'string';
        if (cites && !sources.has(inner)) complain(`${where}：出处“${inner}”不在 sources.json 中。`);
        walk(inner, `${where}.${name}`);
      }
    }
  };
  const { sources: _, ...rest } = dataset;
  for (const [file, content] of Object.entries(rest)) walk(content, `${file}.json`);
}

function firmProblems(dataset: Dataset, complain: Complain) {
  const segments = new Map(
    dataset.chains.map((chain) => [chain.ecosystem, new Set(chain.segments.map((one) => one.key))]),
  );
  const ecosystems = new Set(dataset.ecosystems.map((one) => one.key));
  for (const firm of dataset.firms) {
    const where = `firms.json 的“${firm.key}”`;
    for (const { ecosystem, segment } of firm.placements) {
      if (!ecosystems.has(ecosystem)) complain(`${where}：产业生态圈“${ecosystem}”不存在。`);
      else if (segment && !segments.get(ecosystem)?.has(segment)) {
        complain(`${where}：产业生态圈“${ecosystem}”没有环节“${segment}”。`);
      }
    }
    const check = firm.creditCode ? checkCreditCode(firm.creditCode) : { ok: true as const };
    if (!check.ok) complain(`${where}：${check.why}`);
    for (const figure of firm.figures) {
      if (!figure.amount && !(figure.value && figure.unit)) {
        complain(`${where}：数据“${figure.key}”须写 amount，或同时写 value 和 unit。`);
      }
    }
  }
}

function projectProblems(dataset: Dataset, complain: Complain) {
  const firms = new Set(dataset.firms.map((one) => one.key));
  const parks = new Set(dataset.parks.map((one) => one.key));
  const chains = new Map(
    dataset.chains.map((chain) => [chain.ecosystem, new Set(chain.segments.map((one) => one.key))]),
  );
  for (const project of dataset.projects) {
    const where = `projects.json 的“${project.key}”`;
    if (project.firm && !firms.has(project.firm)) complain(`${where}：企业“${project.firm}”不存在。`);
    if (!project.firm && !project.firmName) complain(`${where}：没有企业时须写 firmName。`);
    if (project.park && !parks.has(project.park)) complain(`${where}：园区“${project.park}”不存在。`);
    if (project.ecosystem && !chains.has(project.ecosystem))
      complain(`${where}：产业生态圈“${project.ecosystem}”不存在。`);
    if (project.segment && !chains.get(project.ecosystem ?? '')?.has(project.segment)) {
      complain(`${where}：环节“${project.segment}”不在其产业生态圈内。`);
    }
    if (project.introducedBy && !firms.has(project.introducedBy)) {
      complain(`${where}：引荐企业“${project.introducedBy}”不存在。`);
    }
    for (const value of project.contractValues) {
      if ((value.bound === 'undisclosed') === Boolean(value.amount)) {
        complain(`${where}：未披露的金额不写 amount，其余必须写。`);
      }
    }
    duplicates(
      `${where} 的首选金额`,
      project.contractValues.filter((value) => value.preferred).map((value) => value.kind),
      complain,
    );
  }
}

/** Every reference between the files that leads nowhere, and every key that stands twice: one sentence each. */
export function crossProblems(dataset: Dataset): string[] {
  const problems: string[] = [];
  const complain: Complain = (problem) => problems.push(problem);
  const named = {
    sources: dataset.sources,
    parks: dataset.parks,
    ecosystems: dataset.ecosystems,
    firms: dataset.firms,
    projects: dataset.projects,
  };
  for (const [file, entries] of Object.entries(named))
    duplicates(
      `${file}.json`,
      entries.map((entry) => entry.key),
      complain,
    );
  const { roster } = dataset.district;
  const firms = new Set(dataset.firms.map((one) => one.key));
  duplicates('district.json 的名单', roster.firms, complain);
  if (roster.firms.length > roster.seats)
    complain(`district.json：名单有 ${roster.firms.length} 家企业，多于 ${roster.seats} 个席位。`);
  for (const key of roster.firms)
    if (!firms.has(key)) complain(`district.json：名单中的企业“${key}”不在 firms.json 中。`);
  const parks = new Set(dataset.parks.map((one) => one.key));
  for (const park of dataset.parks) {
    if (park.partOf && !parks.has(park.partOf))
      complain(`parks.json 的“${park.key}”：上级园区“${park.partOf}”不存在。`);
  }
  chainProblems(dataset, complain);
  citationProblems(dataset, complain);
  firmProblems(dataset, complain);
  projectProblems(dataset, complain);
  return problems;
}
