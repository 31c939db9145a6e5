import { z } from 'zod';
import { listDirectory } from '../../firms/directory.ts';
import { getFirm } from '../../firms/queries.ts';
import { ORIGINS, STAGES } from '../../projects/schema.ts';
import {
  amountYuan,
  bound,
  component,
  decimal,
  flag,
  fuzzyDate,
  isDemo,
  maybe,
  named,
  nameEn,
  nameEnOrNone,
  nameZh,
  one,
  oneOrNone,
  say,
  slug,
  sources,
  text,
} from '../fields.ts';
import { listOf, oneOf } from '../operation.ts';
import { demo, paged, pageOf } from '../paging.ts';

export const role = one(
  ['lead', 'member', 'supporting'],
  'Lead firm, member, or supporting',
  '链主、成员、配套',
);
export const basis = one(
  ['stated', 'classified', 'general'],
  'Stated by a source, placed by this site, or general knowledge of the industry',
  '来源载明、本站归类、行业常识',
);
export const PUBLIC_STAGES = STAGES.filter((one) => one !== 'negotiating');
/** A project in talks is not public: should one ever get here, the answer fails instead of telling. */
export const stage = say(z.enum(STAGES).pipe(z.enum(PUBLIC_STAGES)), 'How far it has come', '阶段');

export const milestones = say(
  z.array(z.object({ stage, date: say(fuzzyDate.nullable(), 'When', '时间') })),
  'When each stage was reached',
  '各阶段时间',
);

const shortZh = text('Short Chinese name', '简称');

export const firmName = component(
  'FirmName',
  'A firm by its short names',
  '企业简称',
  z.object({ slug, shortZh, nameEn }),
);

const firm = component(
  'Firm',
  'A firm on the public side',
  '企业',
  z.object({
    slug,
    nameZh: text('Full Chinese name', '全称'),
    shortZh,
    nameEn,
    nameEnIsOfficial: flag(
      'Whether the firm itself uses the English name; otherwise it is our transliteration',
      '英文名是否为企业自用；否则为本站译名',
    ),
    doesZh: maybe('What it does, Chinese', '主营'),
    doesEn: maybe('What it does', '主营（英文）'),
    seat: say(z.int().nullable(), 'Its seat among the golden flowers', '金花企业席位'),
    leads: flag('Whether it is the lead firm of a segment', '是否为链主'),
    ecosystems: say(z.array(named), 'The ecosystems that it belongs to', '所在产业生态圈'),
    isDemo,
  }),
);

const neighbour = z.object({ ...named.shape, firms: say(z.array(firmName), 'Who stands there', '其中企业') });
const place = component(
  'FirmPlace',
  'Where a firm stands in a chain, with whom before and after it',
  '落位及上下游',
  z.object({
    ecosystem: named,
    segment: say(named.nullable(), 'Null when the sources name no segment', '来源未载明环节时为空'),
    role,
    basis,
    suppliers: say(z.array(neighbour), 'Segments that supply it', '上游环节'),
    customers: say(z.array(neighbour), 'Segments that it supplies', '下游环节'),
  }),
);
const figure = component(
  'FirmFigure',
  'A published figure of a firm; sources that disagree stand side by side, one preferred',
  '企业公开数据；来源不一致的并列，其一优先',
  z.object({
    labelZh: text('What it measures, Chinese', '指标'),
    labelEn: text('What it measures', '指标（英文）'),
    period: text('2022, 2023Q1', '期间'),
    value: decimal('In its unit; CNY where the unit is yuan', '数值'),
    unit: text('Unit', '单位'),
    approximate: flag('Printed as about', '来源写“约”'),
    preferred: flag('The one that we prefer', '是否优先采用'),
    noteZh: maybe('Note, Chinese', '说明'),
    noteEn: maybe('Note', '说明（英文）'),
    sources,
  }),
);

const firmDetail = component(
  'FirmDetail',
  'Everything public about a firm',
  '企业详情',
  z.object({
    ...firm.shape,
    origin: oneOrNone(
      ORIGINS,
      'Where its capital comes from: the city, elsewhere in China, overseas',
      '资金来源地',
    ),
    originPlaceZh: maybe('Place of origin, Chinese', '来源地'),
    originPlaceEn: maybe('Place of origin', '来源地（英文）'),
    parentZh: maybe('Group, Chinese', '所属集团'),
    parentEn: maybe('Group', '所属集团（英文）'),
    listedCode: maybe('Stock code', '股票代码'),
    noteZh: maybe('Note, Chinese', '说明'),
    noteEn: maybe('Note', '说明（英文）'),
    landed: say(fuzzyDate.nullable(), 'When it came to the district', '落户时间'),
    places: say(z.array(place), 'Where it stands', '落位'),
    figures: say(z.array(figure), 'Published figures', '公开数据'),
    innovations: say(
      z.array(
        z.object({
          titleZh: text('Title, Chinese', '标题'),
          titleEn: text('Title', '标题（英文）'),
          gistZh: text('What was achieved, Chinese', '内容'),
          gistEn: text('What was achieved', '内容（英文）'),
          inProgress: flag('Under way by its source, not achieved yet', '来源称正在推进，尚未完成'),
          sources,
        }),
      ),
      'What it achieved or works on',
      '创新成果与在研',
    ),
    projects: say(
      z.array(
        z.object({
          code: text('Code of the project', '项目编码'),
          nameZh,
          nameEn: nameEnOrNone,
          stage,
          signed: say(fuzzyDate.nullable(), 'Signed', '签约时间'),
          milestones,
          capacityZh: maybe('Capacity, Chinese', '产能'),
          capacityEn: maybe('Capacity', '产能（英文）'),
          amountYuan,
          bound,
          isDemo,
          sources,
        }),
      ),
      'Its released projects, newest first',
      '已公开的签约项目',
    ),
    introduced: say(
      z.array(
        z.object({
          slug: maybe('The firm that came', '引荐来的企业标识'),
          firmName: text('As the agreement names it', '协议所载名称'),
          code: text('Code of the project', '项目编码'),
        }),
      ),
      'Whom it brought to the district',
      '以商招商引来的项目',
    ),
    sources,
  }),
);

export const firmOperations = [
  listOf({
    id: 'listFirms',
    tag: 'firms',
    path: '/firms',
    summary: { en: 'Firms, real ones first', zh: '企业，真实企业在前' },
    item: firm,
    query: z.strictObject({
      ecosystem: say(z.string().max(60).optional(), 'Only of this ecosystem', '只要某生态圈'),
      golden: say(z.enum(['only']).optional(), 'Only golden flowers', '只要金花企业'),
      demo,
      ...paged,
    }),
    read: async ({ ecosystem, golden, demo: which, ...paging }) => {
      const rows = (await listDirectory()).filter(
        (row) =>
          (!ecosystem || row.ecosystems.some((one) => one.slug === ecosystem)) &&
          (!golden || row.seat !== null) &&
          (!which || row.isDemo === (which === 'only')),
      );
      return pageOf(rows, (row) => row.slug, paging);
    },
  }),
  oneOf({
    id: 'getFirm',
    tag: 'firms',
    path: '/firms/{slug}',
    summary: {
      en: 'One firm with its places, figures, projects and sources',
      zh: '一家企业的落位、数据、项目与出处',
    },
    item: firmDetail,
    query: z.strictObject({}),
    read: async ({ slug: asked = '' }) =>
      (await listDirectory()).some((row) => row.slug === asked) ? getFirm(asked) : null,
  }),
];
