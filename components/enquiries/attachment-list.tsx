import { printSize } from '@/lib/attachments/upload';
import type { EnquiryFile } from '@/lib/enquiries/queries';

/** The files that came with an enquiry; every download is noted. */
export function AttachmentList({ enquiryId, files }: { enquiryId: string; files: readonly EnquiryFile[] }) {
  if (files.length === 0) return null;
  return (
    <div className="pt-3 text-sm">
      <h3 className="font-sans font-semibold">附件</h3>
      <ul>
        {files.map(({ position, name, size }) => (
          <li key={position} className="py-0.5">
            <a
              className="link break-words"
              href={`/api/office/enquiries/${enquiryId}/attachments/${position}`}
              download
            >
              {name}
            </a>{' '}
            <span className="figures text-soft">{printSize(size)}</span>
          </li>
        ))}
      </ul>
      <p className="prose text-soft text-xs">
        来自外部。收件时查过格式，未见脚本、可启动程序和内嵌文件；这不等于杀毒，请在有防护的电脑上打开。下载会记入留痕。
      </p>
    </div>
  );
}
