import { checkBases } from './checks/bases.ts';
import { checkWholeGrowth } from './checks/growth.ts';
import { listLeft } from './checks/left.ts';
import { checkPeriods } from './checks/periods.ts';
import { checkPoints } from './checks/points.ts';
import { checkRates } from './checks/rates.ts';
import { checkRepeats } from './checks/repeats.ts';
import { checkShares } from './checks/shares.ts';
import { checkSums, checkThresholds } from './checks/sums.ts';
import { checkTables } from './checks/tables.ts';
import { checkUnits } from './checks/units.ts';
import { type LintReport, Report } from './finding.ts';
import { readDocument } from './reading/document.ts';
import { readPlain } from './reading/plain.ts';
import { readSentences } from './reading/read.ts';
import { sentencesOf } from './reading/sentences.ts';
import { tablesOf } from './reading/tables.ts';

const CHECKS = [
  checkSums,
  checkThresholds,
  checkShares,
  checkWholeGrowth,
  checkBases,
  checkRates,
  checkUnits,
  checkPoints,
  checkRepeats,
  checkPeriods,
];

/**
 * Holds the figures of a Chinese text against each other. Pure: text in, findings out, with what was checked and what
 * could not be. Every figure stands for all values that rounding may hide, so a correctly rounded text has no finding.
 */
export function lintText(source: string): LintReport {
  const document = readDocument(readPlain(source));
  const tables = tablesOf(document);
  const report = new Report(document.plain);
  const sentences = sentencesOf(document, ({ start, end }) =>
    tables.some((table) => table.start <= start && end <= table.end),
  );
  const reading = readSentences(document, sentences);
  const context = { document, reading, report };
  for (const check of CHECKS) check(context);
  checkTables(context, tables);
  listLeft(context, sentences);
  const { findings, checked, notChecked } = report;
  const first = (spans: { start: number }[]) => spans[0]?.start ?? 0;
  findings.sort((a, b) => first(a.spans) - first(b.spans));
  return { findings, checked, notChecked };
}
