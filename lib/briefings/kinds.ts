/** The parts that a briefing is put together from. */
export const SECTIONS = [
  'overview', 'industrial', 'structure', 'major', 'progress', 'targets', 'watch', 'chain', 'published', 'outlook', 'card',
  'signings', 'rules',
] as const; // biome-ignore format: a list
export type SectionName = (typeof SECTIONS)[number];

/** What can stand behind the text, each a table of its own. */
export const ANNEXES = ['projects', 'frameworks', 'watch'] as const;
export type AnnexName = (typeof ANNEXES)[number];

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

/** A kind is a template: what the office calls it, what its title says, what stands in red above it, its parts in order. */
export type KindTemplate = {
  nameZh: string; // in lists: 季度简报
  labelZh: string; // closes the title
  masthead: string;
  sections: readonly SectionName[];
  annexes: readonly AnnexName[];
  needs?: 'ecosystem' | 'project'; // what it must be narrowed to
  takes?: 'month' | 'year' | 'day' | 'between'; // the lengths of period that it reports; left out = any
};

export const KINDS: Record<BriefingKind, KindTemplate> = {
  quarterly: {
    nameZh: '季度简报（季度、半年、前三季度）',
    labelZh: '招商引资简报',
    masthead: '招商引资工作简报',
    sections: ['overview', 'industrial', 'structure', 'major', 'progress', 'targets', 'watch', 'chain', 'published', 'outlook', 'rules'],
    annexes: ['projects', 'frameworks', 'watch'],
    takes: 'between',
  },
  monthly: {
    nameZh: '快报（单月）',
    labelZh: '招商引资快报',
    masthead: '招商引资快报',
    sections: ['overview', 'major', 'targets', 'watch', 'outlook'],
    annexes: ['projects'],
    takes: 'month',
  },
  yearly: {
    nameZh: '年度总结',
    labelZh: '招商引资工作总结',
    masthead: '招商引资工作简报',
    sections: ['overview', 'industrial', 'structure', 'major', 'progress', 'targets', 'chain', 'published', 'watch', 'outlook', 'rules'],
    annexes: ['projects', 'frameworks', 'watch'],
    takes: 'year',
  },
  ecosystem: {
    nameZh: '生态圈简报（选一个生态圈）',
    labelZh: '招商简报',
    masthead: '招商引资工作简报',
    sections: ['overview', 'structure', 'major', 'progress', 'chain', 'watch', 'outlook', 'rules'],
    annexes: ['projects', 'watch'],
    needs: 'ecosystem',
  },
  project: {
    nameZh: '项目卡片（一页）',
    labelZh: '情况',
    masthead: '招商项目卡片',
    sections: ['card'],
    annexes: [],
    needs: 'project',
  },
  leader: {
    nameZh: '领导参阅（一页）',
    labelZh: '招商引资情况参阅',
    masthead: '领导参阅',
    sections: ['overview', 'progress', 'targets', 'outlook'],
    annexes: [],
  },
  signing: {
    nameZh: '签约仪式名单（某一天）',
    labelZh: '签约项目名单',
    masthead: '签约项目名单',
    sections: ['signings'],
    annexes: [],
    takes: 'day',
  },
}; // biome-ignore format: a template's parts read as one line

/** Kinds that keep to one A4 page: renderers set them in a tighter layout, without the index. */
export const isOnePage = (kind: BriefingKind): boolean => kind === 'leader' || kind === 'project';
