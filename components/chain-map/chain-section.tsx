import { getLocale, getTranslations } from 'next-intl/server';
import { ChainTable } from '@/components/ecosystems/chain-table';
import { SegmentList } from '@/components/ecosystems/segment-list';
import { StrengthRule } from '@/components/ecosystems/strength-rule';
import { UnplacedList } from '@/components/ecosystems/unplaced-list';
import type { ChainView } from '@/lib/ecosystems/chain-view';
import type { EcosystemChain } from '@/lib/ecosystems/queries';
import { ChainFilter } from './chain-filter';
import { ChainLegend } from './chain-legend';
import { ChainMap } from './chain-map';
import { ChainInstrument } from './instrument/chain-instrument';
import { signsOf } from './signs';
import { Standing } from './standing';
import './chain-map.css';
import './chain-print.css';
import { ViewTabs } from './view-tabs';

type Props = { chain: EcosystemChain; view: ChainView };

/** The drawing with its frame and legend, wider than the text around it. */
async function Drawing({ chain, view }: Props) {
  const [t, locale] = await Promise.all([getTranslations('chain'), getLocale()]);
  const name = t('mapName', { name: locale === 'en' ? chain.nameEn : chain.nameZh });
  const labels = {
    name,
    tools: t('tools.label'),
    in: t('tools.in'),
    out: t('tools.out'),
    fit: t('tools.fit'),
    close: t('tools.close'),
    panel: t('tools.panel'),
    hint: t('tools.hint'),
    touch: t('tools.touch'),
  };
  const all = chain.segments.length;
  const words = { shown: t('shown', { shown: '{shown}', all }), none: t('none'), left: t('tools.left') };
  return (
    <figure className="chain-sheet relative flex flex-col gap-3">
      <p className="chain-title hidden font-semibold font-serif print:block">{name}</p>
      <ChainInstrument formId="chain-filter" labels={labels} words={words}>
        <ChainMap chain={chain} view={view} />
      </ChainInstrument>
      <figcaption className="flex flex-col gap-2">
        <ChainLegend signs={signsOf(chain)} />
        <Standing chain={chain} />
      </figcaption>
    </figure>
  );
}

/** The chain in the view asked for: map with its list, list, or table. */
export async function ChainSection({ chain, view }: Props) {
  const [t, list] = await Promise.all([getTranslations('chain'), getTranslations('ecosystems')]);
  return (
    <section id="chain" className="rule flex flex-col gap-5 py-8 sm:py-10">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <h2 className="text-2xl">{t('title')}</h2>
        <ViewTabs slug={chain.slug} view={view} />
      </div>
      <ChainFilter chain={chain} view={view} />
      {view.view === 'map' ? <Drawing chain={chain} view={view} /> : null}
      {view.view === 'map' ? <h2 className="pt-4 text-2xl">{list('list')}</h2> : null}
      {view.view === 'table' ? (
        <ChainTable chain={chain} view={view} />
      ) : (
        <SegmentList chain={chain} view={view} />
      )}
      <UnplacedList chain={chain} />
      {view.view === 'map' ? null : <Standing chain={chain} />}
      <StrengthRule />
    </section>
  );
}
