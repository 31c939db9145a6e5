import { Notice } from '@/components/ui/notice';
import type { LintReport } from '@/lib/lint/finding';
import { FindingList, RemarkList } from './finding-list';

/** How many statements cannot be, and how many are doubtful. */
export function countsOf({ findings }: LintReport): { errors: number; doubts: number } {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, doubts: findings.length - errors };
}

/** 错误 1、存疑 2: for a bar that has no room. */
export function shortSummary(report: LintReport): string {
  const { errors, doubts } = countsOf(report);
  return report.findings.length === 0 ? '没有发现对不上的数字' : `错误 ${errors}、存疑 ${doubts}`;
}

/** How many of what, in one sentence. */
export function summaryOf(report: LintReport): string {
  const { errors, doubts } = countsOf(report);
  const { findings, checked, notChecked } = report;
  const found = findings.length === 0 ? '没有发现对不上的数字' : `错误 ${errors} 处，存疑 ${doubts} 处`;
  return `${found}；核对无误 ${checked.length} 处，未核对 ${notChecked.length} 处。`;
}

/** What was found, then folded what was checked and what could not be. `spoken` = a change is announced here. */
export function LintReportView({ report, spoken = true }: { report: LintReport; spoken?: boolean }) {
  const { findings, checked, notChecked } = report;
  const clean = findings.length === 0;
  return (
    <div className="flex flex-col gap-3">
      <Notice
        kind={clean ? 'done' : 'warn'}
        title={summaryOf(report)}
        {...(spoken ? { role: 'status' } : {})}
      >
        {clean && checked.length === 0 ? (
          <p className="text-sm">文中没有可以相互核对的数字。没有发现问题，不等于数字与台账一致。</p>
        ) : null}
      </Notice>
      <FindingList findings={findings} />
      <RemarkList title="核对无误" remarks={checked} />
      <RemarkList title="未核对及原因" remarks={notChecked} />
    </div>
  );
}
