import { answer } from '@/lib/action';
import { Refusal } from '@/lib/errors';
import { getPageCard } from '@/lib/site/queries';
import { sharePicture } from '@/lib/site/share-picture';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string; path?: string[] }> };

/** The share picture of a public page: /api/share/zh/firms/wankai, 1200 × 630 PNG. */
export const GET = (request: Request, { params }: Context) =>
  answer(async () => {
    const { locale, path = [] } = await params;
    const known = locale === 'zh' || locale === 'en';
    const card = known ? await getPageCard(`/${path.join('/')}`, locale) : null;
    if (!known || !card) throw new Refusal('notFound', '没有这张图片。');
    const { tag, png } = sharePicture(card, locale);
    const headers = { etag: `"${tag}"`, 'cache-control': 'public, max-age=3600, s-maxage=86400' };
    if (request.headers.get('if-none-match') === headers.etag)
      return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(await png()), {
      headers: { ...headers, 'content-type': 'image/png' },
    });
  });
