import { Fragment, type ReactNode } from 'react';
import { KeptWords } from './kept-words';

type Props = { eyebrow?: ReactNode; title: ReactNode; lead?: ReactNode; children?: ReactNode };

/** A dash that joins two names, as in PTA—PET, does not open a line. */
const joined = (text: string) => text.replaceAll('—', '\u2060—\u2060');

const CHINESE = /\p{Script=Han}/u;
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** A Chinese name breaks between its words, not inside one: 新能源汽车动力电池 is not parted at 动力电. */
function Parted({ text }: { text: string }) {
  const words = [...WORDS.segment(text)];
  return words.map(({ segment, index, isWordLike }, at) => (
    <Fragment key={index}>
      {isWordLike && words[at - 1]?.isWordLike ? <wbr /> : null}
      {segment}
    </Fragment>
  ));
}

const Title = ({ text }: { text: string }) =>
  CHINESE.test(text) ? <Parted text={text} /> : <KeptWords text={text} />;

/** The head of a page: where one is, what it is, what it says in a sentence, what one can do. */
export function PageHeader({ eyebrow, title, lead, children }: Props) {
  return (
    <div className="flex flex-col gap-3 pt-8 pb-6 sm:pt-12 sm:pb-8 print:pt-2 print:pb-3">
      {eyebrow ? <div className="eyebrow">{eyebrow}</div> : null}
      <h1 className="break-words text-3xl [word-break:keep-all] sm:text-4xl">
        {typeof title === 'string' ? <Title text={title} /> : title}
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
