/** 2023-04-03 → 2023年4月3日, as GB/T 9704 writes a date: no leading zeros. */
export function printDay(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** The instant of the ledger that the figures stand for, in the district's time. */
export function printInstant(iso: string): string {
  const parts = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return parts.format(new Date(iso));
}

export const DEMO_MARK = '演示数据：含虚构项目，不得对外使用';
