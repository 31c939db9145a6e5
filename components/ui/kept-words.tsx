import { Fragment } from 'react';

/** A short word of two parts, as High-tech, food-grade and 1,4-butanediol; a long one may part, or it would run out of a phone's window. */
const JOINED = /(?<![\p{L}\d-])(\p{L}{1,9}-\p{L}{1,6}|(?:\d,)*\d{1,2}-\p{L}{1,12})(?![\p{L}-])/u;

/** A text whose short hyphenated words stay whole at the end of a line. The letters stay as typed, so that they are found and copied. */
export function KeptWords({ text }: { text: string }) {
  return text.split(JOINED).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in its order
    <Fragment key={at}>{at % 2 === 1 ? <span className="whitespace-nowrap">{part}</span> : part}</Fragment>
  ));
}
