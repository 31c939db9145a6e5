import { calledPart, contentTypes, type XmlParts } from './package-rules.ts';
import { type Paragraph, readParagraphs } from './word-text.ts';

const ORDER = ['document', 'header', 'footer', 'footnotes', 'comments'];
const rank = (path: string) => ORDER.indexOf(/^word\/([a-z]+)/.exec(path)?.[1] ?? '');
const TEXT = /wordprocessingml\.(?:document\.main|header|footer|footnotes|comments)\+xml$/;

export type TextPart = { path: string; paragraphs: Paragraph[] };

/** The parts of a package in which tags are filled, the text itself first. */
export function textParts(parts: XmlParts): TextPart[] {
  const names = [...parts.keys()];
  const paths = [...contentTypes(parts)]
    .filter(([path, type]) => TEXT.test(type) && parts.has(path))
    .map(([path]) => path);
  const sorted = paths.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  return sorted.map((path) => ({
    path,
    paragraphs: readParagraphs(parts.get(path) ?? '', calledPart(path, names)),
  }));
}
