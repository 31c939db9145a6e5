import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { Section } from '@/components/ui/section';
import type { SearchResult } from '@/lib/search/hits';
import { projectsOf } from './found-projects';
import { HitList } from './hit-list';
import { InventedHits } from './invented-hits';

type Tally = { shown: number; count: number; more: boolean; group: SearchResult['group']; words: string };

/** How many there are, and where the rest stands when not all are shown. */
async function Count({ shown, count, more, group, words }: Tally) {
  const t = await getTranslations('search');
  if (shown === count && !more) return t('count', { count });
  return (
    <>
      {t(more ? 'countMore' : 'countFirst', { shown, count })}
      {group === 'projects' ? (
        <LocaleLink className="link ms-3" href={projectsOf(words) as Route}>
          {t('allProjects')}
        </LocaleLink>
      ) : null}
    </>
  );
}

type Props = { result: SearchResult; words: string };

/** What was found of one kind, if any of it is real: that first, what is invented folded away. */
export async function ResultGroup({ result, words }: Props) {
  const t = await getTranslations('search');
  const { group, hits, total, invented, more } = result;
  const real = hits.filter((hit) => !hit.isDemo);
  const count = total - invented;
  return (
    <Section
      title={t(`groups.${group}`)}
      note={<Count {...{ shown: real.length, count, more, group, words }} />}
    >
      <HitList hits={real} />
      {invented > 0 ? (
        <details>
          <summary className="min-h-6 text-sm">
            {t('invented', { count: invented, more: more && invented > count ? 'yes' : 'no' })}
          </summary>
          <InventedHits result={result} words={words} />
        </details>
      ) : null}
    </Section>
  );
}
