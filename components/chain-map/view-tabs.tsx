import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { CHAIN_VIEWS, type ChainView, chainQuery } from '@/lib/ecosystems/chain-view';

/** Map, list or table of the same chain: links, so that they work without scripts and can be shared. */
export async function ViewTabs({ slug, view }: { slug: string; view: ChainView }) {
  const t = await getTranslations('chain');
  return (
    <nav aria-label={t('views')} className="no-print flex gap-x-6 text-lg">
      {CHAIN_VIEWS.map((one) => (
        <LocaleLink
          key={one}
          href={`/ecosystems/${slug}${chainQuery({ ...view, view: one })}#chain` as Route}
          data-view={one}
          aria-current={one === view.view ? 'page' : undefined}
          className="inline-flex min-h-10 items-center border-transparent border-b-2 font-serif hover:text-gold aria-[current]:border-gold aria-[current]:font-semibold"
        >
          {t(`view.${one}`)}
        </LocaleLink>
      ))}
    </nav>
  );
}
