import Decimal from 'decimal.js';
import { printCny } from '../money/print-amount.ts';
import { unparted } from '../projects/project-name.ts';

/** The name of an indicator or a target in the reader's language, with its amounts kept whole at the end of a line. */
export const printName = (of: { nameZh: string; nameEn: string }, locale: 'zh' | 'en'): string =>
  locale === 'en' ? unparted(of.nameEn) : of.nameZh;

const WITH_COMMAS = /\B(?=(\d{3})+(?!\d))/g;

/** A value with its unit: 390亿元, 3 户; in English CNY 39 billion (390亿元), 3 firms. `value` is a decimal in the unit. */
export function printStatistic(
  value: string,
  unit: { unitZh: string; unitEn: string },
  locale: 'zh' | 'en',
): string {
  const [whole = '0', fraction] = new Decimal(value).toString().split('.');
  const digits = whole.replace(WITH_COMMAS, ',') + (fraction ? `.${fraction}` : '');
  if (unit.unitZh === '亿元') {
    return locale === 'zh'
      ? `${digits}亿元`
      : `${printCny(new Decimal(value).times('1e8').toFixed())} (${digits}亿元)`;
  }
  if (locale === 'zh') return `${digits}\u00a0${unit.unitZh}`;
  return `${digits}\u00a0${digits === '1' ? unit.unitEn.replace(/^(\w+)s$/, '$1') : unit.unitEn}`;
}

/** Whether the unit is one of money: a rate of growth means something for it, a pace in pieces for the rest. */
export const isMoney = (unitZh: string) => unitZh.endsWith('元');
