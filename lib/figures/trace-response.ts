import { districtNow } from '../periods/calendar.ts';
import type { Trace } from './trace.ts';
import { type TraceFormat, writeTrace } from './trace-file.ts';

const MEDIA: Record<TraceFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** An opened figure as a file to download; `who` takes it out of the house, `from` says where it comes from. */
export async function traceResponse(
  trace: Trace,
  { format, who, from, period }: { format: TraceFormat; who: string; from: string; period: string },
): Promise<Response> {
  const demo = trace.parts.some(({ table }) => table.demo > 0) ? '，含演示数据' : '';
  const note = `${from}，${districtNow()}导出，导出人 ${who}，内部资料${demo}`;
  const bytes = await writeTrace({ trace, format, note });
  const name = encodeURIComponent(`${trace.figure.label}_${period}.${format}`);
  return new Response(bytes, {
    headers: {
      'content-type': MEDIA[format],
      'content-disposition': `attachment; filename="figure.${format}"; filename*=UTF-8''${name}`,
      'cache-control': 'no-store',
    },
  });
}
