const FORMATS = [
  ['docx', '下载 Word'],
  ['pdf', '下载 PDF'],
  ['xlsx', '下载 Excel'],
  ['pptx', '下载 PPT'],
] as const;

/** The files of one document. Plain links: the browser shows the progress. */
export function DownloadLinks({ base }: { base: string }) {
  return FORMATS.map(([format, label]) => (
    <a
      key={format}
      className="button"
      href={`${base}${base.includes('?') ? '&' : '?'}format=${format}`}
      download
    >
      {label}
    </a>
  ));
}
