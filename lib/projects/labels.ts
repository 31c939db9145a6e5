import type {
  AgreementKind,
  AmountKind,
  Bound,
  Disclosure,
  Origin,
  ProjectKind,
  ProjectStatus,
  SectorClass,
  Stage,
  StartKind,
} from './schema.ts';

type Labels<T extends string> = Record<T, { zh: string; en: string }>;

export const STAGE_LABELS: Labels<Stage> = {
  negotiating: { zh: '在谈', en: 'In talks' },
  signed: { zh: '签约', en: 'Signed' },
  started: { zh: '开工', en: 'Started' },
  building: { zh: '在建', en: 'Under construction' },
  producing: { zh: '投产', en: 'Producing' },
  full: { zh: '达产', en: 'At full output' },
};
export const STATUS_LABELS: Labels<ProjectStatus> = {
  normal: { zh: '正常', en: 'On course' },
  delayed: { zh: '滞后', en: 'Delayed' },
  suspended: { zh: '暂停', en: 'Suspended' },
  terminated: { zh: '终止', en: 'Ended' },
};
export const KIND_LABELS: Labels<ProjectKind> = {
  new: { zh: '新建', en: 'New build' },
  expansion: { zh: '扩建', en: 'Expansion' },
  upgrade: { zh: '技改', en: 'Technical upgrade' },
  acquisition: { zh: '并购', en: 'Acquisition' },
};
export const SECTOR_LABELS: Labels<SectorClass> = {
  primary: { zh: '一产', en: 'Primary' },
  industrial: { zh: '工业', en: 'Industrial' },
  services: { zh: '服务业', en: 'Services' },
};
export const ORIGIN_LABELS: Labels<Origin> = {
  city: { zh: '市内', en: 'From Chongqing' },
  domestic: { zh: '市外', en: 'From elsewhere in China' },
  overseas: { zh: '境外', en: 'From overseas' },
};
export const AGREEMENT_LABELS: Labels<AgreementKind> = {
  formal: { zh: '正式协议', en: 'Formal agreement' },
  framework: { zh: '框架协议', en: 'Framework agreement' },
  supplement: { zh: '补充协议', en: 'Supplement' },
};
export const START_KIND_LABELS: Labels<StartKind> = {
  civilWorks: { zh: '土建开工', en: 'Civil works' },
  equipment: { zh: '设备进场', en: 'Equipment moved in' },
  opening: { zh: '揭牌开业', en: 'Opening' },
};
export const AMOUNT_KIND_LABELS: Labels<AmountKind> = {
  contract: { zh: '协议资金', en: 'Contract value' },
  filing: { zh: '备案金额', en: 'Filed amount' },
  fixedAssets: { zh: '固定资产投资', en: 'Fixed-asset investment' },
};
export const BOUND_LABELS: Labels<Bound> = {
  exact: { zh: '准确', en: 'Exact' },
  atLeast: { zh: '不少于', en: 'At least' },
  planned: { zh: '计划', en: 'Planned' },
  undisclosed: { zh: '未披露', en: 'Not disclosed' },
};
export const DISCLOSURE_LABELS: Labels<Disclosure> = {
  public: { zh: '公开', en: 'Public' },
  internal: { zh: '内部', en: 'Internal' },
};
