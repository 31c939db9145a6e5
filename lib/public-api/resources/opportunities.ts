import { z } from 'zod';
import { listIncentives } from '../../opportunities/incentives.ts';
import { getOpportunity, getRank, listPlaced, type Opportunity } from '../../opportunities/queries.ts';
import {
  amountYuan,
  bound,
  cited,
  component,
  count,
  decimal,
  maybe,
  named,
  nameEnOrNone,
  nameZh,
  one,
  say,
  text,
} from '../fields.ts';
import { listOf, oneOf } from '../operation.ts';
import { paged, pageOf } from '../paging.ts';
import { chainFirm, strength } from './ecosystems.ts';
import { stage } from './firms.ts';
import { code, signed } from './projects.ts';

const demand = component(
  'Demand',
  'The local demand behind a segment: what stands and was signed on the segments that it would supply. Real firms only',
  '环节背后的本地需求：直接下游的企业与签约项目，只计真实企业',
  z.object({
    projects: count('Signed projects that would buy', '签约项目数'),
    amountYuan: decimal('Sum of their published amounts, CNY', '已公开协议资金合计，元'),
    bound: one(
      ['exact', 'atLeast', 'planned'],
      'How the sum is meant: at least when one of them is, planned when all of them are',
      '合计的含义：准确、不少于（其一如此）、计划（全部如此）',
    ),
    planned: count('Of them only planned', '其中为计划金额的项目数'),
    undisclosed: count('Of them without a published amount', '其中未公布金额的项目数'),
    firms: count(
      'Firms that would buy: those on the segments and those of the projects, each once',
      '企业数：环节上的企业与签约项目的企业，每家只算一次',
    ),
  }),
);

const opportunity = component(
  'Opportunity',
  'A missing or thin segment, ranked by the demand behind it',
  '缺或弱的环节，按需求排序',
  z.object({
    place: say(
      z.int().min(1).nullable(),
      'Place by demand among those that somebody waits for; equal demand shares a place; null when nobody waits yet or it is announced as signed',
      '在有本地需求的机会中按需求的名次，需求相同名次相同；尚无本地需求或已公布签约为空',
    ),
    ecosystem: named,
    segment: say(
      z.object({
        ...named.shape,
        strength,
        describesZh: text('What it makes, Chinese', '说明'),
        describesEn: text('What it makes', '说明（英文）'),
      }),
      'The segment',
      '环节',
    ),
    demand,
    released: say(
      z
        .object({
          status: one(
            ['wanted', 'inTalks', 'signed'],
            'Wanted, in talks or signed',
            '招商中、洽谈中、已签约',
          ),
          releasedOn: say(z.iso.date(), 'Day of the release', '公布日期'),
        })
        .nullable(),
      'How far it has come, as the office has released it; null when nothing is',
      '招商部门公布的进展；未公布为空',
    ),
  }),
);

const incentive = component(
  'Incentive',
  'A public incentive, word for word, with the legal text that grants it',
  '公开政策原文及其法规依据',
  z.object({
    key: text('Stable key', '标识，稳定不变'),
    titleZh: text('Title, Chinese', '标题'),
    titleEn: text('Title', '标题（英文）'),
    textZh: text('Text, Chinese', '原文'),
    textEn: text('Text, translated', '译文'),
    lawZh: text('Legal text, Chinese', '法规依据'),
    lawEn: text('Legal text', '法规依据（英文）'),
    documentNo: maybe('Number of the document', '文号'),
    validUntil: maybe('Last day on which it is in force', '有效期至'),
    source: say(cited, 'Where it is printed', '出处'),
  }),
);

const signing = component(
  'Signing',
  'A released project in short',
  '签约项目摘要',
  z.object({
    code,
    nameZh,
    nameEn: nameEnOrNone,
    capacityZh: maybe('Capacity, Chinese', '产能'),
    capacityEn: maybe('Capacity', '产能（英文）'),
    stage,
    signed,
    amountYuan,
    bound,
  }),
);
const neighbour = component(
  'NeighbourSegment',
  'A segment before or after, who stands there, what was signed',
  '上下游环节及其企业与项目',
  z.object({
    ...named.shape,
    firms: say(z.array(chainFirm), 'Who stands there', '其中企业'),
    projects: say(z.array(signing), 'What was signed there', '签约项目'),
  }),
);
const detail = component(
  'OpportunityDetail',
  'An opportunity with everything behind it',
  '招商机会详情',
  z.object({
    ...opportunity.shape,
    buyers: say(z.array(neighbour), 'Segments that would buy', '下游环节'),
    suppliers: say(z.array(neighbour), 'Segments that would supply', '上游环节'),
    recent: say(z.array(signing), 'Newest signings of the ecosystem', '生态圈最近签约'),
    parks: say(z.array(named), 'Parks where the ecosystem stands', '所在园区'),
    incentives: say(z.array(incentive), 'Incentives in force that apply', '适用的现行政策'),
  }),
);

const keyOf = (row: Opportunity) => `${row.ecosystem.slug}/${row.segment.slug}`;

export const opportunityOperations = [
  listOf({
    id: 'listOpportunities',
    tag: 'opportunities',
    path: '/opportunities',
    summary: { en: 'Missing and thin segments, most demand first', zh: '招商机会，需求大的在前' },
    item: opportunity,
    query: z.strictObject({
      ecosystem: say(z.string().max(60).optional(), 'Only of this ecosystem', '只要某生态圈'),
      ...paged,
    }),
    read: async ({ ecosystem, ...paging }) => {
      const rows = (await listPlaced()).filter((row) => !ecosystem || row.ecosystem.slug === ecosystem);
      return pageOf(rows, keyOf, paging);
    },
  }),
  oneOf({
    id: 'getOpportunity',
    tag: 'opportunities',
    path: '/opportunities/{ecosystem}/{segment}',
    summary: { en: 'One opportunity with buyers, suppliers and parks', zh: '一个招商机会的上下游与园区' },
    item: detail,
    query: z.strictObject({}),
    read: async ({ ecosystem = '', segment = '' }) => {
      const [found, rank, incentives] = await Promise.all([
        getOpportunity(ecosystem, segment),
        getRank(ecosystem, segment),
        listIncentives(ecosystem, segment),
      ]);
      return found && { ...found, place: rank?.place ?? null, incentives };
    },
  }),
];
