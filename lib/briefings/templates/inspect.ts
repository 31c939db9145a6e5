import PizZip from 'pizzip';
import { exampleBriefing } from '../example.ts';
import type { BriefingKind } from '../kinds.ts';
import { fillTemplate } from '../renderers/template.ts';
import { checkTags } from './check-tags.ts';
import type { Finding, Inspected } from './finding.ts';
import { readPackage } from './read-package.ts';
import { textParts } from './text-parts.ts';

const NO_TAG = '文件里没有一个标签，印出来每期都一样。请把会变的地方换成标签，例如 {标题}。';
const SPLIT =
  '有标签被图形、链接或别的标记隔开了，填出来的文件会打不开。请把循环的开头、结尾和被隔开的标签删去，在普通文字里重新一口气打一遍。';
const BROKEN = '文件内部结构有误，无法填写。请在 Word 里打开，另存为新的 .docx 再上传。';

/** What the library says of a template, by the tag that it names; its own words are not shown. */
function saidOf(error: unknown): Finding[] {
  const told = (one: unknown): { id?: unknown; xtag?: unknown; errors?: unknown } =>
    typeof one === 'object' && one !== null && 'properties' in one && typeof one.properties === 'object'
      ? (one.properties ?? {})
      : {};
  const { errors } = told(error);
  const all: unknown[] = Array.isArray(errors) ? errors : [error];
  return all.slice(0, 20).map((one) => {
    const { xtag } = told(one);
    return typeof xtag === 'string'
      ? { place: '文件', tag: `{${xtag}}`, says: SPLIT }
      : { place: '文件', tag: '', says: BROKEN };
  });
}

/** Every element that begins also ends, in order. */
function isWhole(xml: string): boolean {
  const open: string[] = [];
  for (const [, closing, name = '', empty] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*?(\/?)>/g,
  )) {
    if (closing) {
      if (open.pop() !== name) return false;
    } else if (!empty) open.push(name);
  }
  return open.length === 0;
}

const allWhole = (file: Uint8Array): boolean =>
  new PizZip(file).file(/\.(?:xml|rels)$/).every((part) => isWhole(part.asText()));

/** Fills it with an invented example, and with one that has no projects: what would fail later fails now. */
function tryOut(bytes: Uint8Array, kind: BriefingKind): Finding[] {
  try {
    const whole = [6, 0].every((projects) => allWhole(fillTemplate(exampleBriefing(projects, kind), bytes)));
    return whole ? [] : [{ place: '文件', tag: '', says: SPLIT }];
  } catch (error) {
    return saidOf(error);
  }
}

/** Looks a template through: what kind of file it is, what it holds, every tag with its place, and whether it can be filled. */
export async function inspectTemplate(
  bytes: Uint8Array,
  name: string,
  kind: BriefingKind,
): Promise<Inspected> {
  const { findings, parts } = await readPackage(bytes, name);
  if (findings.length > 0) return { findings, used: [] };
  const texts = textParts(parts);
  if (![...parts.values()].every(isWhole))
    return { findings: [{ place: '文件', tag: '', says: BROKEN }], used: [] };
  const read = checkTags(
    texts.map(({ paragraphs }) => paragraphs),
    kind,
  );
  if (read.findings.length > 0) return read;
  if (read.used.length === 0) return { findings: [{ place: '文件', tag: '', says: NO_TAG }], used: [] };
  return { findings: tryOut(bytes, kind), used: read.used };
}
