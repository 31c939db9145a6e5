import type { Finding, Remark } from '@/lib/lint/finding';
import { KIND_LABELS, SEVERITY_LABELS } from '@/lib/lint/labels';

export const MARKS = {
  error: { mark: '×', border: 'border-alert', word: 'text-alert' },
  warning: { mark: '!', border: 'border-gold', word: 'text-gold' },
} as const;

/** One finding: what kind, what is written, what it should read, and the arithmetic. The mark and the word say how sure it is. */
function FindingItem({ finding, number }: { finding: Finding; number: number }) {
  const { kind, severity, spans, found, expected, because } = finding;
  const { mark, border, word } = MARKS[severity];
  return (
    <li id={`finding-${number}`} className={`border-s-4 bg-raised px-4 py-3 ${border}`}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className={`font-semibold ${word}`}>
          <span aria-hidden="true">{mark} </span>
          {SEVERITY_LABELS[severity]}
        </span>
        <span className="font-semibold">{KIND_LABELS[kind]}</span>
        <a
          className="link ms-auto inline-block min-h-6 text-sm"
          href={`#words-${number}`}
          data-finding={number}
        >
          第 {number} 处，看原文
        </a>
      </p>
      <p className="pt-1">
        写作 <strong>{found}</strong>，应为 <strong>{expected}</strong>
      </p>
      <p className="figures pt-1 text-sm">{because}</p>
      <p className="pt-1 text-soft text-sm">涉及：{spans.map(({ text }) => text).join('、')}</p>
    </li>
  );
}

/** The findings in the order of the text; what each says stands in words. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ol className="flex flex-col gap-3" aria-label="核对结果">
      {findings.map((finding, index) => (
        <FindingItem
          key={`${finding.kind} ${finding.spans[0]?.start} ${finding.expected}`}
          finding={finding}
          number={index + 1}
        />
      ))}
    </ol>
  );
}

/** Checks that agreed, or that could not be made, folded away. */
export function RemarkList({ title, remarks }: { title: string; remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null;
  return (
    <details className="border-line border-t py-2">
      <summary className="min-h-8 py-1">
        {title}（{remarks.length} 处）
      </summary>
      <ul className="figures flex flex-col gap-1 pt-2 text-sm">
        {remarks.map(({ kind, spans, because }) => (
          <li key={`${kind} ${spans.map(({ start }) => start).join()} ${because}`}>
            <span className="text-soft">{KIND_LABELS[kind]}：</span>
            {because}
            <span className="text-soft">
              （
              {spans
                .map(({ text }) => text)
                .slice(0, 4)
                .join('、')}
              ）
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
