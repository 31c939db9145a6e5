import { answer, readerOf } from '@/lib/action';
import { permit } from '@/lib/auth/actor';
import { BRIEFING_KINDS, KINDS } from '@/lib/briefings/kinds';
import { MEDIA_TYPES } from '@/lib/briefings/render';
import { sampleTemplate } from '@/lib/briefings/templates/sample';
import { Refusal } from '@/lib/errors';

export const dynamic = 'force-dynamic';

/** A template to begin with, for the kind that is asked for. */
export const GET = (request: Request) =>
  answer(async () => {
    permit(await readerOf(), 'template.read');
    const asked = new URL(request.url).searchParams.get('kind');
    const kind = BRIEFING_KINDS.find((one) => one === asked);
    if (!kind) throw new Refusal('invalid', '请选择简报种类。');
    const bytes = new Uint8Array(await sampleTemplate(kind));
    const name = encodeURIComponent(`${KINDS[kind].nameZh.replace(/（.*/, '')}模板样例.docx`);
    return new Response(bytes, {
      headers: {
        'content-type': MEDIA_TYPES.template,
        'content-length': String(bytes.length),
        'content-disposition': `attachment; filename="sample.docx"; filename*=UTF-8''${name}`,
        'cache-control': 'no-store',
      },
    });
  });
