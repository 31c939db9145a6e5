import { answer, readerOf } from '@/lib/action';
import type { Actor } from '@/lib/auth/actor';
import { issuedFile, recordExport } from '@/lib/briefings/commands/record-export';
import type { Briefing } from '@/lib/briefings/document';
import { composeForPeriod, getBriefing } from '@/lib/briefings/queries';
import {
  ExportFailure,
  FILE_FORMATS,
  type FileFormat,
  MEDIA_TYPES,
  renderBriefing,
  renderInTemplate,
} from '@/lib/briefings/render';
import { readBriefingQuery } from '@/lib/briefings/request';
import { templateContent, templateInUse } from '@/lib/briefings/templates/in-use';
import { Refusal } from '@/lib/errors';
import { paramsOf } from '@/lib/figures/address';

export const dynamic = 'force-dynamic';

async function documentFor(actor: Actor, params: URLSearchParams) {
  const id = params.get('id');
  if (id) return { subject: id, document: (await getBriefing(actor, id)).document };
  const query = readBriefingQuery(paramsOf(params));
  return { subject: query.period, document: await composeForPeriod(actor, query) };
}

/** Why there is no file: for the page that asked, or as plain words where a link was followed without scripts. */
function failed(request: Request, { message, cause }: ExportFailure): Response {
  console.error('A briefing was not exported:', cause ?? message);
  const headers = { 'cache-control': 'no-store' };
  if (request.headers.get('accept')?.includes('application/json'))
    return Response.json({ code: 'exportFailed', message }, { status: 500, headers });
  return new Response(message, {
    status: 500,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  });
}

/** A file of what is not issued: in the office's template it is the one that is in use now. */
async function drawn(document: Briefing, format: FileFormat, signal: AbortSignal) {
  if (format !== 'template') return renderBriefing(document, format, signal);
  const template = await templateInUse(document.kind);
  return renderInTemplate(document, await templateContent(template?.id ?? null), signal);
}

async function fileFor(request: Request): Promise<Response> {
  const actor = await readerOf();
  const params = new URL(request.url).searchParams;
  const format = FILE_FORMATS.find((one) => one === params.get('format'));
  if (!format) throw new Refusal('invalid', '文件格式请选 docx、template、pdf、xlsx 或 pptx。');
  const { subject, document } = await documentFor(actor, params);
  const id = params.get('id');
  const kept = id ? await issuedFile(actor, id, format, request.signal) : null;
  const bytes = kept ?? (await drawn(document, format, request.signal));
  await recordExport(actor, subject, document.period.code, format);
  const inTemplate = format === 'template';
  const ending = inTemplate ? 'docx' : format;
  const name = encodeURIComponent(`${document.title}${inTemplate ? '（本办模板）' : ''}.${ending}`);
  return new Response(bytes, {
    headers: {
      'content-type': MEDIA_TYPES[format],
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="briefing-${document.period.code}.${ending}"; filename*=UTF-8''${name}`,
      'cache-control': 'no-store',
    },
  });
}

/** A briefing as a file: a stored one by `id`, or composed now for a period and scope. Ends when nobody waits any more. */
export const GET = (request: Request) =>
  answer(async () => {
    try {
      return await fileFor(request);
    } catch (error) {
      if (error instanceof ExportFailure) return failed(request, error);
      if (request.signal.aborted) return new Response(null, { status: 499 });
      throw error;
    }
  });
