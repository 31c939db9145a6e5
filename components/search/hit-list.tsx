import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { DemoBadge } from '@/components/ui/demo-badge';
import { LocaleLink } from '@/components/ui/locale-link';
import type { SearchHit } from '@/lib/search/hits';

/** What search found, in the reader's language; an English name that is ours says so. */
export function HitList({ hits }: { hits: readonly SearchHit[] }) {
  const t = useTranslations('search');
  const english = useLocale() === 'en';
  return (
    <ul className="grid gap-x-10 gap-y-2 sm:grid-cols-2">
      {hits.map((hit) => (
        <li key={hit.path}>
          <LocaleLink className="link" href={hit.path as Route /* made by the search from slugs */}>
            {english ? (hit.nameEn ?? hit.nameZh) : hit.nameZh}
          </LocaleLink>{' '}
          <span className="block text-sm text-soft xl:inline">
            {english && hit.isRendered ? `(${t('rendered')}) ` : null}
            {english ? hit.hintEn : hit.hintZh} {hit.isDemo ? <DemoBadge /> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
