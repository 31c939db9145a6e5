import type { FindingKind, Severity } from './finding.ts';

/** What each kind of finding is called on the page and in the console. */
export const KIND_LABELS: Record<FindingKind, string> = {
  sum: '分项与合计',
  share: '占比',
  wholeGrowth: '整体与部分的增速',
  base: '增速与基数',
  rate: '率与分子分母',
  unit: '单位',
  points: '百分点与百分比',
  repeat: '前后不一',
  period: '期间',
};

export const SEVERITY_LABELS: Record<Severity, string> = { error: '错误', warning: '存疑' };
