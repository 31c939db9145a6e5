import type { BriefingKind } from '../kinds.ts';
import type { Finding } from './finding.ts';
import { TagWalk } from './tag-walk.ts';
import type { Paragraph } from './word-text.ts';

/** Reads the tags of every part against the vocabulary. Findings are in reading order; `used` are the names that are known. */
export function checkTags(
  parts: readonly (readonly Paragraph[])[],
  kind: BriefingKind,
): { findings: Finding[]; used: string[] } {
  const read = parts.map((paragraphs) => {
    const walk = new TagWalk(kind);
    for (const paragraph of paragraphs) walk.read(paragraph);
    return { findings: walk.finish(), used: walk.used };
  });
  return {
    findings: read.flatMap(({ findings }) => findings),
    used: [...new Set(read.flatMap(({ used }) => used))],
  };
}
