import { TABLE_STYLE } from './docx-page.ts';
import type { PartEdits } from './settle.ts';

// What may not begin a line in Chinese, as Word has it, and the raised digits of figures.
const NOT_FIRST =
  '!%),.:;>?]}¢¨°·ˇˉ―‖′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～⁰¹²³⁴⁵⁶⁷⁸⁹';
const NOT_LAST = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥';
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The paragraphs of tables keep off the grid of 22 lines, and digits in Chinese get no room of their own around them. */
const styles = (xml: string) =>
  xml
    .replace(new RegExp(`(w:styleId="${TABLE_STYLE}"[\\s\\S]*?<w:pPr>)`), '$1<w:snapToGrid w:val="0"/>')
    .replace(
      /(w:styleId="Normal"[\s\S]*?)<\/w:style>/,
      '$1<w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style>',
    );

const settings = (xml: string) =>
  xml.replace(
    '<w:compat>',
    `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${NOT_LAST}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${escaped(NOT_FIRST)}"/><w:compat>`,
  );

/** What `docx` has no words for. */
export const WORD_EDITS: PartEdits = { 'word/styles.xml': styles, 'word/settings.xml': settings };
