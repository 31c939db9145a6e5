import { answer, writerOf } from '@/lib/action';
import { Refusal } from '@/lib/errors';
import { EXPORT_FORMATS, exportLedger, MOST_EXPORTED } from '@/lib/ledger/export';
import { getPrintedLedger } from '@/lib/ledger/printed';
import { MOST_EDITED } from '@/lib/ledger/schema';
import { readView } from '@/lib/ledger/view';
import { districtNow } from '@/lib/periods/calendar';

export const dynamic = 'force-dynamic';

const MEDIA = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** The grid as a file, exactly as its address shows it; only the rows in `ids` when some were chosen. */
export const POST = (request: Request) =>
  answer(async () => {
    const actor = await writerOf(request);
    const form = await request.formData();
    const format = EXPORT_FORMATS.find((one) => one === form.get('format'));
    if (!format) throw new Refusal('invalid', '文件格式请选 xlsx 或 csv。');
    const view = readView(Object.fromEntries(new URL(request.url).searchParams));
    const ids = String(form.get('ids') ?? '').match(/[0-9a-f-]{36}/g);
    const only = ids ? [...ids].slice(0, MOST_EDITED) : null;
    const ledger = await getPrintedLedger(actor, view, { only, most: MOST_EXPORTED });
    const demo = ledger.hasDemo ? '，含演示数据' : '';
    const note = `金花招商台账，${districtNow()}导出，导出人 ${actor.name}，内部资料${demo}`;
    const bytes = await exportLedger({ ledger, format, note });
    const name = encodeURIComponent(`台账_${districtNow().slice(0, 10)}.${format}`);
    return new Response(bytes, {
      headers: {
        'content-type': MEDIA[format],
        'content-disposition': `attachment; filename="ledger.${format}"; filename*=UTF-8''${name}`,
        'cache-control': 'no-store',
      },
    });
  });
