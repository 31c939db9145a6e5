import { compareYuan } from '../money/arithmetic.ts';

/** How large a signed project is, coarsely enough to be seen at a glance. */
export const VALUE_CLASSES = {
  over100: { fromYuan: '10000000000.00', zh: '≥100亿元', en: '≥ CNY 10 bn' },
  over10: { fromYuan: '1000000000.00', zh: '10—100亿元', en: 'CNY 1–10 bn' },
  under10: { fromYuan: '0.00', zh: '<10亿元', en: '< CNY 1 bn' },
  none: { fromYuan: null, zh: '未披露', en: 'Undisclosed' },
} as const;

export type ValueClass = keyof typeof VALUE_CLASSES;

/** The class of a published amount in CNY yuan; null is not disclosed. */
export function valueClassOf(yuan: string | null): ValueClass {
  if (yuan === null) return 'none';
  if (compareYuan(yuan, VALUE_CLASSES.over100.fromYuan) >= 0) return 'over100';
  return compareYuan(yuan, VALUE_CLASSES.over10.fromYuan) >= 0 ? 'over10' : 'under10';
}
