import type { Report } from '../finding.ts';
import type { TextDocument } from '../reading/document.ts';
import type { Quantity } from '../reading/quantities.ts';
import type { Item, Reading, Statement } from '../reading/statement.ts';

export type Context = { document: TextDocument; reading: Reading; report: Report };

/** A statement whose figure is told. */
export type Told = Statement & { q: Quantity };
export const isTold = (one: Statement | undefined): one is Told => one !== undefined && one.q !== null;

const isMoney = (key: string) => !['个', '家', 'growth'].includes(key) && !key.includes(':');
const ASIDE = new Set(['arrived', 'foreign', 'tax', 'output', 'revenue', 'trade', 'profit', 'fixed']);

/** What an item says under a key; money without a noun answers for the only contract money that the other side has. */
export function saidUnder(item: Item, key: string): Told | undefined {
  const said = item.statements.filter(isTold);
  const exact = said.find((one) => one.key === key);
  if (exact || !isMoney(key)) return exact;
  const money = said.filter((one) => isMoney(one.key) && (one.key === 'money' || key === 'money'));
  const main = money.filter((one) => !ASIDE.has(one.key));
  return main.length === 1 && !ASIDE.has(key) ? main[0] : undefined;
}

export const told = (item: Item) => item.statements.filter(isTold);
export const yearly = (statement: Statement) => statement.changes.filter(({ against }) => against === 'year');
