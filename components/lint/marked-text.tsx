import type { Finding } from '@/lib/lint/finding';

type Piece = {
  from: number;
  text: string;
  number: number;
  first: boolean;
  severity: Finding['severity'] | null;
};

/** Cuts the text where findings begin and end; words that two findings speak of belong to the first. */
function piecesOf(text: string, findings: readonly Finding[]): Piece[] {
  const spans = findings
    .flatMap(({ spans, severity }, index) =>
      spans.map((span, at) => ({ ...span, severity, number: index + 1, first: at === 0 })),
    )
    .sort((a, b) => a.start - b.start || Number(b.first) - Number(a.first));
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, severity, number, first } of spans) {
    if (start < from) continue;
    pieces.push({ from, text: text.slice(from, start), number: 0, first: false, severity: null });
    pieces.push({ from: start, text: text.slice(start, end), number, first, severity });
    from = end;
  }
  pieces.push({ from, text: text.slice(from), number: 0, first: false, severity: null });
  return pieces.filter((piece) => piece.text !== '');
}

const LINES = { error: 'decoration-alert decoration-wavy', warning: 'decoration-gold decoration-dashed' };

/** The text with the words that findings speak of marked: the doubtful ones underlined and numbered, the others only toned. */
export function MarkedText({ text, findings }: { text: string; findings: readonly Finding[] }) {
  const named = new Set<number>();
  return (
    <div className="overflow-x-auto whitespace-pre-wrap break-words border border-line bg-raised p-4 leading-8">
      {piecesOf(text, findings).map((piece) => {
        if (!piece.severity) return <span key={piece.from}>{piece.text}</span>;
        const isTarget = !named.has(piece.number);
        named.add(piece.number);
        return (
          <a
            key={piece.from}
            href={`#finding-${piece.number}`}
            {...(isTarget ? { id: `words-${piece.number}` } : {})}
            className={
              piece.first ? `font-semibold underline underline-offset-4 ${LINES[piece.severity]}` : ''
            }
          >
            <mark className="bg-wash text-ink">{piece.text}</mark>
            {piece.first ? <sup className="text-soft">〔{piece.number}〕</sup> : null}
          </a>
        );
      })}
    </div>
  );
}
