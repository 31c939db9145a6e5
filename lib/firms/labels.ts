export const ROLE_LABELS = {
  lead: { zh: '链主', en: 'Lead firm' },
  member: { zh: '成员', en: 'Member' },
  supporting: { zh: '配套', en: 'Supporting firm' },
} as const;

export const BASIS_LABELS = {
  stated: { zh: '来源载明', en: 'Stated by the source' },
  classified: { zh: '本站归类', en: 'Placed by this site' },
  general: { zh: '行业常识', en: 'General industry knowledge' },
} as const;

export type PlacementRole = keyof typeof ROLE_LABELS;
export type Basis = keyof typeof BASIS_LABELS;
