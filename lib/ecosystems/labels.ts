export const TIER_LABELS = {
  leading: { zh: '主导', en: 'Leading' },
  pillar: { zh: '支柱', en: 'Pillar' },
  nova: { zh: '新星', en: 'Emerging' },
} as const;

export const POSITION_LABELS = {
  upstream: { zh: '上游', en: 'Upstream' },
  midstream: { zh: '中游', en: 'Midstream' },
  downstream: { zh: '下游', en: 'Downstream' },
} as const;

export const STRENGTH_LABELS = {
  strong: { zh: '强', en: 'Strong' },
  thin: { zh: '弱', en: 'Thin' },
  missing: { zh: '缺', en: 'Missing' },
} as const;

export type EcosystemTier = keyof typeof TIER_LABELS;
export type ChainPosition = keyof typeof POSITION_LABELS;
export type Strength = keyof typeof STRENGTH_LABELS;
