const NEAR = 6; // characters by which the place is known again

const token = (key: string): string => `{{${key}}}`;
const wordsBefore = (text: string): string => (text.split('}}').at(-1) ?? '').slice(-NEAR);
const wordsAfter = (text: string): string => (text.split('{{')[0] ?? '').slice(0, NEAR);

/**
 * An edited paragraph with a lost figure of the draft text (`base`, figures as {{key}}) back in its place: behind the words
 * that stood before it, or before those that followed; where neither is left, at the end of the last sentence.
 */
export function putBack(text: string, base: string, key: string): string {
  const at = base.indexOf(token(key));
  const put = (place: number): string => text.slice(0, place) + token(key) + text.slice(place);
  const before = at < 0 ? '' : wordsBefore(base.slice(0, at));
  const after = at < 0 ? '' : wordsAfter(base.slice(at + token(key).length));
  const behind = before ? text.indexOf(before) : -1;
  if (behind >= 0) return put(behind + before.length);
  const ahead = after ? text.indexOf(after) : -1;
  if (ahead >= 0) return put(ahead);
  return put(text.length - (/[。；]$/.test(text) ? 1 : 0));
}
