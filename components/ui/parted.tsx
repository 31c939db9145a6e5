import { Fragment } from 'react';
import { KeptWords } from './kept-words';
import { textParts } from './text-parts';

const CHINESE = /\p{Script=Han}/u;

/**
 * A text that breaks between its words, not inside one: 新能源汽车动力电池 is not parted at 动力电. Chinese does so where its box keeps
 * words whole (`phrases`, `break-keep`); in other languages short words with a hyphen stay whole.
 */
export function Parted({ text }: { text: string }) {
  if (!CHINESE.test(text)) return <KeptWords text={text} />;
  return textParts(text).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in its order
    <Fragment key={at}>
      {at > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}
