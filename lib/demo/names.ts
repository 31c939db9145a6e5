// Invented names only: every firm begins with 示例, so that nobody can take one for real.
export const BRANDS: [string, ...string[]] = [
  '星辰', '云岭', '川江', '启明', '远帆', '青禾', '恒石', '九方', '朗逸', '鼎新', '澄海', '瑞丰', '天桥', '凌云', '芳洲', '柏川',
  '明德', '锦程', '博远', '泰和', '长风', '听涛', '映山', '望江', '雁栖', '松涛', '晨曦', '海纳', '金穗', '宏图', '同舟', '致远',
]; // biome-ignore format: a list

type Line = readonly [ecosystem: string, firm: string, product: string, segment: string];
export const INDUSTRIAL: [Line, ...Line[]] = [
  ['ev-battery', '电池材料', '锂电池隔膜', 'separator'],
  ['ev-battery', '新能源', '电池结构件', 'structural-parts'],
  ['ev-battery', '汽车科技', '电池热管理部件', 'thermal'],
  ['new-materials', '化工新材料', '改性工程塑料', 'engineering-plastics'],
  ['new-materials', '高分子', '功能纺织材料', 'textiles'],
  ['clean-energy', '能源装备', '储氢装备', 'storage-transport'],
  ['consumer-goods', '食品', '预制菜', 'ready-meals'],
  ['biomedicine', '医药', '化学制剂', 'chemical-drugs'],
  ['electronics', '电子', '传感器模组', 'sensors'],
  ['frontier-materials', '先进材料', '气凝胶', 'aerogel'],
  ['modern-tcm', '中药', '中药饮片', 'slices'],
  ['fibre-composites', '复合材料', '玻璃纤维制品', 'glass-fibre'],
  ['smart-manufacturing', '智能科技', '工业机器人', 'robots'],
  ['equipment', '装备', '通用机械', 'general-machinery'],
  ['biomanufacturing', '生物科技', '生物基单体', 'bio-monomers'],
];

type Other = readonly [sector: 'services' | 'primary', firm: string, product: string];
export const OTHER: [Other, ...Other[]] = [
  ['services', '物流', '智慧物流园'],
  ['services', '商贸', '区域商贸中心'],
  ['services', '文旅', '江畔文旅综合体'],
  ['services', '信息技术', '数字服务基地'],
  ['services', '商务服务', '区域总部'],
  ['services', '检测', '检验检测中心'],
  ['primary', '农业', '青菜头种植基地'],
  ['primary', '生态农业', '现代农业产业园'],
];
