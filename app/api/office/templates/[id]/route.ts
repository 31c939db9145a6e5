import { answer, readerOf } from '@/lib/action';
import { ExportFailure, MEDIA_TYPES } from '@/lib/briefings/render';
import { templateFile } from '@/lib/briefings/templates/preview';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** A template tried on a briefing, or `?as=uploaded` the file as it came: always a download. */
export const GET = (request: Request, { params }: Context) =>
  answer(async () => {
    const actor = await readerOf();
    const { id } = await params;
    const asUploaded = new URL(request.url).searchParams.get('as') === 'uploaded';
    try {
      const { name, bytes } = await templateFile(actor, id, asUploaded, request.signal);
      return new Response(bytes, {
        headers: {
          'content-type': MEDIA_TYPES.template,
          'content-length': String(bytes.length),
          'content-disposition': `attachment; filename="template.docx"; filename*=UTF-8''${encodeURIComponent(name)}`,
          'cache-control': 'no-store',
        },
      });
    } catch (error) {
      if (request.signal.aborted) return new Response(null, { status: 499 });
      if (!(error instanceof ExportFailure)) throw error;
      console.error('A template was not filled:', error.cause ?? error.message);
      const headers = { 'cache-control': 'no-store' };
      return Response.json({ code: 'exportFailed', message: error.message }, { status: 500, headers });
    }
  });
