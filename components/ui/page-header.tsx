import type { ReactNode } from 'react';
import { KeptWords } from './kept-words';
import { Parted } from './parted';

type Props = { eyebrow?: ReactNode; title: ReactNode; lead?: ReactNode; children?: ReactNode };

/** A dash that joins two names, as in PTA—PET, does not open a line. */
const joined = (text: string) => text.replaceAll('—', '\u2060—\u2060');

/** The head of a page: where one is, what it is, what it says in a sentence, what one can do. */
export function PageHeader({ eyebrow, title, lead, children }: Props) {
  return (
    <div className="flex flex-col gap-3 pt-8 pb-6 sm:pt-12 sm:pb-8 print:pt-2 print:pb-3">
      {eyebrow ? <div className="eyebrow">{eyebrow}</div> : null}
      <h1 className="break-words text-3xl [word-break:keep-all] sm:text-4xl">
        {typeof title === 'string' ? <Parted text={title} /> : title}
      </h1>
      {lead ? (
        <p className="prose sm:text-balance sm:break-keep text-lg text-soft">
          {typeof lead === 'string' ? <KeptWords text={joined(lead)} /> : lead}
        </p>
      ) : null}
      {children}
    </div>
  );
}
