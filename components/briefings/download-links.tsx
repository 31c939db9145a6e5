import { FileDownloads } from './file-downloads';

const FORMATS = [
  ['docx', 'Word'],
  ['pdf', 'PDF'],
  ['xlsx', 'Excel'],
  ['pptx', 'PPT'],
] as const;

/** The files of one document: plain links, which scripts turn into downloads with progress that can be cancelled. */
export function DownloadLinks({ base }: { base: string }) {
  const join = base.includes('?') ? '&' : '?';
  return (
    <FileDownloads
      files={FORMATS.map(([format, name]) => ({ name, href: `${base}${join}format=${format}` }))}
    />
  );
}
