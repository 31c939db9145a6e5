import { SEVERITY_LABELS } from '@/lib/lint/labels';
import type { Marked } from './editor-text';
import { MARKS } from './finding-list';

/** What was found in one paragraph, a line each under it; the arithmetic stands in the panel. */
export function ParagraphFindings({ id, marked }: { id: string; marked: readonly Marked[] }) {
  if (marked.length === 0) return null;
  return (
    <ul id={id} className="flex flex-col text-sm">
      {marked.map(({ number, finding: { severity, found, expected } }) => (
        <li key={number} id={`words-${number}`}>
          <span className={`font-semibold ${MARKS[severity].word}`}>
            <span aria-hidden="true">{MARKS[severity].mark} </span>
            {SEVERITY_LABELS[severity]}
          </span>
          ：写作 {found}，应为 {expected}
          <a className="link ms-2 inline-block min-h-6" href={`#finding-${number}`}>
            第 {number} 处，看算式
          </a>
        </li>
      ))}
    </ul>
  );
}
