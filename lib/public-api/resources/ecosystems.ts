import { z } from 'zod';
import { type ChainSegment, getEcosystemChain, listEcosystems } from '../../ecosystems/queries.ts';
import {
  component,
  count,
  decimalOrNone,
  flag,
  maybe,
  named,
  nameEn,
  nameZh,
  one,
  say,
  slug,
  sources,
  text,
} from '../fields.ts';
import { listOf, oneOf } from '../operation.ts';
import { paged, pageOf } from '../paging.ts';
import { basis, firmName, role } from './firms.ts';

export const strength = one(
  ['strong', 'thin', 'missing'],
  'Strength of the segment, computed by a published rule',
  '环节强弱，按公开规则计算：强、弱、缺',
);
export const chainFirm = component(
  'ChainFirm',
  'A firm that stands on a segment',
  '环节上的企业',
  z.object({
    ...firmName.shape,
    role,
    basis,
    goldenFlower: flag('Whether it is a golden flower', '是否为金花企业'),
  }),
);

const ecosystem = component(
  'Ecosystem',
  'An industrial ecosystem',
  '产业生态圈',
  z.object({
    slug,
    nameZh,
    nameEn,
    tier: one(['leading', 'pillar', 'nova'], 'Leading, pillar or nova', '主导、支柱、新星'),
    summaryZh: text('Summary, Chinese', '概述'),
    summaryEn: text('Summary', '概述（英文）'),
    targetOutputYuan: decimalOrNone('Output aimed at, CNY', '目标产值，元'),
    firms: count('Real firms that stand in it', '企业数（真实企业）'),
    projects: count('Released projects of real firms', '签约项目数（已公开，真实企业）'),
    strengths: say(
      z.object({
        strong: count('Strong segments', '强环节数'),
        thin: count('Thin segments', '弱环节数'),
        missing: count('Missing segments', '缺环节数'),
      }),
      'Its segments by strength',
      '各强弱环节数',
    ),
  }),
);

const SEGMENT = {
  slug,
  nameZh,
  nameEn,
  position: one(['upstream', 'midstream', 'downstream'], 'Position in the chain', '上游、中游、下游'),
  describesZh: text('What it makes, Chinese', '说明'),
  describesEn: text('What it makes', '说明（英文）'),
  basis,
  strength,
  projects: count('Released projects of real firms', '签约项目数（已公开，真实企业）'),
  firms: say(z.array(chainFirm), 'Who stands there', '其中企业'),
  suppliers: say(z.array(z.string()), 'Segments that supply it', '上游环节标识'),
  customers: say(z.array(z.string()), 'Segments that it supplies', '下游环节标识'),
};
const segment = component('Segment', 'One step of a chain', '环节', z.object(SEGMENT));
const segmentRow = component(
  'SegmentRow',
  'One step of a chain, with its ecosystem',
  '环节及所在生态圈',
  z.object({ ecosystem: text('Its ecosystem', '所在生态圈标识'), ...SEGMENT }),
);
const edge = component(
  'Edge',
  'One segment supplies another',
  '供应关系',
  z.object({
    from: text('Segment that supplies', '供方环节标识'),
    to: text('Segment that is supplied', '需方环节标识'),
  }),
);
const edgeRow = component(
  'EdgeRow',
  'One segment supplies another, with their ecosystem',
  '供应关系及所在生态圈',
  z.object({ ecosystem: text('Their ecosystem', '所在生态圈标识'), ...edge.shape }),
);

const chain = component(
  'EcosystemDetail',
  'An ecosystem with its whole chain',
  '生态圈及其产业链',
  z.object({
    ...ecosystem.omit({ firms: true, projects: true, strengths: true }).shape,
    segments: say(z.array(segment), 'Its segments', '环节'),
    edges: say(z.array(edge), 'Who supplies whom', '供应关系'),
    unplaced: say(z.array(chainFirm), 'Firms that no source places on a segment', '未载明环节的企业'),
    parks: say(z.array(named), 'Parks where its projects stand', '所在园区'),
    updatedOn: text('Day of the newest change', '更新日期'),
    newestSource: maybe('Newest date that a source carries', '最新出处日期'),
    sources,
  }),
);

const of = say(z.string().max(60).optional(), 'Only of this ecosystem', '只要某生态圈');

/** The chains asked for, in the district's order; none for an unknown ecosystem. */
async function chains(asked: string | undefined) {
  const slugs = asked ? [asked] : (await listEcosystems()).map((row) => row.slug);
  return (await Promise.all(slugs.map(getEcosystemChain))).filter((row) => row !== null);
}

const withEcosystem = (ecosystemSlug: string) => (row: ChainSegment) => ({
  ...row,
  ecosystem: ecosystemSlug,
});

export const ecosystemOperations = [
  listOf({
    id: 'listEcosystems',
    tag: 'ecosystems',
    path: '/ecosystems',
    summary: { en: 'Ecosystems in the district’s order', zh: '产业生态圈' },
    item: ecosystem,
    query: z.strictObject(paged),
    read: async (paging) => pageOf(await listEcosystems(), (row) => row.slug, paging),
  }),
  oneOf({
    id: 'getEcosystem',
    tag: 'ecosystems',
    path: '/ecosystems/{slug}',
    summary: { en: 'One ecosystem with its segments and edges', zh: '一个生态圈的环节与供应关系' },
    item: chain,
    query: z.strictObject({}),
    read: ({ slug: asked = '' }) => getEcosystemChain(asked),
  }),
  listOf({
    id: 'listSegments',
    tag: 'ecosystems',
    path: '/segments',
    summary: { en: 'Segments of all chains', zh: '全部环节' },
    item: segmentRow,
    query: z.strictObject({
      ecosystem: of,
      strength: say(strength.optional(), 'Only of this strength', '只要某强弱'),
      ...paged,
    }),
    read: async ({ ecosystem: asked, strength: only, ...paging }) => {
      const rows = (await chains(asked)).flatMap((row) => row.segments.map(withEcosystem(row.slug)));
      const wanted = rows.filter((row) => !only || row.strength === only);
      return pageOf(wanted, (row) => `${row.ecosystem}/${row.slug}`, paging);
    },
  }),
  listOf({
    id: 'listEdges',
    tag: 'ecosystems',
    path: '/edges',
    summary: { en: 'Who supplies whom, in all chains', zh: '全部供应关系' },
    item: edgeRow,
    query: z.strictObject({ ecosystem: of, ...paged }),
    read: async ({ ecosystem: asked, ...paging }) => {
      const rows = (await chains(asked)).flatMap((row) =>
        row.edges.map((one) => ({ ...one, ecosystem: row.slug })),
      );
      return pageOf(rows, (row) => `${row.ecosystem}/${row.from}/${row.to}`, paging);
    },
  }),
];
