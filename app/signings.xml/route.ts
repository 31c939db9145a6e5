import { answer } from '@/lib/action';
import { FEED_HEADERS, signingsFeed } from '@/lib/site/signings-feed';

export const dynamic = 'force-dynamic';

/** New signings as RSS, in Chinese. */
export const GET = () =>
  answer(async () => new Response(await signingsFeed('zh'), { headers: FEED_HEADERS }));
