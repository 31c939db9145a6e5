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
          {english && hit.isRendered ? <span className="text-sm text-soft">({t('rendered')}) </span> : null}
          <span className="text-sm text-soft">{english ? hit.hintEn : hit.hintZh}</span>{' '}
          {hit.isDemo ? <DemoBadge /> : null}
        </li>
      ))}
    </ul>
  );
}
