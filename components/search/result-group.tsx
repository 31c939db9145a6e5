import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { Section } from '@/components/ui/section';
import type { SearchResult } from '@/lib/search/hits';
import { HitList } from './hit-list';

const projectsOf = (words: string) => `/projects?q=${encodeURIComponent(words)}`;

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

/** What was found of one kind: what is real first, what is invented folded away. */
export async function ResultGroup({ result: { group, hits, total, invented, more }, words }: Props) {
  const t = await getTranslations('search');
  const real = hits.filter((hit) => !hit.isDemo);
  const demo = hits.filter((hit) => hit.isDemo);
  const count = total - invented;
  return (
    <Section
      title={t(`groups.${group}`)}
      note={count > 0 ? <Count {...{ shown: real.length, count, more, group, words }} /> : null}
    >
      {real.length > 0 ? <HitList hits={real} /> : null}
      {invented > 0 ? (
        <details>
          <summary className="min-h-6 text-sm">
            {t(real.length > 0 ? 'invented' : 'onlyInvented', {
              count: invented,
              more: more && invented > count ? 'yes' : 'no',
            })}
          </summary>
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
        </details>
      ) : null}
    </Section>
  );
}
