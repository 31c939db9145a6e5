import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { type ChainView, chainQuery, usefulSorts } from '@/lib/ecosystems/chain-view';
import type { EcosystemChain } from '@/lib/ecosystems/queries';

/** The orders in which the table can stand: only those that tell its rows apart. Nothing where there is but one. */
export async function ChainSorts({ chain, view }: { chain: EcosystemChain; view: ChainView }) {
  const t = await getTranslations('chain');
  const sorts = usefulSorts(chain.segments).concat(view.sort);
  const shown = [...new Set(sorts)];
  if (shown.length < 2) return null;
  return (
    <nav
      aria-label={t('table.sort.label')}
      className="no-print flex flex-wrap items-baseline gap-x-4 text-sm"
    >
      <span aria-hidden="true" className="text-soft">
        {t('table.sort.label')}
      </span>
      {shown.map((sort) => (
        <LocaleLink
          key={sort}
          className="inline-flex min-h-8 items-center border-b-2 border-transparent hover:text-gold aria-[current]:border-gold aria-[current]:font-semibold"
          href={`/ecosystems/${chain.slug}${chainQuery({ ...view, sort })}#chain` as Route}
          aria-current={sort === view.sort ? 'true' : undefined}
        >
          {t(`table.sort.${sort}`)}
        </LocaleLink>
      ))}
    </nav>
  );
}
