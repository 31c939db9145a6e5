import { z } from 'zod';
import { AMOUNT_CLASSES } from '../../figures/amount-classes.ts';
import { parsePeriod } from '../../periods/period.ts';
import { PROJECT_SORTS, projectFilters } from '../../projects/filters.ts';
import { readCursor } from '../../projects/page-sql.ts';
import { getPublicProject, listPublicProjects } from '../../projects/public-queries.ts';
import { AMOUNT_KINDS, PROJECT_KINDS, SECTORS, STATUSES } from '../../projects/schema.ts';
import {
  amountYuan,
  bound,
  component,
  decimal,
  decimalOrNone,
  flag,
  fuzzyDate,
  isDemo,
  maybe,
  named,
  nameEnOrNone,
  nameZh,
  one,
  oneOrNone,
  say,
  sources,
  text,
} from '../fields.ts';
import { listOf, oneOf } from '../operation.ts';
import { demo, paged, staleCursor } from '../paging.ts';
import { firmName, milestones, PUBLIC_STAGES, stage } from './firms.ts';

export const code = text('Code of the project, stable', '项目编码，稳定不变');

export const status = one(
  STATUSES,
  'Normal, delayed, suspended or terminated',
  '状态：正常、滞后、暂停、终止',
);
export const signed = say(
  fuzzyDate.nullable(),
  'When it was signed; null when not published',
  '签约时间，未载明为空',
);

const project = component(
  'Project',
  'A released project; only what was published',
  '已公开的签约项目',
  z.object({
    code,
    nameZh,
    nameEn: nameEnOrNone,
    firmName: text('The firm as the agreement names it', '企业，按协议所载'),
    firmSlug: maybe('Its page among the firms', '企业标识'),
    firmEn: maybe('Its English name', '企业英文名'),
    ecosystem: say(named.nullable(), 'Ecosystem', '产业生态圈'),
    park: say(named.nullable(), 'Park', '园区'),
    sector: one(SECTORS, 'Primary, industrial or services', '一产、工业、服务业'),
    stage,
    status,
    signed,
    amountYuan,
    bound,
    isDemo,
  }),
);

const value = component(
  'ContractValue',
  'One published value; sources that disagree stand side by side, one preferred',
  '已公开的金额；来源不一致的并列，其一优先',
  z.object({
    kind: one(AMOUNT_KINDS, 'Contract, filing, or fixed assets', '协议资金、备案、固定资产投资'),
    bound,
    amountYuan,
    preferred: flag('The one that we prefer', '是否优先采用'),
    noteZh: maybe('Note, Chinese', '说明'),
    noteEn: maybe('Note', '说明（英文）'),
    sources,
  }),
);

const detail = component(
  'ProjectDetail',
  'Everything public about a project',
  '项目详情',
  z.object({
    ...project.shape,
    phase: maybe('Phase', '期次'),
    kind: oneOrNone(PROJECT_KINDS, 'New, expansion, upgrade or acquisition', '新建、扩建、技改、并购'),
    segment: say(named.nullable(), 'Segment of the chain', '环节'),
    introducedBy: say(firmName.nullable(), 'The firm that brought it', '引荐企业'),
    milestones,
    values: say(z.array(value), 'Published values', '已公开的金额'),
    receipts: say(
      z.array(
        z.object({
          receivedOn: say(z.iso.date(), 'Day', '日期'),
          amountYuan: decimal('CNY', '元'),
          sources,
        }),
      ),
      'Money that arrived, as far as published',
      '已公开的到位资金',
    ),
    expectedOutputYuan: decimalOrNone('Output promised a year, CNY', '预计年产值，元'),
    buildMonths: say(z.int().nullable(), 'Months of building as agreed', '建设期，月'),
    signToStartMonths: say(
      z.int().nullable(),
      'Months from signing to start, as published',
      '签约到开工，月',
    ),
    capacityZh: maybe('Capacity, Chinese', '产能'),
    capacityEn: maybe('Capacity', '产能（英文）'),
    landMu: decimalOrNone('Land, mu (667 m²)', '用地，亩'),
    floorAreaM2: decimalOrNone('Floor area, m²', '建筑面积，平方米'),
    noteZh: maybe('Note, Chinese', '说明'),
    noteEn: maybe('Note', '说明（英文）'),
    sources,
  }),
);

const slugFilter = (en: string, zh: string) =>
  say(
    z
      .string()
      .regex(/^[a-z0-9-]{1,60}$/)
      .optional(),
    en,
    zh,
  );

function isPeriod(text: string): boolean {
  try {
    return Boolean(parsePeriod(text));
  } catch {
    return false;
  }
}

export const projectOperations = [
  listOf({
    id: 'listProjects',
    tag: 'projects',
    path: '/projects',
    summary: { en: 'Signed projects', zh: '已公开的签约项目' },
    item: project,
    query: z.strictObject({
      q: say(z.string().trim().max(60).optional(), 'Words in names, Chinese or pinyin', '名称中的字词或拼音'),
      ecosystem: slugFilter('Only of this ecosystem', '只要某生态圈'),
      park: slugFilter('Only in this park', '只要某园区'),
      stage: say(z.enum(PUBLIC_STAGES).optional(), 'Only in this stage', '只要某阶段'),
      status: say(z.enum(STATUSES).optional(), 'Only with this status', '只要某状态'),
      period: say(
        z.string().max(20).refine(isPeriod).optional(),
        'Signed in this period: 2023, 2023Q1, 2023H1',
        '签约期间，如 2023、2023Q1、2023H1',
      ),
      class: say(
        z.enum(AMOUNT_CLASSES.map((row) => row.key)).optional(),
        'Only of this class of published amount',
        '只要某金额档',
      ),
      demo,
      sort: say(z.enum(PROJECT_SORTS).default('amount'), 'Order', '排序：金额、签约时间、名称'),
      ...paged,
    }),
    read: async ({ limit, format: _, ...filters }) => {
      if (filters.after && !readCursor(filters.after, filters.sort)) throw staleCursor();
      return listPublicProjects(projectFilters.parse(filters), limit);
    },
  }),
  oneOf({
    id: 'getProject',
    tag: 'projects',
    path: '/projects/{code}',
    summary: { en: 'One project with its values, dates and sources', zh: '一个项目的金额、时间与出处' },
    item: detail,
    query: z.strictObject({}),
    read: ({ code: asked = '' }) => getPublicProject(asked),
  }),
];
