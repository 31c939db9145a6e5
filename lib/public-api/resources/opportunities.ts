import { z } from 'zod';
import { placesOf } from '../../opportunities/demand.ts';
import { getOpportunity, listOpportunities, type Opportunity } from '../../opportunities/queries.ts';
import {
  amountYuan,
  bound,
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
    amountYuan: decimal('Sum of their published amounts, CNY yuan', '已公开协议资金合计，元'),
    bound: one(['exact', 'atLeast'], 'At least, when one of them is', '合计的含义：准确或不少于'),
    planned: count('Of them only planned', '其中为计划金额的项目数'),
    undisclosed: count('Of them without a published amount', '其中未披露金额的项目数'),
    firms: count('Firms that would buy', '企业数'),
  }),
);

const opportunity = component(
  'Opportunity',
  'A missing or thin segment, ranked by the demand behind it',
  '缺或弱的环节，按需求排序',
  z.object({
    place: say(
      z.int().min(1),
      'Place by demand among all; equal demand shares a place',
      '按需求的名次，需求相同名次相同',
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
  }),
);

type Placed = Opportunity & { place: number };

/** All opportunities in their order, with their places among all. */
async function placed(): Promise<Placed[]> {
  const rows = await listOpportunities();
  const places = placesOf(rows.map((row) => row.demand));
  return rows.map((row, index) => ({ ...row, place: places[index] ?? index + 1 }));
}

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
      const rows = (await placed()).filter((row) => !ecosystem || row.ecosystem.slug === ecosystem);
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
      const found = await getOpportunity(ecosystem, segment);
      if (!found) return null;
      const place = (await placed()).find((row) => keyOf(row) === keyOf(found))?.place ?? 1;
      return { ...found, place };
    },
  }),
];
