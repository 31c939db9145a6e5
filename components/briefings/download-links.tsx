import { FileDownloads } from './file-downloads';

const PLAIN = [
  ['docx', 'Word'],
  ['pdf', 'PDF'],
  ['xlsx', 'Excel'],
  ['pptx', 'PPT'],
] as const;
const WITH_TEMPLATE = [
  ['template', 'Word（本办模板）'],
  ['docx', 'Word（公文格式）'],
  ...PLAIN.slice(1),
] as const;

/**
 * The files of one document: plain links, which scripts turn into downloads with progress that can be cancelled. Where the
 * office has a template of its own for it, Word comes in both forms.
 */
export function DownloadLinks({ base, hasTemplate }: { base: string; hasTemplate: boolean }) {
  const join = base.includes('?') ? '&' : '?';
  const formats = hasTemplate ? WITH_TEMPLATE : PLAIN;
  return (
    <FileDownloads
      files={formats.map(([format, name]) => ({ name, href: `${base}${join}format=${format}` }))}
    />
  );
}
