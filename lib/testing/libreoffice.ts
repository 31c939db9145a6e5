import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { inFolder } from './paper.ts';

function convert(folder: string, file: Uint8Array, format: string, to: string): void {
  writeFileSync(join(folder, `it.${format}`), file);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, `it.${format}`)];
  execFileSync('soffice', args, { stdio: 'ignore', timeout: 170_000 });
}

/** A Word, Excel or PowerPoint file as LibreOffice prints it. */
export function printed(file: Uint8Array, format: 'docx' | 'xlsx' | 'pptx'): Uint8Array {
  return inFolder((folder) => {
    convert(folder, file, format, 'pdf');
    return new Uint8Array(readFileSync(join(folder, 'it.pdf')));
  });
}

/** A Word file as a person has it who opened it in another word processor and saved it: runs are cut anew. */
export function savedAgain(file: Uint8Array): Uint8Array<ArrayBuffer> {
  return inFolder((folder) => {
    convert(folder, file, 'docx', 'odt');
    convert(folder, readFileSync(join(folder, 'it.odt')), 'odt', 'docx');
    return new Uint8Array(readFileSync(join(folder, 'it.docx')));
  });
}

const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1';
const STORED = /(<\/f>)<v>[^<]*<\/v>/g;

/** The texts of the worksheets of an Excel file, changed as asked and without the results that formulas carry. */
export function withoutResults(file: Uint8Array, change: (xml: string, name: string) => string): Uint8Array {
  const zip = new PizZip(file);
  for (const name of Object.keys(zip.files)) {
    const sheet = /worksheets\/sheet\d+\.xml$/.test(name) ? zip.file(name) : null;
    if (sheet) zip.file(name, change(sheet.asText().replace(STORED, '$1'), name));
  }
  return zip.generate({ type: 'uint8array' });
}

/** Every sheet as rows of texts, its formulas computed anew by LibreOffice. */
export function recomputed(file: Uint8Array): Record<string, string[][]> {
  return inFolder((folder) => {
    convert(folder, file, 'xlsx', ALL_SHEETS);
    const sheets = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    const rows = (name: string) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .map((line) => line.split('\t').map((cell) => cell.replace(/^"|"$/g, '')));
    return Object.fromEntries(sheets.map((name) => [name.slice('it-'.length, -'.csv'.length), rows(name)]));
  });
}
