import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../errors.ts';
import { growthPercent, percentOf, sumYuan } from './arithmetic.ts';
import { parseAmount } from './parse-amount.ts';
import { inYi, printAmount, printYuan, printYuanToTheFen, readBack } from './print-amount.ts';

describe('parseAmount', () => {
  it.each([
    ['12.5亿', '1250000000.00'],
    ['12.5 亿元', '1250000000.00'],
    ['３０００万', '30000000.00'],
    ['1,234.56万元', '12345600.00'],
    ['500元', '500.00'],
    ['人民币7.2亿元', '720000000.00'],
  ])('reads %s', (text, yuan) => {
    expect(parseAmount(text)).toMatchObject({ yuan, currency: 'CNY', bound: null });
  });

  it('keeps a foreign amount and its rate', () => {
    expect(parseAmount('1,200万美元 @7.1')).toEqual({
      yuan: '85200000.00',
      currency: 'USD',
      foreignAmount: '12000000.00',
      rate: '7.1',
      bound: null,
      approximate: false,
    });
  });

  it('reads the bound', () => {
    expect(parseAmount('≥100亿')).toMatchObject({ yuan: '10000000000.00', bound: 'atLeast' });
    expect(parseAmount('约20亿')).toMatchObject({ approximate: true });
  });

  it.each([
    '',
    'abc',
    '十二亿',
    '12.5',
    '-3亿',
    '1200万美元',
    '3亿@7',
    '0.001元',
    '1,2亿',
    '99999999999亿',
    '1.2.3亿',
  ])('refuses %j with a sentence that says how to write it', (text) => {
    expect(() => parseAmount(text)).toThrow(Refusal);
    expect(() => parseAmount(text)).toThrow(/请写成/);
  });

  it('reads back every amount that it prints in full', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999_999n }), (fen) => {
        const yuan = `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
        expect(parseAmount(readBack(yuan)).yuan).toBe(yuan);
      }),
    );
  });
});

describe('printing', () => {
  it('rounds before it chooses the unit', () => {
    expect(printYuan('99999999.995')).toBe('1亿元');
    expect(printYuan('9999.999')).toBe('1万元');
    expect(printYuan('36000000.00')).toBe('3,600万元');
    expect(printYuan('10000000000.00')).toBe('100亿元');
    expect(printYuanToTheFen('1250000000.00')).toBe('12.5亿元');
    expect(printYuanToTheFen('1263456789.12')).toBe('12.63亿元（1,263,456,789.12 元）');
    expect(inYi('25178000000.00')).toBe('251.78');
    expect(inYi('500000.00')).toBe('0.01'); // half up
  });

  it('never tells two different amounts alike where every fen counts', () => {
    const fen = fc.bigInt({ min: 0n, max: 10n ** 14n });
    fc.assert(
      fc.property(fen, fc.bigInt({ min: 1n, max: 10n ** 7n }), (one, more) => {
        const yuan = (value: bigint) => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;
        expect(printYuanToTheFen(yuan(one))).not.toBe(printYuanToTheFen(yuan(one + more)));
      }),
    );
  });

  it('prints the bound, and undisclosed is not zero', () => {
    expect(printAmount('10000000000.00', 'atLeast')).toBe('≥100亿元');
    expect(printAmount('12000000000.00', 'planned')).toBe('计划120亿元');
    expect(printAmount(null, 'undisclosed')).toBe('未披露');
    expect(printAmount('25178000000.00', 'exact', 'en')).toBe('CNY\u00a025.18\u00a0billion (251.78亿元)');
  });
});

describe('arithmetic', () => {
  it('holds the fixture of the published quarter', () => {
    expect(growthPercent('25178000000', '14580000000')).toBe('72.69');
    expect(growthPercent('1', '0')).toBeNull();
  });

  it('sums exactly, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 17n })), (fens) => {
        const text = (fen: bigint) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
        const total = text(fens.reduce((sum, fen) => sum + fen, 0n));
        expect(sumYuan(fens.map(text))).toBe(total);
        expect(sumYuan(fens.map(text).reverse())).toBe(total);
      }),
    );
  });

  it('shares of the parts add up to 100 within rounding', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 30 }),
        (parts) => {
          const whole = parts.reduce((sum, part) => sum + part, 0);
          const shares = parts.reduce((sum, part) => sum + Number(percentOf(part, whole)), 0);
          expect(Math.abs(shares - 100)).toBeLessThanOrEqual(0.005 * parts.length + 1e-9);
        },
      ),
    );
  });
});
