import PizZip from 'pizzip';

const NO_DATE = new Date(1980, 0, 1); // the oldest that a zip can say, the same in every time zone
const STAMP = /(<dcterms:(created|modified)[^>]*>)[^<]*/g;
const RANDOM = /\brId[\w-]{21}(?![\w-])/g; // docx names relationships by chance
const COUNTED = /(<(wp:docPr|w:bookmark)(?:Start|End)? (?:w:)?id=")(\d+)(?=")/g; // and counts on through the process

/** Changes to the text of some parts of an office file, by their path. */
export type PartEdits = Record<string, (xml: string) => string>;

/** Gives each name a number in order of first appearance, so that a file does not depend on what was made before it. */
class Names {
  private readonly seen = new Map<string, number>();

  number(name: string): number {
    const number = this.seen.get(name) ?? this.seen.size + 1;
    this.seen.set(name, number);
    return number;
  }
}

function renamed(xml: string, random: Names, counted: Record<string, Names>): string {
  return xml
    .replace(RANDOM, (name) => `rIdS${random.number(name)}`)
    .replace(COUNTED, (_, before: string, kind: string, id: string) => {
      counted[kind] ??= new Names();
      return before + counted[kind].number(id);
    });
}

/**
 * The same office file without anything of the moment in which it was written: entries in one order and without
 * dates, names by order, created and modified at `at` (an ISO instant). The same briefing gives the same bytes a
 * year later.
 */
export function settled(file: Uint8Array, at: string, edits: PartEdits = {}): Uint8Array {
  const from = new PizZip(file);
  const to = new PizZip();
  const random = new Names();
  const counted: Record<string, Names> = {};
  for (const name of Object.keys(from.files).sort()) {
    const entry = from.files[name];
    if (!entry || entry.dir) continue;
    if (!/\.(xml|rels)$/.test(name)) {
      const bytes = entry.asUint8Array();
      to.file(name, name.endsWith('.xlsx') ? settled(bytes, at) : bytes, { date: NO_DATE }); // the workbook behind a chart
      continue;
    }
    const dated = entry.asText().replace(STAMP, `$1${at.replace(/\.\d+Z$/, 'Z')}`);
    const xml = renamed(dated, random, counted);
    to.file(name, edits[name]?.(xml) ?? xml, { date: NO_DATE });
  }
  return to.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
