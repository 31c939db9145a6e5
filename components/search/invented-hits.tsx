import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import type { SearchResult } from '@/lib/search/hits';
import { projectsOf } from './found-projects';
import { HitList } from './hit-list';

type Props = { result: SearchResult; words: string };

/** What was found of one kind among invented demonstration data, with the way to the projects that are not shown. */
export async function InventedHits({ result: { group, hits, invented }, words }: Props) {
  const t = await getTranslations('search');
  const demo = hits.filter((hit) => hit.isDemo);
  return (
    <div className="pt-3">
      <HitList hits={demo} />
      {demo.length < invented && group === 'projects' ? (
        <p className="pt-3 text-sm">
          <LocaleLink className="link" href={`${projectsOf(words)}&demo=only` as Route}>
            {t('allProjects')}
          </LocaleLink>
        </p>
      ) : null}
    </div>
  );
}
