import type { ReactNode } from 'react';

type Props = { eyebrow?: ReactNode; title: ReactNode; lead?: ReactNode; children?: ReactNode };

/** A dash that joins two names, as in PTA—PET, does not open a line. */
const joined = (text: ReactNode) => (typeof text === 'string' ? text.replaceAll('—', '\u2060—\u2060') : text);

/** The head of a page: where one is, what it is, what it says in a sentence, what one can do. */
export function PageHeader({ eyebrow, title, lead, children }: Props) {
  return (
    <div className="flex flex-col gap-3 pt-8 pb-6 sm:pt-12 sm:pb-8 print:pt-2 print:pb-3">
      {eyebrow ? <div className="eyebrow">{eyebrow}</div> : null}
      <h1 className="text-3xl sm:text-4xl">{title}</h1>
      {lead ? <p className="prose sm:text-balance sm:break-keep text-lg text-soft">{joined(lead)}</p> : null}
      {children}
    </div>
  );
}
