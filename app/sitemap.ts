import type { MetadataRoute } from 'next';
import { languagesOf } from '@/lib/site/addresses';
import { listSitemap } from '@/lib/site/sitemap';

export const dynamic = 'force-dynamic';

/** Every public page in both languages, each naming the other. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const pages = await listSitemap();
  return pages.flatMap(({ path, changedOn }) => {
    const languages = languagesOf(path);
    return [languages['zh-CN'], languages.en].map((url) => ({
      url,
      ...(changedOn ? { lastModified: changedOn } : {}),
      alternates: { languages },
    }));
  });
}
