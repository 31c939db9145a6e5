import { z } from 'zod';
import { getPark, listParks, type ParkDossier } from '../../parks/queries.ts';
import { listSources } from '../../sources/queries.ts';
import {
  component,
  count,
  decimal,
  isDemo,
  maybe,
  named,
  nameEn,
  nameZh,
  say,
  slug,
  source,
  sources,
} from '../fields.ts';
import { listOf, oneOf } from '../operation.ts';
import { paged, pageOf } from '../paging.ts';
import { firmName } from './firms.ts';
import { indicator } from './indicators.ts';

const tally = component(
  'Tally',
  'Released projects and the sum of what they publish',
  '签约项目与已公开金额合计',
  z.object({
    projects: count('Projects', '项目数'),
    amountYuan: decimal('Sum of published amounts, CNY', '已公开金额合计，元'),
    undisclosed: count('Of them without a published amount', '其中未披露的项目数'),
    atLeast: count('Of them with “at least”', '其中“不少于”的项目数'),
    planned: count('Of them only planned', '其中为计划的项目数'),
  }),
);
const counted = {
  real: count('Of real firms', '真实企业的项目数'),
  demo: count('Invented', '演示项目数'),
};

const park = component(
  'Park',
  'A park with what was signed there; real and invented projects apart',
  '园区及其签约项目，真实与演示分列',
  z.object({
    slug,
    nameZh,
    nameEn,
    noteZh: maybe('Note, Chinese', '说明'),
    noteEn: maybe('Note', '说明（英文）'),
    partOf: say(named.nullable(), 'The park around it', '所属园区'),
    real: say(tally, 'Projects of real firms', '真实项目'),
    demo: say(tally, 'Invented projects', '演示项目'),
  }),
);

const detail = component(
  'ParkDetail',
  'Everything public about a park',
  '园区详情',
  z.object({
    ...park.shape,
    parts: say(z.array(named), 'Parks inside it', '下辖园区'),
    chains: say(
      z.array(
        z.object({
          ...named.shape,
          ...counted,
          segments: say(z.array(z.object({ ...named.shape, ...counted })), 'By segment', '按环节'),
        }),
      ),
      'Ecosystems that its projects belong to',
      '所在产业生态圈',
    ),
    firms: say(
      z.array(
        z.object({
          ...firmName.shape,
          isDemo,
          seat: say(z.int().nullable(), 'Seat among the golden flowers', '金花企业席位'),
          projects: count('Projects there', '项目数'),
        }),
      ),
      'Firms with projects there, at most 24',
      '有项目的企业，最多 24 家',
    ),
    indicators: say(z.array(indicator), 'What was published about it', '已公布的数据'),
    sources,
  }),
);

const toPark = ({ projects, ...row }: ParkDossier) => ({ ...row, real: projects.real, demo: projects.demo });

export const placeOperations = [
  listOf({
    id: 'listParks',
    tag: 'parks',
    path: '/parks',
    summary: { en: 'Parks', zh: '园区' },
    item: park,
    query: z.strictObject(paged),
    read: async (paging) => pageOf((await listParks()).map(toPark), (row) => row.slug, paging),
  }),
  oneOf({
    id: 'getPark',
    tag: 'parks',
    path: '/parks/{slug}',
    summary: { en: 'One park with its chains, firms and sources', zh: '一个园区的产业链、企业与出处' },
    item: detail,
    query: z.strictObject({}),
    read: async ({ slug: asked = '' }) => {
      const found = await getPark(asked);
      return found && toPark(found);
    },
  }),
  listOf({
    id: 'listSources',
    tag: 'sources',
    path: '/sources',
    summary: { en: 'Where everything comes from', zh: '全部出处' },
    item: source,
    query: z.strictObject(paged),
    read: async (paging) => {
      const rows = [...(await listSources()).values()].sort((a, b) => a.key.localeCompare(b.key));
      return pageOf(rows, (row) => row.key, paging);
    },
  }),
];
