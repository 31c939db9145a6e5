import type { Finding } from './finding.ts';
import { decodeXml } from './word-text.ts';

/** A part of the package by its path, its text decoded. */
export type XmlParts = ReadonlyMap<string, string>;

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const OTHERS: [RegExp, string][] = [
  [/macroEnabled/i, '这是启用宏的文件（.docm 或 .dotm）。请在 Word 里“另存为”Word 文档（.docx）再上传。'],
  [/wordprocessingml\.template/, '这是 Word 模板（.dotx）。请在 Word 里“另存为”Word 文档（.docx）再上传。'],
];
export const DOCUMENT = 'word/document.xml';

const attribute = (element: string, name: string): string => {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element);
  return decodeXml(found?.[1] ?? found?.[2] ?? '');
};
const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:[\\w]+:)?${name}\\b(?:"[^"]*"|'[^']*'|[^<>"'])*>`, 'g')) ?? [];

/** What each part is, as the package says it. */
export function contentTypes(parts: XmlParts): Map<string, string> {
  const xml = parts.get('[Content_Types].xml') ?? '';
  return new Map(
    elements(xml, 'Override').map((one) => [
      attribute(one, 'PartName').replace(/^\//, ''),
      attribute(one, 'ContentType'),
    ]),
  );
}

export function checkMain(parts: XmlParts): string | null {
  const type = contentTypes(parts).get(DOCUMENT) ?? '';
  if (type === MAIN) return null;
  return (
    OTHERS.find(([pattern]) => pattern.test(type))?.[1] ??
    '文件不是 Word 文档。请在 Word 或 WPS 里“另存为”.docx 再上传。'
  );
}

const CALLED: [RegExp, string][] = [
  [/^word\/header\d*\.xml/, '页眉'],
  [/^word\/footer\d*\.xml/, '页脚'],
  [/^word\/footnotes\.xml/, '脚注'],
  [/^word\/endnotes\.xml/, '尾注'],
  [/^word\/comments/, '批注'],
  [/^word\/settings\.xml/, '文档设置'],
  [/^word\/document\.xml/, '正文'],
];
const partOf = (path: string) => path.replace(/_rels\/(.*)\.rels$/, '$1');

/** A part as the office calls it; of several headers or footers each its number. */
export function calledPart(path: string, all: readonly string[]): string {
  const [pattern, name] = CALLED.find(([one]) => one.test(partOf(path))) ?? [null, '文件内部'];
  if (!pattern || !/header|footer/.test(path)) return name;
  const twins = all.filter((one) => pattern.test(one)).sort();
  return twins.length > 1 ? `${name}${twins.indexOf(partOf(path)) + 1}` : name;
}

const ACTIVE = /vbaproject|vbadata|\/activex\/|oleobject|\.(?:exe|dll|js|vbs|bat|cmd|ps1|hta|jar)$/i;
const OFFICE = '请在 Word 里删去它，另存为 .docx 再上传。';

/** Files inside that can run, by their names. */
export const checkNames = (names: readonly string[]): Finding[] =>
  names
    .filter((name) => ACTIVE.test(name) || (/\/embeddings\//.test(name) && !name.endsWith('.xlsx')))
    .map((name) => ({
      place: '文件内部',
      tag: name.split('/').at(-1) ?? name,
      says: /vba/i.test(name) ? `文件里有宏，不收。${OFFICE}` : `文件里嵌有别的程序或对象，不收。${OFFICE}`,
    }));

const LINKS: [RegExp, string][] = [
  [/attachedTemplate$/, '外部模板'],
  [/image$/, '外部图片'],
  [/oleObject$/, '外部对象'],
  [/frame$/, '外部框架'],
  [/subDocument$/, '外部子文档'],
  [/hyperlink$/, '链接'],
];
const SAFE_LINK = /^(?:https?:\/\/|mailto:)/i;

/** What the file would fetch from elsewhere when it is opened. Links that a person follows may stay. */
export function checkRelations(parts: XmlParts): Finding[] {
  const names = [...parts.keys()];
  return [...parts].flatMap(([path, xml]) =>
    path.endsWith('.rels')
      ? elements(xml, 'Relationship').flatMap((one): Finding[] => {
          if (attribute(one, 'TargetMode').toLowerCase() !== 'external') return [];
          const [type, target] = [attribute(one, 'Type'), attribute(one, 'Target').trim()];
          if (/hyperlink$/.test(type) && SAFE_LINK.test(target)) return [];
          const what = LINKS.find(([pattern]) => pattern.test(type))?.[1] ?? '外部内容';
          const how = /hyperlink$/.test(type)
            ? '链接只能是网址（http、https）或邮箱。请改正或删去。'
            : `文件打开时会去读别处的内容，不收。请把它断开或改成插入文件里的，另存后再上传。`;
          return [{ place: calledPart(path, names), tag: target.slice(0, 80), says: `${what}：${how}` }];
        })
      : [],
  );
}

const READING_FIELD =
  /(?:^|[\s"])(DDEAUTO|DDE|INCLUDEPICTURE|INCLUDETEXT|LINK|IMPORT|MACROBUTTON|DATABASE)\b/i;

/** What a part holds that must not go into a paper: declarations, fields that read elsewhere, objects, marked revisions. */
export function checkContent(path: string, xml: string, names: readonly string[]): Finding[] {
  const place = calledPart(path, names);
  const found: Finding[] = [];
  const say = (tag: string, says: string) => found.push({ place, tag, says });
  if (/<!DOCTYPE|<!ENTITY/i.test(xml))
    say('DOCTYPE', '文件里含有不安全的声明，不收。请在 Word 里另存为 .docx 再上传。');
  const codes = [
    ...[...xml.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map((one) => one[1] ?? ''),
    ...elements(xml, 'fldSimple').map((one) => attribute(one, 'w:instr')),
  ].join('');
  const code = READING_FIELD.exec(decodeXml(codes))?.[1];
  if (code)
    say(
      code.toUpperCase(),
      '这个域会去读别处的内容或运行程序，不收。请选中它按 Ctrl+Shift+F9 变成文字，再上传。',
    );
  if (/<(?:w:altChunk|w:control|o:OLEObject)\b/.test(xml)) say('对象', `嵌有别的文件或控件，不收。${OFFICE}`);
  if (/<w:(?:ins|del|moveFrom|moveTo)[ >/]/.test(xml))
    say('修订', '有还没有接受的修订。请在“审阅”里接受或拒绝全部修订，再上传。');
  return found;
}
