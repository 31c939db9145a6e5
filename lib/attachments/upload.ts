import type { PdfProblem } from './pdf.ts';

export const MOST_FILES = 3;
export const MOST_BYTES = 10_485_760;

/** A file as it arrives: nothing of its content is read before its size was looked at. */
export type Upload = { name: string; size: number; bytes: () => Promise<Uint8Array<ArrayBuffer>> };
export type FileProblem = PdfProblem | 'tooMany' | 'tooLarge' | 'empty' | 'notPdfName' | 'tooSlow';

/** What can be said of files without reading them: number, size, and that each is called .pdf. Null when nothing is wrong. */
export function problemOf(
  files: readonly { name: string; size: number }[],
): { problem: FileProblem; name: string } | null {
  if (files.length > MOST_FILES) return { problem: 'tooMany', name: '' };
  for (const { name, size } of files) {
    if (size > MOST_BYTES) return { problem: 'tooLarge', name };
    if (size === 0) return { problem: 'empty', name };
    if (!/\.pdf$/i.test(name.trim())) return { problem: 'notPdfName', name };
  }
  return null;
}

/** True for what stands in a form where no file was chosen: browsers send an empty one without a name. */
const isNothing = ({ name, size }: File) => size === 0 && (name === '' || name === 'undefined');

/** The files of a form's input. */
export function uploadsOf(form: FormData, name: string): Upload[] {
  return form.getAll(name).flatMap((value) => {
    if (typeof value === 'string' || isNothing(value)) return [];
    const bytes = async () => new Uint8Array(await value.arrayBuffer());
    return [{ name: value.name, size: value.size, bytes }];
  });
}

/** 3.2 MB, 480 KB. */
export const printSize = (bytes: number): string =>
  bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;

/** A file's name without folders, control and direction marks; at most 80 characters, always ending in .pdf. */
export function safeName(name: string): string {
  const bare = name
    .normalize('NFC')
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}\p{Cf}"<>:|?*]/gu, '')
    .replace(/\.pdf$/i, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${[...bare].slice(0, 76).join('') || '附件'}.pdf`;
}
