import { getLocale } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import { type ChainView, inView } from '@/lib/ecosystems/chain-view';
import { POSITION_LABELS } from '@/lib/ecosystems/labels';
import type { EcosystemChain } from '@/lib/ecosystems/queries';
import { SegmentEntry } from './segment-entry';

/**
 * The chain as text, one stage after the other: what the drawing shows, for phones, screen readers and print. Beside the
 * drawing every entry is folded to a line; as a view of its own it stands open.
 */
export async function SegmentList({ chain, view }: { chain: EcosystemChain; view: ChainView }) {
  const locale = asLocale(await getLocale());
  const positions = ['upstream', 'midstream', 'downstream'] as const;
  const isFolded = view.view === 'map';
  return (
    <div className="flex flex-col gap-8">
      {positions.map((position) => (
        <div
          key={position}
          className="flex min-w-0 flex-col gap-4 [&:not(:has(>ul>li:not([hidden])))]:hidden"
        >
          <h3 className="border-line border-b pb-1 text-lg">{POSITION_LABELS[position][locale]}</h3>
          <ul
            className={`grid items-start gap-x-10 md:grid-cols-2 lg:grid-cols-3 ${isFolded ? 'gap-y-3' : 'gap-y-6'}`}
          >
            {chain.segments
              .filter((segment) => segment.position === position)
              .map((segment) => (
                <SegmentEntry
                  key={segment.slug}
                  chain={chain}
                  segment={segment}
                  hidden={!inView(segment, view)}
                  folded={isFolded}
                />
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
