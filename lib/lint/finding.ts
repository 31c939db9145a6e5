import type { Plain, Span } from './reading/plain.ts';
import { spanOf } from './reading/plain.ts';

export const FINDING_KINDS = [
  'sum',
  'share',
  'wholeGrowth',
  'base',
  'rate',
  'unit',
  'points',
  'repeat',
  'period',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** error = it cannot be; warning = it is most likely not meant, or cannot be told for certain. */
export type Severity = 'error' | 'warning';

/** Something in the text that does not agree. All words are Chinese; spans point into the text that was read. */
export type Finding = {
  kind: FindingKind;
  severity: Severity;
  statement: string; // the sentence or row
  spans: Span[]; // the figures concerned, the doubtful one first
  expected: string; // what the other figures make of it
  found: string; // what is written
  because: string; // the arithmetic
};

/** A check that was made and agreed, or that could not be made: `because` shows the arithmetic or says why not. */
export type Remark = { kind: FindingKind; statement: string; spans: Span[]; because: string };

export type LintReport = { findings: Finding[]; checked: Remark[]; notChecked: Remark[] };

type At = { start: number; end: number };
type Failure = {
  kind: FindingKind;
  severity?: Severity;
  at: readonly At[];
  expected: string;
  found: string;
  because: string;
};

/** Gathers what the checks say, once each. */
export class Report {
  readonly findings: Finding[] = [];
  readonly checked: Remark[] = [];
  readonly notChecked: Remark[] = [];
  private readonly seen = new Set<string>();
  private readonly figures = new Set<number>(); // where the figures stand that any check has spoken of

  constructor(private readonly plain: Plain) {}

  fail({ kind, severity = 'error', at, expected, found, because }: Failure): void {
    const key = `${kind} ${at[0]?.start} ${expected}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const { statement, spans } = this.words(at);
    this.findings.push({ kind, severity, statement, spans, expected, found, because });
  }

  pass(kind: FindingKind, at: readonly At[], because: string): void {
    const key = `pass ${at.map(({ start }) => start).sort()}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const { statement, spans } = this.words(at);
    this.checked.push({ kind, statement, spans, because });
  }

  skip(kind: FindingKind, at: readonly At[], because: string): void {
    const key = `skip ${kind} ${at[0]?.start} ${because}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const { statement, spans } = this.words(at);
    this.notChecked.push({ kind, statement, spans, because });
  }

  /** Whether any check has spoken of a figure. */
  hasSeen({ start }: At): boolean {
    return this.figures.has(start);
  }

  private words(at: readonly At[]): { statement: string; spans: Span[] } {
    for (const { start } of at) this.figures.add(start);
    const spans = at.map(({ start, end }) => spanOf(this.plain, start, end));
    return { statement: this.sentenceAround(at[0]), spans };
  }

  private sentenceAround(at: At | undefined): string {
    if (!at) return '';
    const { text } = this.plain;
    let [start, end] = [at.start, at.end];
    while (start > 0 && !/[。！？\n]/.test(text[start - 1] ?? '')) start--;
    while (end < text.length && !/[。！？\n]/.test(text[end] ?? '')) end++;
    return spanOf(this.plain, start, end)
      .text.replace(/\s*\t\s*/g, ' ')
      .trim();
  }
}
