import type { MetadataRoute } from 'next';
import { fullAddress } from '@/lib/site/addresses';

export const dynamic = 'force-dynamic';

/** The public side may be read by anybody; share pictures too, so /api is not closed as a whole. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/office', '/sign-in', '/api/office'] },
    sitemap: fullAddress('/sitemap.xml', 'zh'),
  };
}
