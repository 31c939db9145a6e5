import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { CHAIN_VIEWS, type ChainView, chainQuery } from '@/lib/ecosystems/chain-view';

/** Map, list or table of the same chain: links, so that they work without scripts and can be shared. */
export async function ViewTabs({ slug, view }: { slug: string; view: ChainView }) {
  const t = await getTranslations('chain');
  return (
    <nav aria-label={t('views')} className="no-print flex text-base">
      {CHAIN_VIEWS.map((one) => (
        <LocaleLink
          key={one}
          href={`/ecosystems/${slug}${chainQuery({ ...view, view: one })}#chain` as Route}
          data-view={one}
          aria-current={one === view.view ? 'page' : undefined}
          className="border-line border-b-2 px-4 py-1.5 text-soft hover:text-gold aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {t(`view.${one}`)}
        </LocaleLink>
      ))}
    </nav>
  );
}
