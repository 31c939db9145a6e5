/** How charts on paper look: the period in gold, what it is compared with in grey. Hex without #. */
export const CHART_INK = '1C2321';
export const CHART_COLOURS = ['9A6200', 'A9B2AF', '2F6F7E'];

/** How a spreadsheet program writes the numbers beside the bars: amounts to the hundredth, counts whole. */
export const numberFormat = (unit: string) => (unit === '个' ? '0' : '#,##0.00');
