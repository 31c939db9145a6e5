/** The parts that a briefing is put together from. */
export const SECTIONS = ['overview', 'industrial', 'structure', 'major', 'rules'] as const;
export type SectionName = (typeof SECTIONS)[number];

export const BRIEFING_KINDS = [
  'quarterly', // 季度简报
  'monthly', // 快报
  'yearly', // 年度总结
  'ecosystem', // 单个生态圈
  'project', // 项目卡片
  'leader', // 领导参阅
  'signing', // 签约仪式名单
] as const;
export type BriefingKind = (typeof BRIEFING_KINDS)[number];

/** A kind is a template: what its title says, what stands in red above it, and its sections in order. */
export type KindTemplate = { labelZh: string; masthead: string; sections: readonly SectionName[] };

const ALL: readonly SectionName[] = ['overview', 'industrial', 'structure', 'major', 'rules'];
export const KINDS: Record<BriefingKind, KindTemplate> = {
  quarterly: { labelZh: '招商引资简报', masthead: '招商引资工作简报', sections: ALL },
  monthly: { labelZh: '招商引资快报', masthead: '招商引资快报', sections: ALL },
  yearly: { labelZh: '招商引资工作总结', masthead: '招商引资工作简报', sections: ALL },
  ecosystem: { labelZh: '产业生态圈招商简报', masthead: '招商引资工作简报', sections: ALL },
  project: { labelZh: '项目情况', masthead: '招商项目卡片', sections: ALL },
  leader: { labelZh: '招商引资情况参阅', masthead: '领导参阅', sections: ALL },
  signing: { labelZh: '签约项目名单', masthead: '签约项目名单', sections: ALL },
};
