const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** What goes on in a number or a date: 180万吨, 2020年3月25日. */
const IN_NUMBER = /[\d万亿]$/;
const OPENS_NUMBER = /^\d/;
/** What ends the word before it, and may end a line. */
const SUFFIX = /^[级型]$/;

/**
 * A Chinese text in the parts between which a line may end: between words, never inside a number with its unit or a date, and not
 * behind a character that stands alone, as that opens what follows (年产, 已投产) unless it closes a number. Joined they are the text.
 */
export function textParts(text: string): string[] {
  const words = [...WORDS.segment(text)];
  const parts: string[] = [];
  words.forEach(({ segment, isWordLike }, at) => {
    const [last, before] = [words[at - 1], words[at - 2]];
    const closesNumber = IN_NUMBER.test(before?.segment ?? '');
    const mayPart =
      last?.isWordLike &&
      isWordLike &&
      (last.segment.length > 1 || closesNumber || SUFFIX.test(last.segment)) &&
      !IN_NUMBER.test(last.segment) &&
      !OPENS_NUMBER.test(segment) &&
      !SUFFIX.test(segment) &&
      segment !== '的';
    if (mayPart || at === 0) parts.push(segment);
    else parts.push(`${parts.pop() ?? ''}${segment}`);
  });
  return parts;
}
