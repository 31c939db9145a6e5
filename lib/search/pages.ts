/** The pages of the public site that are about no single thing, with other words for them. */
export const SITE_PAGES = [
  {
    path: '/golden-flowers',
    nameZh: '金花企业',
    nameEn: 'Golden flowers',
    also: ['18朵金花', '龙头企业', 'Leading firms'],
  },
  {
    path: '/ecosystems',
    nameZh: '产业链',
    nameEn: 'Industry chains',
    also: ['产业生态圈', '链图', 'Ecosystems'],
  },
  { path: '/fit', nameZh: '我能落在哪', nameEn: 'Find your fit', also: ['匹配', '落位'] },
  {
    path: '/opportunities',
    nameZh: '招商机会',
    nameEn: 'Opportunities',
    also: ['缺失环节', '补链', 'Missing segments'],
  },
  { path: '/projects', nameZh: '签约项目', nameEn: 'Signed projects', also: ['台账', 'Signings'] },
  { path: '/parks', nameZh: '园区', nameEn: 'Parks', also: ['产业园', 'Industrial parks'] },
  {
    path: '/indicators',
    nameZh: '指标与目标',
    nameEn: 'Indicators and targets',
    also: ['统计', '2027年目标', 'Figures', 'Statistics'],
  },
  { path: '/shortlist', nameZh: '意向清单', nameEn: 'Your shortlist', also: ['收藏'] },
  {
    path: '/enquire',
    nameZh: '投资咨询',
    nameEn: 'Enquire',
    also: ['联系招商部门', '联系方式', '电话', 'Contact'],
  },
] as const;
