import { answer, readerOf } from '@/lib/action';
import type { Actor } from '@/lib/auth/actor';
import { issuedFile, recordExport } from '@/lib/briefings/commands/record-export';
import { composeForPeriod, getBriefing } from '@/lib/briefings/queries';
import { BRIEFING_FORMATS, MEDIA_TYPES, renderBriefing } from '@/lib/briefings/render';
import { readBriefingQuery } from '@/lib/briefings/request';
import { Refusal } from '@/lib/errors';

export const dynamic = 'force-dynamic';

async function documentFor(actor: Actor, params: URLSearchParams) {
  const id = params.get('id');
  if (id) return { subject: id, document: (await getBriefing(actor, id)).document };
  const query = readBriefingQuery(Object.fromEntries(params));
  return { subject: query.period, document: await composeForPeriod(actor, query) };
}

/** A briefing as a file: a stored one by `id`, or composed now for a period and scope. */
export const GET = (request: Request) =>
  answer(async () => {
    const actor = await readerOf();
    const params = new URL(request.url).searchParams;
    const format = BRIEFING_FORMATS.find((one) => one === params.get('format'));
    if (!format) throw new Refusal('invalid', '文件格式请选 docx、pdf、xlsx 或 pptx。');
    const { subject, document } = await documentFor(actor, params);
    const id = params.get('id');
    const kept = id ? await issuedFile(actor, id, format) : null;
    const bytes = kept ?? (await renderBriefing(document, format));
    await recordExport(actor, subject, document.period.code, format);
    const name = encodeURIComponent(`${document.title}.${format}`);
    return new Response(bytes, {
      headers: {
        'content-type': MEDIA_TYPES[format],
        'content-disposition': `attachment; filename="briefing-${document.period.code}.${format}"; filename*=UTF-8''${name}`,
        'cache-control': 'no-store',
      },
    });
  });
