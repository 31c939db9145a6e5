import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Briefing } from '../document.ts';
import { checkTags } from '../templates/check-tags.ts';
import { BODY_LOOP } from '../templates/loops.ts';
import type { XmlParts } from '../templates/package-rules.ts';
import { type TextPart, textParts } from '../templates/text-parts.ts';
import { BODY, valuesFor } from '../templates/vocabulary.ts';
import { withText } from '../templates/word-text.ts';
import { withDemoMark } from './template-demo.ts';

const NO_DATE = new Date(1980, 0, 1); // as settle.ts
const CORE = 'docProps/core.xml';

/** Only what a reader sees is filled: properties of the file and names in drawings stay as they are. */
class VisibleTextOnly {
  readonly name = 'VisibleTextOnly';
  fileTypeConfig: { tagsXmlTextArray: string[] } = { tagsXmlTextArray: [] };

  on(event: string): void {
    if (event === 'before-preparse') this.fileTypeConfig.tagsXmlTextArray = ['w:t'];
  }
}

/** {正文} alone in its paragraph stands for a repeated paragraph. */
function opened(xml: string, { paragraphs }: TextPart): string {
  const changes = paragraphs
    .filter(({ text }) => text.trim().replace(/\s/g, '') === `{${BODY}}`)
    .map((paragraph) => ({ paragraph, text: `{-w:p ${BODY_LOOP}}{文字}{/${BODY_LOOP}}` }));
  return withText(xml, changes);
}

const xmlOf = (zip: PizZip): XmlParts =>
  new Map(
    Object.values(zip.files)
      .filter((file) => !file.dir && /\.(?:xml|rels)$/i.test(file.name))
      .map((file) => [file.name, file.asText()]),
  );

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The properties of the paper, not those of who made the template. */
function coreOf({ title, issuer, asOf }: Briefing): string {
  const at = `xsi:type="dcterms:W3CDTF">${asOf.replace(/\.\d+Z$/, 'Z')}`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(issuer)}</dc:creator><dcterms:created ${at}</dcterms:created><dcterms:modified ${at}</dcterms:modified></cp:coreProperties>`;
}

/** Entries in one order, without dates: the same briefing in the same template gives the same bytes. */
function written(zip: PizZip, briefing: Briefing): Uint8Array {
  const to = new PizZip();
  for (const name of Object.keys(zip.files).sort()) {
    const entry = zip.files[name];
    if (!entry || entry.dir) continue;
    to.file(name, name === CORE ? coreOf(briefing) : entry.asUint8Array(), { date: NO_DATE });
  }
  return to.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

const NAMED = (tag: string) => {
  const name = tag.trim();
  return {
    get: (scope: Record<string, unknown>) => (Object.hasOwn(scope, name) ? scope[name] : undefined),
  };
};

/** A name that nothing answers was made of pieces that stand apart: an empty place in a paper must not come of it. */
function unknown({ value }: { value: string }): never {
  throw Object.assign(new Error(`No value for ${value}.`), { properties: { xtag: value } });
}

/**
 * The office's own template with the values of a briefing in place of its tags. Names are looked up, nothing is computed. Throws
 * what the library throws where a template is not whole; those that were checked are.
 */
export function fillTemplate(briefing: Briefing, template: Uint8Array): Uint8Array {
  const zip = new PizZip(template);
  const parts = textParts(xmlOf(zip));
  const { used } = checkTags(
    parts.map(({ paragraphs }) => paragraphs),
    briefing.kind,
  );
  for (const part of parts) zip.file(part.path, opened(zip.file(part.path)?.asText() ?? '', part));
  const asked = new Set([...used, ...(used.includes(BODY) ? [BODY_LOOP] : [])]);
  const document = new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    parser: NAMED,
    nullGetter: unknown,
    modules: [new VisibleTextOnly()],
  });
  document.render(valuesFor(briefing, asked));
  const filled: PizZip = document.getZip();
  if (briefing.containsDemo) withDemoMark(filled);
  return written(filled, briefing);
}
