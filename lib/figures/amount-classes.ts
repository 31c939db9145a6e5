/** The amount classes of briefings and filters, in yuan: from inclusive, to exclusive. */
export const AMOUNT_CLASSES = [
  {
    key: 'over100',
    labelZh: '100亿元以上',
    labelEn: 'CNY\u00a010\u00a0billion and above',
    fromYuan: '10000000000',
    toYuan: null,
  },
  {
    key: '50to100',
    labelZh: '50亿—100亿元',
    labelEn: 'CNY\u00a05–10\u00a0billion',
    fromYuan: '5000000000',
    toYuan: '10000000000',
  },
  {
    key: '10to50',
    labelZh: '10亿—50亿元',
    labelEn: 'CNY\u00a01–5\u00a0billion',
    fromYuan: '1000000000',
    toYuan: '5000000000',
  },
  {
    key: '1to10',
    labelZh: '1亿—10亿元',
    labelEn: 'CNY\u00a0100\u00a0million–1\u00a0billion',
    fromYuan: '100000000',
    toYuan: '1000000000',
  },
  {
    key: 'under1',
    labelZh: '1亿元以下',
    labelEn: 'below CNY\u00a0100\u00a0million',
    fromYuan: '0',
    toYuan: '100000000',
  },
  {
    key: 'none',
    labelZh: '未计金额',
    labelEn: 'no amount counted',
    fromYuan: null,
    toYuan: null,
  },
] as const;

export type AmountClass = (typeof AMOUNT_CLASSES)[number]['key'];

/** The class of an amount in yuan; `none` for an undisclosed one. */
export function amountClassOf(yuan: string | null): AmountClass {
  if (yuan === null) return 'none';
  const value = Number(yuan); // only compared with round bounds far inside a double's exact range
  return AMOUNT_CLASSES.find((one) => one.fromYuan !== null && value >= Number(one.fromYuan))?.key ?? 'none';
}
