import type Decimal from 'decimal.js';
import type { Interval } from '../interval.ts';
import type { TextPeriod } from './periods.ts';
import type { Kind, Quantity } from './quantities.ts';
import type { Subject } from './subject.ts';

export type Change = { q: Quantity; percent: Interval; against: 'year' | 'period' | 'other' };
export type Share = { q: Quantity; of: string; whole: Quantity | null; progress: boolean };

/** Where words stand: statements of one clause chain belong together sooner than those of a paragraph. */
export type Place = { paragraph: number; sentence: number; segment: number; start: number; end: number };

/** One thing that the text says of a subject in a period: how much it is, how it grew, what share it has. */
export type Statement = {
  subject: Subject;
  key: string; // what may be compared: 个, 家, contract, arrived…; 'money' when the noun is not said
  kind: Kind | null; // null: only its growth or share is told
  q: Quantity | null;
  period: TextPeriod | null;
  sure: boolean; // subject and period are said, not carried over from words that may have meant another
  topic: string; // what the heading or the paragraph is about; empty when it is about all
  changes: Change[];
  bases: Quantity[]; // the same a year before, as told beside it
  far: Quantity[]; // the same in another year that is named (比2020年的800亿元): held only against the growth behind it
  deltas: { q: Quantity; amount: Interval }[]; // by how much more (less is negative) than a year before
  shares: Share[];
  place: Place;
};

/** Statements about one subject that stand together: 工业项目11个、协议资金251.78亿元. */
export type Item = {
  subject: Subject;
  statements: Statement[];
  place: Place;
  period: TextPeriod | null;
  inParens: boolean;
};

/**
 * A whole and its parts. `how`: among = 其中…, list = a colon or brackets or 分别 right behind the whole,
 * breakdown = 从产业看…, added = …合计. `wholes` are the items that may be meant, the likeliest first.
 */
export type Group = {
  how: 'among' | 'list' | 'breakdown' | 'added';
  wholes: Item[];
  parts: Item[];
  words: string; // of the sentence up to the last part
  etc: boolean; // 等, 主要, 居前: the list says itself that it is not whole
  place: Place;
};

export type Rate = {
  name: string;
  of: Subject | null; // what was spoken of when it was told
  q: Quantity;
  lead: string;
  bases: Quantity[];
  changes: { q: Quantity; amount: Decimal; points: boolean }[];
  place: Place;
  period: TextPeriod | null;
  topic: string;
};

/** 百分点 or % said of the wrong thing is found from what stands before. */
export type PointChange = {
  q: Quantity;
  lead: string;
  falls: boolean;
  behind: 'amount' | 'growth' | 'rate' | 'share' | 'nothing';
  statement: Statement | null;
  place: Place;
};

export type Reading = {
  items: Item[];
  groups: Group[];
  rates: Rate[];
  points: PointChange[];
  skipped: { why: string; place: Place }[];
};
