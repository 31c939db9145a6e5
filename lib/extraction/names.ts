import { type Known, type Proposal, proposalAt } from './proposal.ts';

const COMPANY =
  /[\u4e00-\u9fa5A-Za-z0-9（）()·]{2,24}?(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团)/g;
const LEADING =
  /^(?:.*?(?:与|和|同|由|对|向|跟|引进|引入|引育|签约|签下|携手|落户的?|来自[\u4e00-\u9fa5]{2,6}的|宣布|获悉|当日|近日|日前|今天|上午|下午|[日号]))+/;
const PROJECT =
  /[“"《]([^”"》\n]{3,40}?(?:项目|基地|产业园|生产线|中心))[”"》]|([\u4e00-\u9fa5A-Za-z0-9（）()＋+\-—.、]{2,40}?(?:项目|生产基地|产业园|生产线)(?:[一二三]期)?)/g;
const BEFORE_PROJECT =
  /^.*(?:投资建设|投资新建|新建|建设|打造|实施|签约|签署|签订|签下|举行|启动|推进|引进|落地|的是|计划|总投资[\d.,]+[亿万]元?的|[日号]|公司|的)(?=.{4})/;
const EMPTY_NAMES =
  /^(?:该|本|此|这个|多个|一批|重点|招商|签约|投资|产业|工业|新|大)?(?:项目|生产基地|产业园|生产线)$|^(?:集中签约|重大|合作)项目$/;

/** The firm that a text speaks of: one that the district knows by any of its names, else what is called a company. */
export function findFirm(source: string, known: Known): Proposal | null {
  const all = known.firms.flatMap((firm) =>
    firm.names.map((called) => ({ firm, called, at: source.indexOf(called) })),
  );
  const there = all.filter(({ at, called }) => at >= 0 && called.length >= 2);
  const [best] = there.sort((a, b) => a.at - b.at || b.called.length - a.called.length);
  const company = [...source.matchAll(COMPANY)][0];
  if (best && !(company && company.index + company[0].length < best.at)) {
    const doubt =
      best.called === best.firm.name ? null : `原文写作“${best.called}”，按“${best.firm.name}”理解。`;
    return proposalAt(source, best.at, best.called.length, {
      field: 'firmName',
      value: best.firm.name,
      doubt,
    });
  }
  if (!company) return null;
  const name = company[0].replace(LEADING, '');
  const kept = name.length >= 4 ? name : company[0];
  const start = company.index + company[0].length - kept.length;
  const doubt = '台账和企业库里没有这家企业，请核对全称。';
  return proposalAt(source, start, kept.length, { field: 'firmName', value: kept, doubt });
}

/** The project's name: what stands in quotation marks, else the longest phrase that ends in 项目, 基地 and the like. */
export function findProject(source: string, firm: Proposal | null): Proposal | null {
  const found = [...source.matchAll(PROJECT)].flatMap((match) => {
    const quoted = match[1] !== undefined;
    const whole = match[1] ?? match[2] ?? '';
    const name = quoted ? whole : whole.replace(BEFORE_PROJECT, '');
    if (name.length < 5 || EMPTY_NAMES.test(name)) return [];
    const start = match.index + match[0].indexOf(whole) + whole.length - name.length;
    return [{ name, start, quoted, telling: Number(/年产|\d/.test(name)) }];
  });
  const [best] = found.sort(
    (a, b) => Number(b.quoted) - Number(a.quoted) || b.telling - a.telling || a.start - b.start,
  );
  if (!best) return null;
  const inside = firm && best.name.includes(firm.text);
  const doubt = firm && !inside ? '项目名称里没有企业简称，登记时可以补上。' : null;
  return proposalAt(source, best.start, best.name.length, { field: 'nameZh', value: best.name, doubt });
}
