import type { Crumb, Locale } from './page-card.ts';

/** The pages of the public site that are about no single thing, with other words for them. */
export const SITE_PAGES = [
  {
    path: '/golden-flowers',
    nameZh: '金花企业',
    nameEn: 'Golden flowers',
    leadZh: '金花席位，来源点名的领军企业在列，其余等待官方名单。',
    leadEn: 'The roster of leading firms that sources name; the other seats await the official list.',
    also: ['18朵金花', '龙头企业', 'Leading firms'],
  },
  {
    path: '/ecosystems',
    nameZh: '产业链',
    nameEn: 'Industry chains',
    leadZh: '每条链的环节、企业和供应关系，强、弱、缺一目了然。',
    leadEn: 'Segments, firms and who supplies whom; strong, thin and missing at a glance.',
    also: ['产业生态圈', '链图', 'Ecosystems'],
  },
  {
    path: '/fit',
    nameZh: '我能落在哪',
    nameEn: 'Find your fit',
    leadZh: '写下您生产、采购或寻找什么，看它落在哪个环节，谁会买，谁能供，什么还缺。',
    leadEn:
      'Say what you make, buy or look for: which segment it falls in, who would buy, who could supply, what is missing.',
    also: ['匹配', '落位'],
  },
  {
    path: '/opportunities',
    nameZh: '招商机会',
    nameEn: 'Opportunities',
    leadZh: '缺失和薄弱的环节，按本地下游需求排序。',
    leadEn: 'Missing and thin segments, ranked by the local demand behind them.',
    also: ['缺失环节', '补链', 'Missing segments'],
  },
  {
    path: '/projects',
    nameZh: '签约项目',
    nameEn: 'Signed projects',
    leadZh: '已公开的签约项目，金额注明“不少于”“计划”或“未披露”。',
    leadEn: 'Published signings; amounts say whether they are “at least”, “planned” or not disclosed.',
    also: ['台账', 'Signings'],
  },
  {
    path: '/parks',
    nameZh: '园区',
    nameEn: 'Parks',
    leadZh: '各园区的产业、企业、项目和研发机构。',
    leadEn: 'Industries, firms, projects and research institutions by park.',
    also: ['产业园', 'Industrial parks'],
  },
  {
    path: '/indicators',
    nameZh: '指标与目标',
    nameEn: 'Indicators and targets',
    leadZh: '已公布的统计数据与2027年目标，逐项注明期间和出处。',
    leadEn: 'Published statistics and the 2027 targets, each with its period and source.',
    also: ['统计', '2027年目标', 'Figures', 'Statistics'],
  },
  {
    path: '/enquire',
    nameZh: '投资咨询',
    nameEn: 'Investment enquiry',
    leadZh: '把想了解的写下来，招商投资局答复。',
    leadEn: 'Write what you would like to know; the promotion office answers.',
    also: ['联系招商投资局', '联系招商部门', '联系方式', '电话', 'Contact'],
  },
  {
    path: '/shortlist',
    nameZh: '意向清单',
    nameEn: 'Your shortlist',
    leadZh: '把看中的环节、企业、园区和项目放在一起，分享、打印或随咨询发出。',
    leadEn: 'Segments, firms, parks and projects in one place, to share, print or send with an enquiry.',
    also: ['收藏'],
  },
] as const;

/** One of these pages as a step of a trail. Throws for a path that is none of them. */
export function pageCrumb(path: (typeof SITE_PAGES)[number]['path'], locale: Locale): Crumb {
  const page = SITE_PAGES.find((one) => one.path === path);
  if (!page) throw new Error(`no such page: ${path}`);
  return { name: locale === 'en' ? page.nameEn : page.nameZh, path };
}
