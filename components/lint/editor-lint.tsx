'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { LintReport } from '@/lib/lint/finding';
import { draftText, findingsByPart, type Marked, type Part } from './editor-text';
import { LintReportView, shortSummary, summaryOf } from './lint-report-view';

const PAUSE_MS = 600; // somebody who types is not told of every half figure
export const EDITOR_LINT_ID = 'editor-lint';

type Figures = ReadonlyMap<string, { text: string }>;
export type EditorReport = { report: LintReport; marks: ReadonlyMap<string, Marked[]> };

/** Headings and paragraphs of the form in order. */
function partsOf(form: HTMLFormElement, title: string): Part[] {
  const parts = [...form.querySelectorAll<HTMLElement>('h2, textarea[name^="p:"]')].map((part) =>
    part instanceof HTMLTextAreaElement
      ? { id: part.name.slice(2), text: part.value }
      : { id: null, text: part.textContent ?? '' },
  );
  return [{ id: null, text: title }, ...parts];
}

/** Holds the figures of a draft against each other while it is edited. Null until there is something to say. */
export function useEditorLint(
  form: RefObject<HTMLFormElement | null>,
  title: string,
  figures: Figures,
): EditorReport | null {
  const [checked, setChecked] = useState<EditorReport | null>(null);
  useEffect(() => {
    const at = form.current;
    if (!at) return;
    let later: ReturnType<typeof setTimeout> | undefined;
    let turn = 0;
    const check = async () => {
      const mine = ++turn;
      const parts = partsOf(at, title);
      const text = draftText(parts, figures);
      const { lintText } = await import('@/lib/lint/lint');
      if (mine !== turn) return;
      const report = lintText(text);
      setChecked({ report, marks: findingsByPart(text, parts, report.findings) });
    };
    const soon = () => {
      clearTimeout(later);
      later = setTimeout(check, PAUSE_MS);
    };
    check();
    at.addEventListener('input', soon);
    return () => {
      turn = -1;
      clearTimeout(later);
      at.removeEventListener('input', soon);
    };
  }, [form, title, figures]);
  return checked;
}

/** How many findings, where the hand is: spoken when the count changes, not with every key. */
export function EditorLintCount({ checked }: { checked: EditorReport | null }) {
  return (
    <p className="text-sm">
      <span role="status" aria-live="polite">
        {checked ? `核对：${shortSummary(checked.report)}` : ''}
      </span>
      {checked && checked.report.findings.length > 0 ? (
        <a className="link ms-2 inline-block min-h-6" href={`#${EDITOR_LINT_ID}`}>
          看核对结果
        </a>
      ) : null}
    </p>
  );
}

/** All findings below the text, with what was checked and what could not be. */
export function EditorLintPanel({ checked }: { checked: EditorReport | null }) {
  if (!checked) return null;
  const { report } = checked;
  return (
    <details
      id={EDITOR_LINT_ID}
      className="no-print border border-line bg-raised px-4 py-2"
      open={report.findings.length > 0}
    >
      <summary className="min-h-8 py-1">
        <span className="font-semibold">数字核对</span>：{summaryOf(report)}
      </summary>
      <div className="pt-2">
        <LintReportView report={report} spoken={false} />
      </div>
    </details>
  );
}
