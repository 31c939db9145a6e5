'use client';

import { LintReportView, summaryOf } from './lint-report-view';
import { useLint } from './use-lint';

/** Findings beside a text that is being written: open when there is something to mend, one line when there is not. */
export function LintPanel({ text, title = '数字核对' }: { text: string; title?: string }) {
  const report = useLint(text);
  if (!report) return null;
  return (
    <details className="no-print border border-line bg-raised px-4 py-2" open={report.findings.length > 0}>
      <summary className="min-h-8 py-1">
        <span className="font-semibold">{title}</span>：{summaryOf(report)}
      </summary>
      <div className="pt-2">
        <LintReportView report={report} />
      </div>
    </details>
  );
}
